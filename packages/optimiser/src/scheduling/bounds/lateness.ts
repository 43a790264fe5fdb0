import type { Project } from '../project.ts'
import { CheapestStays } from './cheapest-stays.ts'
import { PricedDemands } from './priced-demands.ts'

/** Steps of the ascent, and looks at a stay of a task or a moment of a resource in all of them. */
const most = { steps: 1000, looks: 300_000_000 }
/** Steps without a better bound after which the next ones are shorter, and how long they are then. */
const [patience, shorter] = [20, 0.7]

/**
 * Lower bound on weighted lateness that knows resources, stocks and lags: the Lagrangian relaxation of the time-indexed
 * programme (Möhring, Schulz, Stork and Uetz 2003, here with lags priced as well). Use has a price at each moment;
 * every task takes by itself the stay that costs least in lateness and prices, and the worth of all limits is taken
 * off. That is a bound at any prices; subgradient steps, each deflected by those before (Camerini, Fratta and Maffioli 1975), raise it towards `upper`, the
 * lateness of some schedule. Lateness is a whole number, so the bound is rounded up.
 */
export function latenessBound(
  project: Project,
  heads: Int32Array,
  lower: number,
  upper: number,
  shouldStop: () => boolean = () => false,
): number {
  const { horizon, duration, resourceCount } = project
  const steps = Math.min(most.steps, Math.floor(most.looks / (horizon * (duration.length + resourceCount))))
  if (steps === 0) return lower
  const demands = new PricedDemands(project)
  const stays = new CheapestStays(project, heads)
  let best = lower
  let [length, since] = [1, 0]
  for (let step = 0; step < steps && best < upper && !shouldStop(); step++) {
    const [cost, worth] = [stays.choose(demands), demands.worth()]
    if (!Number.isFinite(cost)) break
    const value = cost - worth
    const bound = Math.ceil(value - 1e-6 - 1e-10 * Math.abs(worth))
    if (bound > best) {
      best = bound
      since = 0
    } else if (++since === patience) {
      length *= shorter
      since = 0
    }
    if (!demands.follow(stays, length * (upper - value))) break
  }
  return Math.min(best, upper)
}
