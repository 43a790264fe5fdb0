export * from './answer/index.ts'
