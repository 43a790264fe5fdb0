import type { Screens } from '#ui/screens/index.ts'
import { dashboardSearch } from './dashboard-search.ts'

/** 診る: the city, or a division's part of it, on one sheet for whoever has five minutes. */
export const dashboardScreens: Screens = {
  navigation: [
    {
      area: 'diagnose',
      label: { ja: 'ダッシュボード', en: 'Dashboard' },
      path: '/dashboard',
      permission: 'analysis.read',
    },
  ],
  pages: [
    {
      path: '/dashboard',
      title: { ja: 'ダッシュボード', en: 'Dashboard' },
      permission: 'analysis.read',
      search: dashboardSearch,
      load: () => import('./dashboard-page.tsx'),
    },
  ],
}
