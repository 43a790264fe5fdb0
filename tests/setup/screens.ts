import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildWebIfStale } from '../../scripts/build-web.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the screens of this run. */
    screens: string
  }
}

/** Journeys walk through the screens as they are built for use: a copy, so that building anew disturbs no run. */
export default async function setUp(project: TestProject) {
  await buildWebIfStale()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saiteki-screens-'))
  await cp(path.resolve(import.meta.dirname, '../../build/web'), folder, { recursive: true })
  project.provide('screens', folder)
  return () => rm(folder, { recursive: true, force: true })
}
