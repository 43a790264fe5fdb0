import { seededRandom } from '../../src/answer/random.ts'
import type { Lag, SchedulingProblem, Task } from '../../src/scheduling/index.ts'

export interface Features {
  modes?: boolean
  steps?: boolean
  calendars?: boolean
  places?: boolean
  windows?: boolean
  minLags?: boolean
  /** Maximal lags and lags between ends, which only the exact engine can prove. */
  anyLags?: boolean
  lateness?: boolean
}

/** A small problem of chance with every listed feature possible; the same seed gives the same one. */
export function randomProblem(seed: number, features: Features, taskCount?: number): SchedulingProblem {
  const random = seededRandom(seed)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const chance = (share: number) => random() < share
  const count = taskCount ?? 2 + upTo(3)
  const capacities = [1 + upTo(3), 1 + upTo(3)]
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'].slice(0, count)
  const mode = () => {
    const duration = upTo(4)
    const demands: Record<string, number> = {}
    if (duration > 0)
      capacities.forEach((capacity, r) => {
        if (chance(0.7)) demands[`R${r}`] = upTo(capacity)
      })
    if (features.modes) demands.stock = upTo(3)
    return { duration, demands }
  }
  const tasks = names.map((id, index): Task => {
    const before = names.slice(0, index).filter(() => chance(0.35))
    return {
      id,
      modes: features.modes && chance(0.6) ? [mode(), mode()] : [mode()],
      after: before,
      ...(features.windows && chance(0.4) ? { releaseAt: upTo(4) } : {}),
      ...(features.windows && chance(0.3) ? { deadlineAt: 5 + upTo(6) } : {}),
      ...(features.lateness && chance(0.8) ? { targetAt: upTo(6), weight: upTo(3) } : {}),
      ...(features.calendars && chance(0.6) ? { calendar: chance(0.5) ? 'days' : 'nights' } : {}),
      ...(features.places && chance(0.7)
        ? { setUp: { place: 'hall', family: chance(0.5) ? 'x' : 'y' } }
        : {}),
    }
  })
  const lags: Lag[] = []
  names.forEach((to, index) => {
    names.slice(0, index).forEach((from) => {
      if (features.minLags && chance(0.2))
        lags.push({ from, to, kind: chance(0.5) ? 'finish-start' : 'start-start', min: upTo(3) })
      else if (features.anyLags && chance(0.25)) {
        const kind = (['finish-start', 'start-start', 'finish-finish', 'start-finish'] as const)[upTo(3)]!
        const min = upTo(4) - 1
        lags.push({ from, to, kind, ...(chance(0.6) ? { min } : {}), max: min + upTo(4) })
      }
    })
  })
  return {
    resources: [
      ...capacities.map((capacity, r) => ({
        id: `R${r}`,
        capacity:
          features.steps && chance(0.6)
            ? [
                { from: 0, capacity: upTo(capacity) },
                { from: 1 + upTo(3), capacity },
                { from: 6 + upTo(2), capacity: Math.max(1, capacity - upTo(1)) },
              ]
            : capacity,
      })),
      ...(features.modes ? [{ id: 'stock', kind: 'consumable' as const, capacity: 3 + upTo(count) }] : []),
    ],
    tasks,
    ...(lags.length > 0 ? { lags } : {}),
    ...(features.calendars
      ? {
          calendars: [
            { id: 'days', period: 4, working: [[0, 3]] as [number, number][] },
            {
              id: 'nights',
              period: 3,
              working: [
                [1, 2],
                [2, 3],
              ] as [number, number][],
            },
          ],
        }
      : {}),
    ...(features.places
      ? {
          places: [
            {
              id: 'hall',
              initialSetUp: { x: upTo(2) },
              setUpTime: [
                { from: 'x', to: 'y', duration: upTo(2) },
                { from: 'y', to: 'x', duration: upTo(2) },
              ],
            },
          ],
        }
      : {}),
    ...(features.lateness ? { objective: 'weighted-lateness' as const } : {}),
    horizon: 14,
  }
}

/** Combinations of features, one after the other. */
export const mixes: Features[] = [
  {},
  { modes: true },
  { steps: true },
  { calendars: true },
  { places: true },
  { windows: true, lateness: true },
  { minLags: true, windows: true },
  { modes: true, steps: true, windows: true, lateness: true },
  { calendars: true, places: true, steps: true },
  { modes: true, calendars: true, minLags: true },
]
