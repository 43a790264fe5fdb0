import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openCluster } from '#kernel/db/index.ts'
import { prepareDatabase } from '#main/database.ts'

/** One throw-away PostgreSQL cluster a run, with one migrated template that every test file copies. */
export default async function setUp(project: TestProject) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-test-'))
  await chmod(folder, 0o711)
  const cluster = await openCluster({ folder, isThrowAway: true, maxConnections: 200 })
  const template = 'template_saiteki'
  await cluster.ensureDatabase(template)
  await prepareDatabase(cluster.connections(template))
  project.provide('postgres', { folder, template })
  return async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
