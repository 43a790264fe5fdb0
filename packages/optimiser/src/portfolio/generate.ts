import { seededRandom } from '../answer/random.ts'
import type { PortfolioProblem, PortfolioSystem, SystemOption } from './problem.ts'

export interface GenerateOptions {
  systems: number
  years?: number
  platforms?: number
  /** Order pairs as a share of the number of systems. */
  orderShare?: number
  seed?: number
  budgets?: boolean
}

/**
 * A city's portfolio of the published structure: every system may stay, go to one of the platforms or to a
 * cloud of its own; a platform has an opening cost, a yearly fee and hosts of 32 cores; yearly budgets and
 * staff bind; a share of the systems must follow another. Platforms and hosts cost the same at every size,
 * so that the whole-unit costs weigh most in the small cases.
 */
export function generatePortfolio(options: GenerateOptions): PortfolioProblem {
  const { systems: n, years = 10, platforms = 3, orderShare = 0.2, seed = 1 } = options
  const random = seededRandom(seed * 7919 + n)
  const between = (low: number, high: number) => low + (high - low) * random()
  const round = (yen: number) => Math.round(yen / 1000) * 1000
  const firstYear = 2026
  const systems: PortfolioSystem[] = []
  let todayYen = 0
  let investYen = 0
  let effort = 0
  for (let i = 0; i < n; i++) {
    const current = round(1e6 * Math.exp(between(Math.log(2), Math.log(40))))
    const cores = Math.max(1, Math.round((2 + current / 2.5e6) * between(0.5, 1.5)))
    const initial = current * between(0.5, 1.6)
    const months = Math.round(between(2, 10))
    const loss = round(current * between(0.02, 0.3))
    const choices: SystemOption[] = [{ id: 'stay', kind: 'stay' }]
    for (let p = 0; p < platforms; p++) {
      choices.push({
        id: `platform-${p + 1}`,
        kind: 'platform',
        initialYen: round(initial * between(0.7, 1.2)),
        exitYen: round(current * between(0, 0.2)),
        parallelYen: round(current * between(0.05, 0.3)),
        runningYenPerYear: round(current * between(0.3, 0.6)),
        lossYenPerYear: round(loss * between(0.2, 0.6)),
        uses: [{ shared: `platform-${p + 1}`, amounts: { cores } }],
        effort: [{ capacity: 'staff', amount: months }],
      })
    }
    choices.push({
      id: 'cloud',
      kind: 'cloud',
      initialYen: round(initial * between(0.5, 1)),
      exitYen: round(current * between(0, 0.2)),
      parallelYen: round(current * between(0.05, 0.3)),
      runningYenPerYear: round(current * between(0.6, 1)),
      lossYenPerYear: round(loss * between(0.3, 0.8)),
      effort: [{ capacity: 'staff', amount: Math.max(1, months - 1) }],
    })
    const system: PortfolioSystem = {
      id: `system-${i + 1}`,
      currentYenPerYear: current,
      currentLossYenPerYear: loss,
      options: choices,
    }
    if (random() < 0.3) system.earliestYear = firstYear + Math.floor(between(1, 4))
    systems.push(system)
    todayYen += current
    investYen += initial
    effort += months
  }
  const shared = Array.from({ length: platforms }, (_, p) => ({
    id: `platform-${p + 1}`,
    openingYen: round(between(30e6, 60e6)),
    yenPerYear: round(between(4e6, 8e6)),
    steps: [
      {
        unitCapacity: { cores: 32 },
        unitYen: round(between(6e6, 9e6)),
        unitYenPerYear: round(between(0.8e6, 1.6e6)),
        maxUnits: 4 + n,
      },
    ],
  }))
  const order = Array.from({ length: Math.round(orderShare * n) }, () => {
    const after = 1 + Math.floor(random() * (n - 1))
    return { before: `system-${1 + Math.floor(random() * after)}`, after: `system-${after + 1}` }
  })
  const yearList = Array.from({ length: years }, (_, t) => firstYear + t)
  const problem: PortfolioProblem = {
    firstYear,
    years,
    discountRate: 0.02,
    systems,
    shared,
    capacities: [{ id: 'staff', perYear: yearList.map(() => Math.ceil((effort / years) * 1.7)) }],
    order,
  }
  if (options.budgets !== false) {
    problem.budgets = yearList.map((year) => ({
      year,
      limitYen: round(todayYen + (investYen / years) * 1.1),
    }))
  }
  return problem
}
