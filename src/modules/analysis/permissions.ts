import type { Permission } from '#kernel/module/index.ts'

const everything = { administrator: 'all', itPolicy: 'all', viewer: 'all' } as const

/**
 * A division opens the diagnosis of its own systems, and compares itself with the city's figures, which name no system.
 * A vendor has no part in it: the figures compare it with its competitors.
 */
export const analysisPermissions: Readonly<Record<string, Permission>> = {
  'analysis.read': {
    label: { ja: '現状分析を見る', en: 'See the diagnosis' },
    grants: { ...everything, division: 'own' },
  },
  'analysis.summary': {
    label: { ja: '市全体の集計を見る', en: "See the whole city's figures" },
    grants: { ...everything, division: 'all' },
  },
  'analysis.share': {
    label: { ja: '市の数字を、ほかの市との比較に出す', en: "Share the city's figures with other cities" },
    grants: { administrator: 'all', itPolicy: 'all' },
  },
  'analysis.assessPlaces': {
    label: { ja: '設置場所の災害の危険度を決める', en: 'Assess the hazards of the places of servers' },
    grants: { administrator: 'all', itPolicy: 'all' },
  },
}
