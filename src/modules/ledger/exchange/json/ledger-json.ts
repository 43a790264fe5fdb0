import { z } from 'zod'
import { AppError } from '#kernel/contract/index.ts'
import type { Catalogue, Field } from '../../catalogue/index.ts'
import { type Answer, readAnswer, type SystemRecord } from '../../domain/index.ts'
import type { Draft, DraftAnswer, DraftSystem, Place } from '../draft.ts'

const missing = z.object({ missing: z.enum(['notApplicable', 'unknown']) })
const answers = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), missing, z.null()]),
)

/** The ledger as JSON: `format` and `version` say what it is; answers are typed values or text as people write it. */
const ledgerFile = z.object({
  format: z.literal('saiteki-ledger'),
  version: z.literal(1),
  asOf: z.string().optional(),
  systems: z.array(
    z.object({
      systemId: z.string().optional(),
      answers: answers.default({}),
      rows: z.record(z.string(), z.array(answers)).default({}),
    }),
  ),
})

export function writeLedgerJson(records: readonly SystemRecord[], asOf: Temporal.PlainDate): Uint8Array {
  const file = { format: 'saiteki-ledger', version: 1, asOf: asOf.toString(), systems: records }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/** Whether bytes are JSON rather than a table: their first sign is a brace or a bracket. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 256)))
}

/** Reads a ledger file into a draft. Throws `ledger.notLedgerJson` when it is no such file. */
export function readLedgerJson(catalogue: Catalogue, fileName: string, bytes: Uint8Array, draft: Draft) {
  const { systems } = parse(bytes)
  systems.forEach((system, index) => {
    const sheet = `systems[${index}]`
    const at = (cell: string): Place => ({ file: fileName, sheet, cell })
    const take = (
      fields: ReadonlyMap<string, Field>,
      from: z.infer<typeof answers>,
      path: string,
      collection: string | null,
    ) => takeAnswers(fields, from, collection, (key) => at(`${path}.${key}`), draft)
    const read: DraftSystem = {
      source: 'form',
      systemId: system.systemId || null,
      name: typeof system.answers.name === 'string' ? system.answers.name : null,
      place: at('answers.name'),
      answers: take(catalogue.fieldByKey, system.answers, 'answers', null),
      collections: new Map(),
    }
    // A ledger file speaks of the whole system: what it leaves out is not answered.
    for (const key of catalogue.fieldByKey.keys()) {
      if (!read.answers.has(key) && !(key in system.answers)) {
        read.answers.set(key, { answer: undefined, written: '', place: at(`answers.${key}`) })
      }
    }
    for (const collection of catalogue.collections) {
      const fields = new Map(collection.fields.map((field) => [field.key, field]))
      const rows = (system.rows[collection.key] ?? []).map((row, number) => {
        const path = `rows.${collection.key}[${number}]`
        return { place: at(path), answers: take(fields, row, path, collection.key) }
      })
      read.collections.set(collection.key, {
        covered: new Set(fields.keys()),
        rows: rows.filter((row) => row.answers.size > 0),
      })
    }
    for (const key of Object.keys(system.rows)) {
      if (!catalogue.collectionByKey.has(key)) {
        draft.problems.push({
          place: at(`rows.${key}`),
          field: null,
          written: key,
          code: 'ledger.unknownLabel',
          details: {},
        })
      }
    }
    draft.systems.push(read)
  })
}

function parse(bytes: Uint8Array): z.infer<typeof ledgerFile> {
  try {
    return ledgerFile.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined
    const reason = issue
      ? `${issue.path.join('.')}: ${issue.message}`
      : error instanceof Error
        ? error.message
        : ''
    throw new AppError('ledger.notLedgerJson', { reason })
  }
}

function takeAnswers(
  fields: ReadonlyMap<string, Field>,
  from: z.infer<typeof answers>,
  collection: string | null,
  at: (key: string) => Place,
  draft: Draft,
): Map<string, DraftAnswer> {
  const taken = new Map<string, DraftAnswer>()
  for (const [key, value] of Object.entries(from)) {
    const field = fields.get(key)
    const place = at(key)
    const written = typeof value === 'string' ? value : JSON.stringify(value)
    if (!field) {
      draft.problems.push({ place, field: null, written: key, code: 'ledger.unknownLabel', details: {} })
      continue
    }
    const reading =
      typeof value === 'string' && !isTyped(field) ? readAnswer(field, value) : { answer: value ?? undefined }
    if ('code' in reading) {
      draft.problems.push({ place, field: { key, collection }, written, ...reading })
      taken.set(key, { answer: undefined, written, place, isUnreadable: true })
    } else {
      taken.set(key, { answer: reading.answer as Answer | undefined, written, place })
    }
  }
  return taken
}

/** Text of these types is the answer itself; elsewhere text may be written as a person would (令和6年4月1日, はい). */
function isTyped({ type }: Field): boolean {
  return type === 'text' || type === 'longText'
}
