export { storeContent } from './content-store.ts'
export { type Kind, kindOf } from './magic.ts'
export { openVault, recordFile } from './vault.ts'
