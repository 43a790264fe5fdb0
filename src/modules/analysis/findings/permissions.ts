import type { Permission } from '#kernel/module/index.ts'

const it = { administrator: 'all', itPolicy: 'all' } as const

/** A division sees what is found in its own systems; what the city thinks of it is decided by 情報政策課. */
export const findingsPermissions: Readonly<Record<string, Permission>> = {
  'findings.read': {
    label: { ja: '課題を見る', en: 'See the findings' },
    grants: { ...it, division: 'own', viewer: 'all' },
  },
  'findings.judge': {
    label: { ja: '課題の扱いと判定の基準を決める', en: 'Decide on findings and their limits' },
    grants: it,
  },
}
