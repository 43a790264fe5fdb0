import type { Bilingual } from '#kernel/contract/index.ts'

export const roles = ['administrator', 'itPolicy', 'division', 'viewer', 'vendor'] as const
export type Role = (typeof roles)[number]

export const roleLabels: Readonly<Record<Role, Bilingual>> = {
  administrator: { ja: '管理者', en: 'Administrator' },
  itPolicy: { ja: '情報政策課', en: 'IT policy division' },
  division: { ja: '所管課', en: 'Owning division' },
  viewer: { ja: '閲覧', en: 'Viewer' },
  vendor: { ja: '委託事業者', en: 'Contracted vendor' },
}
