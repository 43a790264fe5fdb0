import type { Permission } from '#kernel/module/index.ts'

const it = { administrator: 'all', itPolicy: 'all' } as const

export const directoryPermissions: Readonly<Record<string, Permission>> = {
  'directory.read': {
    label: { ja: '事業者の一覧を見る', en: 'See the list of vendors' },
    grants: { ...it, division: 'all', viewer: 'all' },
  },
  'directory.manage': {
    label: { ja: '課と事業者を管理する', en: 'Manage divisions and vendors' },
    grants: it,
  },
  'directory.users': {
    label: { ja: '利用者を管理する', en: 'Manage users' },
    grants: { administrator: 'all' },
  },
}

/** Who may do what with the kernel's own operations. */
export const kernelGrants = {
  audit: it,
  jobs: it,
  files: { ...it, division: 'all' },
} as const
