export * from './answer/index.ts'
export * as packing from './packing/index.ts'
export * as portfolio from './portfolio/index.ts'
export * as scheduling from './scheduling/index.ts'
