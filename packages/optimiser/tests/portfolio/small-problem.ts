import { seededRandom } from '../../src/answer/random.ts'
import type {
  Budget,
  PortfolioProblem,
  PortfolioSystem,
  SharedPlatform,
  SystemOption,
} from '../../src/portfolio/index.ts'

/** A random problem of two or three systems with any of the demands there are; about one in eight has no plan. */
export function smallProblem(seed: number): PortfolioProblem {
  const random = seededRandom(seed * 7717 + 13)
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const chance = (share: number) => random() < share
  const yen = (low: number, high: number) => whole(low, high) * 1000
  const firstYear = 2026
  const years = whole(2, 3)
  const ids = Array.from({ length: whole(2, 3) }, (_, i) => `s${i}`)
  const anotherThan = (id: string) => ids.filter((other) => other !== id)[whole(0, ids.length - 2)]!
  const shared: SharedPlatform[] = []
  if (chance(0.8)) {
    const platform: SharedPlatform = { id: 'p', openingYen: yen(0, 30), yenPerYear: yen(0, 8) }
    if (chance(0.8)) {
      platform.steps = [
        { unitCapacity: { cores: 4 }, unitYen: yen(0, 20), unitYenPerYear: yen(0, 5), maxUnits: whole(1, 4) },
      ]
      if (chance(0.3)) platform.steps[0]!.unitCapacity.memory = whole(5, 12)
    }
    shared.push(platform)
  }
  const systems = ids.map((id): PortfolioSystem => {
    const options: SystemOption[] = chance(0.85) ? [{ id: 'stay', kind: 'stay' }] : []
    if (options[0] && chance(0.3)) options[0].lossYenPerYear = yen(0, 30)
    const kinds = (['platform', 'cloud', 'retire'] as const).filter(
      (kind) => kind !== 'platform' || shared.length > 0,
    )
    for (const kind of kinds) {
      if (options.length > 0 && chance(0.4)) continue
      const option: SystemOption = {
        id: kind,
        kind,
        initialYen: yen(0, 40),
        exitYen: yen(0, 5),
        parallelYen: yen(0, 5),
        runningYenPerYear: chance(0.7) ? yen(0, 20) : Array.from({ length: years }, () => yen(0, 20)),
        lossYenPerYear: yen(0, 10),
        effort: [{ capacity: 'staff', amount: whole(1, 3), yearOffset: chance(0.2) ? whole(-1, 1) : 0 }],
      }
      if (kind === 'platform') {
        const [step] = shared[0]!.steps ?? []
        const resources = Object.keys(step?.unitCapacity ?? {})
        option.uses = [
          { shared: 'p', amounts: Object.fromEntries(resources.map((name) => [name, whole(0, 6)])) },
        ]
      }
      if (chance(0.15)) option.years = [firstYear, firstYear + years - 1]
      if (chance(0.15)) option.requires = [{ system: anotherThan(id), options: ['stay', 'cloud'] }]
      if (chance(0.2)) option.zones = ['lgwan']
      if (chance(0.2)) option.acceptsPersonalData = false
      option.recoveryHours = whole(1, 48)
      options.push(option)
    }
    const system: PortfolioSystem = {
      id,
      currentYenPerYear: yen(10, 40),
      currentLossYenPerYear: yen(0, 20),
      options,
    }
    if (chance(0.2)) system.earliestYear = firstYear + 1
    if (chance(0.15)) system.latestYear = firstYear + years - 2
    if (chance(0.3)) system.zone = chance(0.7) ? 'lgwan' : 'internet'
    system.holdsPersonalData = chance(0.3)
    if (chance(0.2)) system.recoveryWithinHours = 36
    return system
  })
  const has = (id: string) => new Set(systems.find((system) => system.id === id)!.options.map((o) => o.id))
  for (const system of systems)
    for (const option of system.options)
      for (const need of option.requires ?? [])
        need.options = need.options.filter((other) => has(need.system).has(other))
  const problem: PortfolioProblem = {
    firstYear,
    years,
    discountRate: chance(0.3) ? 0 : 0.05,
    systems,
    shared,
    capacities: [{ id: 'staff', perYear: Array.from({ length: years }, () => whole(1, 6)) }],
  }
  const today = systems.reduce((sum, { currentYenPerYear }) => sum + (currentYenPerYear as number), 0)
  if (chance(0.6))
    problem.budgets = Array.from({ length: years }, (_, t): Budget => {
      const budget: Budget = { year: firstYear + t, limitYen: Math.round(today * (0.8 + random() * 0.7)) }
      if (chance(0.3)) budget.penaltyPerYen = whole(0, 3)
      if (chance(0.2)) budget.items = ['initial', 'interface']
      return budget
    })
  if (chance(0.4)) problem.riskWeight = whole(1, 3)
  if (chance(0.2)) problem.maxLossYen = yen(20, 120)
  if (chance(0.3)) problem.order = [{ before: ids[0]!, after: ids[1]!, lagYears: whole(0, 1) }]
  if (chance(0.2)) problem.sameYear = [[ids[0]!, ids[ids.length - 1]!]]
  if (chance(0.4)) problem.interfaces = [{ between: [ids[0]!, ids[1]!], apartYenPerYear: yen(0, 15) }]
  if (chance(0.15)) problem.pins = [{ system: ids[0]!, option: systems[0]!.options[0]!.id }]
  if (chance(0.15)) problem.forbids = [{ system: ids[1]!, year: firstYear }]
  if (chance(0.2))
    problem.previous = {
      choices: systems.map(({ id, options }) => {
        const option = options[whole(0, options.length - 1)]!
        return { system: id, option: option.id, year: option.kind === 'stay' ? null : firstYear }
      }),
      maxChanges: whole(0, 2),
    }
  return problem
}
