export * from './address.ts'
export * from './go.tsx'
export * from './screens.ts'
