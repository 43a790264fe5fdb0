export { type AuditFacts, canonical } from './chain.ts'
export { type AuditSearch, readAudit } from './search.ts'
export { type AuditTables, appendAudit } from './store.ts'
export { type AuditVerdict, verifyAudit } from './verify.ts'
