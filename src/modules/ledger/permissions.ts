import type { Permission } from '#kernel/module/index.ts'

const it = { administrator: 'all', itPolicy: 'all' } as const

/** 所管課 reaches its own systems; 委託事業者 those under a running contract, without restricted fields. */
export const ledgerPermissions: Readonly<Record<string, Permission>> = {
  'ledger.read': {
    label: { ja: '台帳を見る', en: 'See the ledger' },
    grants: { ...it, division: 'own', viewer: 'all', vendor: 'contracted' },
  },
  'ledger.write': {
    label: { ja: '台帳を直す', en: 'Change the ledger' },
    grants: { ...it, division: 'own' },
  },
  'ledger.import': {
    label: { ja: '台帳を取り込む', en: 'Import into the ledger' },
    grants: { ...it, division: 'own' },
  },
}
