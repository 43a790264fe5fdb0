import type { Screens } from '#ui/screens/index.ts'
import { comparisonSearch } from './comparison-search.ts'

/** 診る: the diagnosis beside another day, another division, other cities. */
export const comparisonScreens: Screens = {
  navigation: [
    {
      area: 'diagnose',
      label: { ja: '分析の比較', en: 'Compare' },
      path: '/analysis/comparison',
      permission: 'analysis.read',
    },
  ],
  pages: [
    {
      path: '/analysis/comparison',
      title: { ja: '分析の比較', en: 'Compare the diagnosis' },
      permission: 'analysis.read',
      search: comparisonSearch,
      load: () => import('./comparison-page.tsx'),
    },
  ],
}
