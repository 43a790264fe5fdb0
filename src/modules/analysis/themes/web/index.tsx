import type { Screens } from '#ui/screens/index.ts'
import { analysisSearch, selectionSearch } from '../../web/selection.ts'

/** 診る: money, time, dependence and order, beyond the policy's seven analyses. */
export const themeScreens: Screens = {
  navigation: [
    {
      area: 'diagnose',
      label: { ja: 'テーマ別の分析', en: 'Themes' },
      path: '/analysis/themes',
      permission: 'analysis.read',
    },
  ],
  pages: [
    {
      path: '/analysis/themes',
      title: { ja: 'テーマ別の分析', en: 'Analyses by theme' },
      permission: 'analysis.read',
      search: selectionSearch,
      load: () => import('./themes-page.tsx'),
    },
    {
      path: '/analysis/themes/$theme',
      title: { ja: 'テーマ別の分析', en: 'Analyses by theme' },
      permission: 'analysis.read',
      search: analysisSearch,
      load: () => import('./theme-page.tsx'),
    },
  ],
}
