import type { Module } from '#kernel/module/index.ts'

/** Every room of the house, in the order in which they may know each other. Written out by hand. */
export const modules: readonly Module[] = []
