import type { Screens } from '#ui/screens/index.ts'
import { findingSearch, listSearch } from './list/list-search.ts'
import { matrixSearch } from './matrices/matrix-search.ts'
import { thresholdsSearch } from './thresholds/thresholds-search.ts'
import { whatIfSearch } from './what-if/what-if-search.ts'

const permission = 'findings.read'

/** 診る: what is wrong, since when and why; what it leads to; by which limits; and what would change it. */
export const findingsScreens: Screens = {
  navigation: [
    { area: 'diagnose', label: { ja: '課題', en: 'Findings' }, path: '/findings', permission },
    {
      area: 'diagnose',
      label: { ja: '取組みとの対応', en: 'Initiatives' },
      path: '/matrices',
      permission,
    },
    { area: 'diagnose', label: { ja: '試算', en: 'What if' }, path: '/what-if', permission },
  ],
  pages: [
    {
      path: '/findings',
      title: { ja: '課題', en: 'Findings' },
      permission,
      search: listSearch,
      load: () => import('./list/list-page.tsx'),
    },
    {
      path: '/matrices',
      title: { ja: '取組みとの対応', en: 'Initiatives' },
      permission,
      search: matrixSearch,
      load: () => import('./matrices/matrices-page.tsx'),
    },
    {
      path: '/findings/thresholds',
      title: { ja: '判定の基準', en: 'Limits' },
      permission,
      search: thresholdsSearch,
      load: () => import('./thresholds/thresholds-page.tsx'),
    },
    {
      path: '/what-if',
      title: { ja: '試算', en: 'What if' },
      permission,
      search: whatIfSearch,
      load: () => import('./what-if/what-if-page.tsx'),
    },
    {
      path: '/findings/$rule',
      title: { ja: '課題', en: 'Finding' },
      permission,
      search: findingSearch,
      load: () => import('./one/finding-page.tsx'),
    },
  ],
  home: [{ permission, load: () => import('./home-part.tsx') }],
  jobs: {
    'analysis.judgeDaily': { label: { ja: '課題の毎日の判定', en: 'Daily judgement of the findings' } },
  },
}
