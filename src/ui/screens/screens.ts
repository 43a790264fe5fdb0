import type { ComponentType } from 'react'
import type { z } from 'zod'
import type { Bilingual } from '#kernel/contract/index.ts'

/** The loop of the product, in its order; navigation shows each area's entries below its word. */
export const areas = [
  'survey',
  'diagnose',
  'plan',
  'decide',
  'run',
  'prepare',
  'open',
  'administration',
] as const
export type Area = (typeof areas)[number]

export interface NavigationEntry {
  area: Area
  label: Bilingual
  /** Path of one of the pages. */
  path: string
  /** Who does not hold it does not see the entry. */
  permission?: string
}

export interface ScreenPage {
  /** `/ledger/systems/$systemId` */
  path: string
  /** Title of the browser's tab while the page has not said a better one. */
  title: Bilingual
  /** Without it the page says that it is not allowed, and whom to ask. */
  permission?: string
  /** What the address may hold behind `?`. Every field needs a default or `.catch`, so that no link breaks a page. */
  search?: z.ZodObject
  /** Loaded when first visited: `() => import('./list-page.tsx')`, whose default export is the page. */
  load: () => Promise<{ default: ComponentType }>
}

/** What the home page shows of a room: one small section each. */
export interface HomePart {
  permission?: string
  load: () => Promise<{ default: ComponentType }>
}

export interface JobKind {
  label: Bilingual
  /** Page that shows what came of it; its `$places` are filled from the job's result by name. */
  resultPath?: string
}

/** What a room gives to the screens; `src/main/web/screens.ts` lists them by hand. */
export interface Screens {
  navigation: readonly NavigationEntry[]
  pages: readonly ScreenPage[]
  home?: readonly HomePart[]
  /** The room's kinds of jobs, for the list of jobs. */
  jobs?: Readonly<Record<string, JobKind>>
}
