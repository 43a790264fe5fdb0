import type { Screens } from '#ui/screens/index.ts'
import { analysisSearch, selectionSearch } from './selection.ts'

/** 診る: the overview of the diagnosis on one sheet of paper, and a page an analysis. */
export const analysisScreens: Screens = {
  navigation: [
    {
      area: 'diagnose',
      label: { ja: '現状分析', en: 'Diagnosis' },
      path: '/analysis',
      permission: 'analysis.read',
    },
  ],
  pages: [
    {
      path: '/analysis',
      title: { ja: '現状分析', en: 'Diagnosis' },
      permission: 'analysis.read',
      search: selectionSearch,
      load: () => import('./overview/overview-page.tsx'),
    },
    {
      path: '/analysis/$analysis',
      title: { ja: '現状分析', en: 'Diagnosis' },
      permission: 'analysis.read',
      search: analysisSearch,
      load: () => import('./one/analysis-page.tsx'),
    },
  ],
}
