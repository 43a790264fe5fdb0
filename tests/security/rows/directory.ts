import { townPassword } from '#modules/directory/testing/townspeople.ts'
import { nobody, nothing, type Row } from './row.ts'

const it = ['administrator', 'itPolicy'] as const
const administrator = ['administrator'] as const
const readers = ['administrator', 'itPolicy', 'division', 'viewer'] as const
const oneDay = { startsOn: '2026-04-01', endsOn: null, isMain: true }

export const directoryRows: Readonly<Record<string, Row>> = {
  'directory.listCities': { permitted: 'everybody', mine: nothing },
  'directory.signIn': {
    permitted: 'everybody',
    mine: ({ town }) => ({
      cityCode: town.tenant.code,
      loginName: town.people.viewer.loginName,
      password: townPassword,
    }),
  },
  'directory.showLink': { permitted: 'everybody', mine: ({ linkToken }) => ({ linkToken }) },
  'directory.openLink': {
    permitted: 'everybody',
    mine: () => ({ linkToken: `${'0'.repeat(32)}.${'A'.repeat(43)}`, password: townPassword }),
  },
  'directory.signOut': { permitted: 'signedIn', mine: nothing },
  'directory.currentPerson': { permitted: 'everybody', mine: nothing },
  'directory.whoAmI': { permitted: 'signedIn', mine: nothing },
  'directory.setLanguage': { permitted: 'signedIn', mine: () => ({ language: 'ja' }) },
  'directory.listSessions': { permitted: 'signedIn', mine: nothing },
  'directory.revokeSession': {
    permitted: 'signedIn',
    mine: () => ({ sessionId: nobody }),
    isForPeopleOnly: true,
  },
  'directory.changePassword': {
    permitted: 'signedIn',
    // Too short, so that the sign-ins of the other tests live on.
    mine: () => ({ currentPassword: townPassword, newPassword: 'short' }),
    isForPeopleOnly: true,
  },
  'directory.listUsers': { permitted: administrator, mine: nothing },
  'directory.addUser': {
    permitted: administrator,
    mine: ({ fresh }) => ({ loginName: `u${fresh()}`, name: '見本', role: 'viewer' }),
    isForPeopleOnly: true,
  },
  'directory.changeUser': {
    permitted: administrator,
    mine: ({ userId, divisionId }) => ({
      userId,
      name: '見本',
      role: 'viewer',
      posts: [{ divisionId, ...oneDay }],
    }),
    isForPeopleOnly: true,
  },
  'directory.resetPassword': {
    permitted: administrator,
    mine: ({ userId }) => ({ userId }),
    isForPeopleOnly: true,
  },
  'directory.listDivisions': { permitted: 'signedIn', mine: nothing },
  'directory.addDivision': { permitted: it, mine: ({ fresh }) => ({ name: `課${fresh()}` }) },
  'directory.changeDivision': {
    permitted: it,
    mine: ({ divisionId, fresh }) => ({ divisionId, name: `秘密の課${fresh()}` }),
  },
  'directory.listVendors': { permitted: readers, mine: nothing },
  'directory.addVendor': { permitted: it, mine: ({ fresh }) => ({ name: `社${fresh()}` }) },
  'directory.changeVendor': {
    permitted: it,
    mine: ({ vendorId, fresh }) => ({ vendorId, name: `秘密の社${fresh()}` }),
  },
  'directory.listTokens': { permitted: 'signedIn', mine: nothing },
  'directory.createToken': {
    // Nobody may give what they do not hold: whoever lacks directory.read is refused by the handler.
    permitted: readers,
    mine: ({ fresh }) => ({ name: `t${fresh()}`, permissions: ['directory.read'] }),
    isForPeopleOnly: true,
  },
  'directory.revokeToken': {
    permitted: 'signedIn',
    mine: () => ({ tokenId: nobody }),
    isForPeopleOnly: true,
  },
}
