export * from './problem.ts'
export { readPsplib } from './read-psplib.ts'
export { validate } from './validate.ts'
