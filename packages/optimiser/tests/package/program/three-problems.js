import { packing, portfolio, scheduling } from '@saiteki/optimiser'

/** As many servers as leave no easy packing: three to a host, as large together as the host. */
const triplets = {
  dimensions: ['cores', 'memory'],
  hosts: [{ id: 'host', capacity: [1000, 1000] }],
  items: Array.from({ length: 20 }, (_, at) => {
    const [cores, memory] = [300 + ((at * 37) % 97), 300 + ((at * 53) % 97)]
    return [
      { id: `a${at}`, size: [cores, 400 - (at % 7)] },
      { id: `b${at}`, size: [400 - (at % 11), memory] },
      { id: `c${at}`, size: [600 - cores + (at % 11), 600 - memory + (at % 7)] },
    ]
  }).flat(),
}

const project = scheduling.generateProject({
  jobs: 16,
  networkComplexity: 1.5,
  resourceFactor: 0.75,
  resourceStrength: 0.2,
  seed: 1,
})

const city = portfolio.generatePortfolio({ systems: 12, years: 5, platforms: 2, seed: 3 })

/** Three servers, one more than there are hosts; and a city without money. */
const crowd = {
  dimensions: ['cores'],
  hosts: [{ id: 'host', capacity: [10], stock: 2 }],
  items: ['tax', 'welfare', 'library'].map((id) => ({ id, size: [6] })),
}
const poorCity = { ...city, budgets: city.budgets?.map((budget) => ({ ...budget, limitYen: 0 })) ?? [] }

/**
 * One problem of each kind, each in the way that needs most of its surroundings: packing and portfolio on threads of
 * their own with HiGHS, scheduling with Chuffed for the proof; and why two others are not possible, on threads as well.
 *
 * @param {import('@saiteki/optimiser/scheduling').SchedulingOptions['createEngineWorker']} createEngineWorker
 */
export async function solveThree(createEngineWorker) {
  const packed = await packing.solve(triplets, { seed: 1, workLimit: 2_000_000 })
  const scheduled = await scheduling.solve(project, { seed: 1, timeLimitMs: 600_000, createEngineWorker })
  const chosen = await portfolio.solve(city, { seed: 1, gap: 0.01, workLimit: 300 })
  return {
    packing: { ...told(packed), solution: packed.solution },
    scheduling: told(scheduled),
    portfolio: { ...told(chosen), solution: chosen.solution },
    reasons: [await packing.explainInfeasible(crowd), await portfolio.explainInfeasible(poorCity)],
    violations: [
      ...packing.verify(triplets, packed.solution).violations,
      ...scheduling.verify(project, scheduled.solution).violations,
      ...portfolio.verify(city, chosen.solution).violations,
    ],
  }
}

function told({ status, stoppedBecause, objective, lowerBound }) {
  return { status, stoppedBecause, objective, lowerBound }
}
