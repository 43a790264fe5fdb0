import type { Handlers } from '#kernel/module/index.ts'
import type { directoryContract } from '../contract.ts'
import { changePassword } from './change-password.ts'
import { openLink, showLink } from './links.ts'
import { currentPerson, setLanguage, signOut, whoAmI } from './me.ts'
import { listSessions, revokeSession } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { readCities } from './store/city.ts'
import { addDivision, readDivisions, updateDivision } from './store/divisions.ts'
import { addVendor, readVendors, updateVendor } from './store/vendors.ts'
import { createToken, listTokens, revokeToken } from './tokens.ts'
import { addUser, changeUser, listUsers, resetPassword } from './users.ts'

export const directoryHandlers: Handlers<typeof directoryContract> = {
  listCities: async ({ tx }) => ({
    cities: (await readCities(tx)).map(({ code, nameJa, nameEn, isSample }) => ({
      code,
      nameJa,
      nameEn,
      isSample,
    })),
  }),
  signIn,
  signOut,
  whoAmI,
  currentPerson,
  listSessions,
  revokeSession,
  changePassword,
  setLanguage,
  listUsers,
  addUser,
  changeUser,
  resetPassword,
  listDivisions: async ({ tx }) => ({ divisions: await readDivisions(tx) }),
  addDivision: async ({ tx, input, audit }) => {
    const { divisionId } = await addDivision(tx, input)
    audit({ subject: divisionId, details: { name: input.name } })
    return { divisionId }
  },
  changeDivision: async ({ tx, input, audit }) => {
    await updateDivision(tx, input.divisionId, input)
    audit({ details: { name: input.name, abolishedOn: input.abolishedOn } })
    return { isDone: true }
  },
  listVendors: async ({ tx }) => ({ vendors: await readVendors(tx) }),
  addVendor: async ({ tx, input, audit }) => {
    const { vendorId } = await addVendor(tx, input)
    audit({ subject: vendorId, details: { name: input.name } })
    return { vendorId }
  },
  changeVendor: async ({ tx, input, audit }) => {
    await updateVendor(tx, input.vendorId, input)
    audit({ details: { name: input.name, endedOn: input.endedOn } })
    return { isDone: true }
  },
  listTokens,
  createToken,
  revokeToken,
  showLink,
  openLink,
}
