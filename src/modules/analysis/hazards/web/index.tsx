import type { Screens } from '#ui/screens/index.ts'
import { placesSearch } from './places-search.ts'

/** What threatens the places where servers stand, as the city has assessed it. */
export const hazardScreens: Screens = {
  navigation: [],
  pages: [
    {
      path: '/analysis/themes/places',
      title: { ja: '設置場所の災害の危険度', en: 'Hazards of the places of servers' },
      permission: 'analysis.read',
      search: placesSearch,
      load: () => import('./places-page.tsx'),
    },
  ],
}
