import { z } from 'zod'
import { costItems, optionKinds, type PortfolioProblem } from './problem.ts'

/** Every number has a ceiling, so that sums stay exact: yen below 1e14, amounts below 1e9. */
const yen = z.number().min(0).max(1e14)
const signedYen = z.number().min(-1e14).max(1e14)
const yenPerYear = z.union([signedYen, z.array(signedYen).max(40)])
const amount = z.number().min(0).max(1e9)
const year = z.int().min(1900).max(2200)
const id = z.string().min(1).max(200)
const pattern = z.strictObject({ system: id, option: id.exactOptional(), year: year.exactOptional() })

const option = z.strictObject({
  id,
  kind: z.enum(optionKinds),
  initialYen: yen.exactOptional(),
  exitYen: yen.exactOptional(),
  parallelYen: yen.exactOptional(),
  runningYenPerYear: yenPerYear.exactOptional(),
  lossYenPerYear: yen.exactOptional(),
  zones: z.array(id).exactOptional(),
  acceptsPersonalData: z.boolean().exactOptional(),
  recoveryHours: amount.exactOptional(),
  years: z.array(year).exactOptional(),
  uses: z
    .array(z.strictObject({ shared: id, amounts: z.record(id, amount).exactOptional() }))
    .exactOptional(),
  effort: z
    .array(z.strictObject({ capacity: id, amount, yearOffset: z.int().min(-40).max(40).exactOptional() }))
    .exactOptional(),
  requires: z.array(z.strictObject({ system: id, options: z.array(id) })).exactOptional(),
})

const system = z.strictObject({
  id,
  currentYenPerYear: yenPerYear,
  currentLossYenPerYear: yen.exactOptional(),
  earliestYear: year.exactOptional(),
  latestYear: year.exactOptional(),
  zone: id.exactOptional(),
  holdsPersonalData: z.boolean().exactOptional(),
  recoveryWithinHours: amount.exactOptional(),
  options: z.array(option).min(1).max(100),
})

const step = z.strictObject({
  unitCapacity: z.record(id, z.number().positive().max(1e9)),
  unitYen: yen.exactOptional(),
  unitYenPerYear: yen.exactOptional(),
  maxUnits: z.int().min(0).max(1e6).exactOptional(),
})

/** The shape of a problem file; what a field means stands in `problem.ts`. */
export const problemSchema: z.ZodType<PortfolioProblem> = z.strictObject({
  firstYear: year,
  years: z.int().min(1).max(40),
  discountRate: z.number().min(0).max(1),
  riskWeight: z.number().min(0).max(1e6).exactOptional(),
  maxLossYen: yen.exactOptional(),
  systems: z.array(system).min(1).max(20_000),
  shared: z
    .array(
      z.strictObject({
        id,
        openingYen: yen.exactOptional(),
        yenPerYear: yen.exactOptional(),
        steps: z.array(step).max(20).exactOptional(),
      }),
    )
    .max(1000)
    .exactOptional(),
  budgets: z
    .array(
      z.strictObject({
        id: id.exactOptional(),
        year,
        limitYen: yen,
        items: z.array(z.enum(costItems)).exactOptional(),
        penaltyPerYen: z.number().min(0).max(1e6).exactOptional(),
      }),
    )
    .max(1000)
    .exactOptional(),
  capacities: z
    .array(z.strictObject({ id, perYear: z.array(amount).max(40) }))
    .max(1000)
    .exactOptional(),
  order: z
    .array(z.strictObject({ before: id, after: id, lagYears: z.int().min(0).max(40).exactOptional() }))
    .max(200_000)
    .exactOptional(),
  sameYear: z.array(z.array(id)).exactOptional(),
  interfaces: z
    .array(z.strictObject({ between: z.tuple([id, id]), apartYenPerYear: yen }))
    .max(200_000)
    .exactOptional(),
  pins: z.array(pattern).exactOptional(),
  forbids: z.array(pattern).exactOptional(),
  previous: z
    .strictObject({
      choices: z.array(z.strictObject({ system: id, option: id, year: year.nullable() })),
      maxChanges: z.int().min(0).exactOptional(),
    })
    .exactOptional(),
})
