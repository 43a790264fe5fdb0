import type { OutputOf } from '#kernel/contract/index.ts'
import type { listViews } from '../../contract/views.ts'

export type SavedView = OutputOf<typeof listViews>['views'][number]
