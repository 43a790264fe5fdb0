export { kernelContract } from './contract.ts'
export { kernelModule } from './module.ts'
