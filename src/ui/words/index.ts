export * from './chosen-language.ts'
export * from './formats.ts'
export * from './language.tsx'
export * from './words.ts'
