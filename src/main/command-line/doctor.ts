import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { verifyAudit } from '#kernel/audit/index.ts'
import { StartFailure } from '#kernel/db/index.ts'
import type { Speak } from '#kernel/i18n/index.ts'
import type { Language } from '#kernel/module/index.ts'
import { openInstallation } from '../installation.ts'
import type { Settings } from '../settings.ts'

export interface Finding {
  what: string
  isGood: boolean
  detail: string
}

const leastFreeBytes = 1 << 30

/** Looks at everything the product stands on: Node, the data folder, the disk, the database, every city's audit trail. */
export async function examine(settings: Settings, speak: Speak, language: Language): Promise<Finding[]> {
  const findings: Finding[] = [
    {
      what: 'Node.js',
      isGood: Number(process.versions.node.split('.')[0]) >= 26,
      detail: process.versions.node,
    },
    await examineFolder(settings.folder),
  ]
  try {
    const installation = await openInstallation(settings, 'command')
    const { database } = installation
    try {
      const { rows } = await database.pool.query<{ version: string; migrations: number }>(
        `select current_setting('server_version') as version`,
      )
      findings.push({ what: 'PostgreSQL', isGood: true, detail: rows[0]?.version ?? '' })
      for (const { tenantId, code, nameJa } of await database.tenants()) {
        const verdict = await database.transaction({ tenantId, actorId: null, isReadOnly: true }, verifyAudit)
        findings.push({
          what: `${code} ${nameJa}`,
          isGood: verdict.isIntact,
          detail: `audit ${verdict.entries}${verdict.firstBroken ? ` ✗ ${verdict.firstBroken}` : ''}`,
        })
      }
    } finally {
      await installation.close()
    }
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error
    findings.push({ what: 'PostgreSQL', isGood: false, detail: speak(language, error.code, error.values) })
  }
  return findings
}

async function examineFolder(folder: string): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    return {
      what: folder,
      isGood: free >= leastFreeBytes,
      detail: `${(free / 2 ** 30).toFixed(1)} GiB free`,
    }
  } catch (error) {
    return { what: folder, isGood: false, detail: (error as Error).message }
  }
}
