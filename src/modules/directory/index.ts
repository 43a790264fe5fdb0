export { type Role, roleLabels, roles } from './domain/roles.ts'
export { addDivision, type Division, readDivisions } from './server/store/divisions.ts'
export { addVendor, readVendors, type Vendor } from './server/store/vendors.ts'
