export { type Role, roleLabels, roles } from './domain/roles.ts'
export { kernelGrants } from './permissions.ts'
export { authenticateBy } from './server/authenticate.ts'
export { createCity } from './server/create-city.ts'
export {
  addSampleDirectory,
  type SampleAccount,
  type SampleDirectory,
  sampleAccountsOf,
} from './server/sample-accounts.ts'
export { makeSetUpLink } from './server/set-up-link.ts'
export { findOwnCity, insertCity } from './server/store/city.ts'
export { addDivision, type Division, readDivisions } from './server/store/divisions.ts'
export { addVendor, readVendors, type Vendor } from './server/store/vendors.ts'
