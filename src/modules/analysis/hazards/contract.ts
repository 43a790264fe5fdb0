import { z } from 'zod'
import { command, defineContract, query } from '#kernel/contract/index.ts'
import { asOf } from '../contract/shapes.ts'
import { type HazardKey, type HazardLevel, hazardLevels, hazards } from './kinds.ts'

const bilingual = z.object({ ja: z.string(), en: z.string() })
const keysOf = <Key extends string>(list: readonly { key: Key }[]) =>
  list.map(({ key }) => key) as [Key, ...Key[]]
/** One of the choices of the ledger's field 設置場所. */
const place = z.string().min(1).max(60)
const hazard = z.enum(keysOf<HazardKey>(hazards))
const level = z.enum(keysOf<HazardLevel>(hazardLevels))

const assessment = z.object({
  level,
  /** Measure behind the level: a depth, an intensity, a zone. */
  detail: z.string().trim().max(200).default(''),
  /** Map or report that says so. */
  source: z.string().trim().min(1).max(200),
  /** Day from which it holds, until the next one. */
  assessedOn: z.iso.date(),
})

const said = assessment.extend({
  /** First day on which it no longer holds; null while it does. */
  until: z.string().nullable(),
  /** Another of the same day has taken its place. */
  isCorrected: z.boolean(),
  setAt: z.string(),
  setByName: z.string(),
})

/** What may happen at the places where servers stand, as the city assesses it. */
export const hazardsContract = defineContract({
  showPlaceHazards: query({
    route: 'GET /api/analysis/place-hazards',
    summary: { ja: '設置場所の災害の危険度を見る', en: 'Show the hazards of the places of servers' },
    permission: 'analysis.read',
    input: z.object({ asOf }),
    output: z.object({
      asOf: z.string(),
      places: z.array(
        z.object({
          place,
          label: bilingual,
          hazards: z.array(
            z.object({
              hazard,
              label: bilingual,
              /** What holds on the day; null: not assessed by then. */
              assessment: said.nullable(),
              /** Everything ever said of it, the latest first. */
              history: z.array(said),
            }),
          ),
        }),
      ),
    }),
  }),
  assessPlace: command({
    route: 'PUT /api/analysis/place-hazards/{place}/{hazard}',
    summary: { ja: '設置場所の災害の危険度を決める', en: 'Assess a hazard of a place' },
    permission: 'analysis.assessPlaces',
    input: assessment.extend({ place, hazard }),
    output: z.object({ isDone: z.literal(true) }),
    audit: { action: 'analysis.assessPlace', subject: (input) => `${input.place}.${input.hazard}` },
    idempotency: 'natural',
  }),
})
