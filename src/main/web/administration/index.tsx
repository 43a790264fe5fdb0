import type { Screens } from '#ui/screens/index.ts'
import { auditSearch } from './audit-search.ts'
import { jobsSearch } from './jobs-search.ts'

/** Screens of what every room leaves behind: the audit trail and jobs. */
export const administrationScreens: Screens = {
  navigation: [
    {
      area: 'administration',
      label: { ja: '処理の状況', en: 'Jobs' },
      path: '/administration/jobs',
    },
    {
      area: 'administration',
      label: { ja: '監査の記録', en: 'Audit trail' },
      path: '/administration/audit',
      permission: 'kernel.audit',
    },
  ],
  pages: [
    {
      path: '/administration/jobs',
      title: { ja: '処理の状況', en: 'Jobs' },
      search: jobsSearch,
      load: () => import('./jobs-page.tsx'),
    },
    {
      path: '/administration/audit',
      title: { ja: '監査の記録', en: 'Audit trail' },
      permission: 'kernel.audit',
      search: auditSearch,
      load: () => import('./audit-page.tsx'),
    },
  ],
}
