import type { Screens } from '#ui/screens/index.ts'
import { nameSearch } from './names/name-search.ts'
import { usersSearch } from './users/users-search.ts'

/** Screens of who belongs to a city. */
export const directoryScreens: Screens = {
  navigation: [
    {
      area: 'administration',
      label: { ja: '利用者', en: 'Users' },
      path: '/administration/users',
      permission: 'directory.users',
    },
    {
      area: 'administration',
      label: { ja: '課', en: 'Divisions' },
      path: '/administration/divisions',
      permission: 'directory.manage',
    },
    {
      area: 'administration',
      label: { ja: '事業者', en: 'Vendors' },
      path: '/administration/vendors',
      permission: 'directory.read',
    },
  ],
  pages: [
    {
      path: '/account',
      title: { ja: '自分の設定', en: 'My settings' },
      load: () => import('./account/account-page.tsx'),
    },
    {
      path: '/administration/users',
      title: { ja: '利用者', en: 'Users' },
      permission: 'directory.users',
      search: usersSearch,
      load: () => import('./users/users-page.tsx'),
    },
    {
      path: '/administration/users/new',
      title: { ja: '利用者を加える', en: 'Add a user' },
      permission: 'directory.users',
      load: () => import('./users/new-user-page.tsx'),
    },
    {
      path: '/administration/users/$userId',
      title: { ja: '利用者', en: 'User' },
      permission: 'directory.users',
      load: () => import('./users/user-page.tsx'),
    },
    {
      path: '/administration/divisions',
      title: { ja: '課', en: 'Divisions' },
      permission: 'directory.manage',
      search: nameSearch,
      load: () => import('./divisions/divisions-page.tsx'),
    },
    {
      path: '/administration/vendors',
      title: { ja: '事業者', en: 'Vendors' },
      permission: 'directory.read',
      search: nameSearch,
      load: () => import('./vendors/vendors-page.tsx'),
    },
  ],
}
