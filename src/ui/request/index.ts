export * from './save-file.ts'
export * from './send.ts'
export * from './use-command-of.ts'
export * from './use-query-of.ts'
