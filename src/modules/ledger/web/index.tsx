import { z } from 'zod'
import type { Screens } from '#ui/screens/index.ts'
import { comparisonSearch } from './comparison/comparison-search.ts'
import { listSearch } from './list/list-search.ts'
import { recordSearch } from './record/record-search.ts'

const read = 'ledger.read'

/** Screens of the system ledger. */
export const ledgerScreens: Screens = {
  navigation: [
    { area: 'survey', label: { ja: 'システム台帳', en: 'System ledger' }, path: '/ledger', permission: read },
    {
      area: 'survey',
      label: { ja: '取り込み', en: 'Import' },
      path: '/ledger/import',
      permission: 'ledger.import',
    },
    {
      area: 'survey',
      label: { ja: '充足度', en: 'Completeness' },
      path: '/ledger/completeness',
      permission: read,
    },
    {
      area: 'survey',
      label: { ja: '台帳の比較', en: 'Compare two days' },
      path: '/ledger/comparison',
      permission: read,
    },
    { area: 'survey', label: { ja: '項目辞書', en: 'Data dictionary' }, path: '/ledger/dictionary' },
  ],
  pages: [
    {
      path: '/ledger',
      title: { ja: 'システム台帳', en: 'System ledger' },
      permission: read,
      search: listSearch,
      load: () => import('./list/list-page.tsx'),
    },
    {
      path: '/ledger/new',
      title: { ja: 'システムの登録', en: 'Register a system' },
      permission: 'ledger.write',
      load: () => import('./edit/register-page.tsx'),
    },
    {
      path: '/ledger/systems/$systemId',
      title: { ja: 'システム', en: 'System' },
      permission: read,
      search: recordSearch,
      load: () => import('./record/record-page.tsx'),
    },
    {
      path: '/ledger/import',
      title: { ja: '台帳の取り込み', en: 'Import into the ledger' },
      permission: 'ledger.import',
      load: () => import('./import/choose-page.tsx'),
    },
    {
      path: '/ledger/imports/$importId',
      title: { ja: '取り込みの内容', en: 'Import' },
      permission: 'ledger.import',
      search: z.object({ text: z.string().optional().catch(undefined) }),
      load: () => import('./import/import-page.tsx'),
    },
    {
      path: '/ledger/comparison',
      title: { ja: '台帳の比較', en: 'Compare two days' },
      permission: read,
      search: comparisonSearch,
      load: () => import('./comparison/comparison-page.tsx'),
    },
    {
      path: '/ledger/completeness',
      title: { ja: '充足度', en: 'Completeness' },
      permission: read,
      load: () => import('./completeness-page.tsx'),
    },
    {
      path: '/ledger/dictionary',
      title: { ja: '項目辞書', en: 'Data dictionary' },
      load: () => import('./dictionary-page.tsx'),
    },
  ],
  home: [{ permission: read, load: () => import('./home-part.tsx') }],
  jobs: {
    'ledger.readImport': {
      label: { ja: '取り込みの下調べ', en: 'Look through an import' },
      resultPath: '/ledger/imports/$importId',
    },
    'ledger.acceptImport': {
      label: { ja: '台帳への取り込み', en: 'Import into the ledger' },
      resultPath: '/ledger/imports/$importId',
    },
  },
}
