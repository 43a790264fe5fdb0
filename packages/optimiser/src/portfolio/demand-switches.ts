import { HighsModel, type LinearModel } from '../engines/highs/index.ts'
import { buildModel, type PortfolioModel } from './build-model.ts'
import { compile, type Instance } from './compile.ts'
import type { PortfolioProblem } from './problem.ts'
import { brokenRules } from './rules.ts'

export interface DemandSwitches {
  /** Places in the problem of all that could be given up. */
  demands: string[]
  /**
   * All demands, those asked for among them, that one plan holds, nearly as many as can be; null when no plan holds
   * those, `open` when the search was stopped.
   */
  heldWith(kept: readonly number[]): number[] | null | 'open'
  /** Whether it was proved that no plan holds these. */
  contradict(kept: readonly number[]): boolean
  dispose(): void
}

/** Relative gap at which what has to be given up counts as little enough. */
const nearlyFewest = 0.3
/** So wide a gap that the first plan found ends the search. */
const anyPlan = 1e6

/** One switch for every demand of a checked problem, in one mixed-integer model. Call `dispose` in the end. */
export async function openSwitches(
  problem: PortfolioProblem,
  shouldStop: () => boolean,
): Promise<DemandSwitches> {
  const instance = compile(withoutRules(problem))
  const built = buildModel(instance)
  built.model.cost.fill(0)
  const solver = await HighsModel.open(built.model)
  const demands: string[] = []
  const columns: number[] = []
  const addDemand = (demand: string, rows: number[]) => {
    demands.push(demand)
    const terms = rows.map((row) => [row, -slackNeeded(built.model, row)] as const)
    columns.push(
      solver.addColumn(
        1,
        0,
        1,
        terms.filter(([, value]) => value < 0),
        true,
      ),
    )
  }
  rowDemands(problem, instance, built).forEach((rows, demand) => {
    addDemand(demand, rows)
  })
  problem.shared?.forEach(({ id, steps }, p) => {
    steps?.forEach((step, k) => {
      if (step.maxUnits === undefined) return
      addDemand(`$.shared[${p}].steps[${k}].maxUnits`, [])
      const of = instance.steps.findIndex(({ platform }) => problem.shared![platform]!.id === id) + k
      const most = built.units[of]![problem.years - 1]!
      solver.addRow(Number.NEGATIVE_INFINITY, step.maxUnits, [
        [most, 1],
        [columns[columns.length - 1]!, -built.model.upper[most]!],
      ])
    })
  })
  const ruleSwitch = new Map<string, number>()
  instance.alternatives.forEach((one, a) => {
    const year = one.year === instance.years ? null : problem.firstYear + one.year
    for (const rule of brokenRules(problem, one.system, one.option, year)) {
      if (!ruleSwitch.has(rule)) {
        ruleSwitch.set(rule, demands.length)
        addDemand(rule, [])
      }
      solver.addRow(Number.NEGATIVE_INFINITY, 0, [
        [built.choose[a]!, 1],
        [columns[ruleSwitch.get(rule)!]!, -1],
      ])
    }
  })
  /** Runs with these demands kept; null when they cannot be, `open` when it was stopped before anything was found. */
  const run = (kept: readonly number[], gap: number): Float64Array | null | 'open' => {
    const isKept = new Set(kept)
    columns.forEach((column, d) => {
      solver.setBounds(column, 0, isKept.has(d) ? 0 : 1)
    })
    const { status, values } = solver.run({ shouldStop, options: { mip_rel_gap: gap } })
    return values ?? (status === 'infeasible' ? null : 'open')
  }
  return {
    demands,
    heldWith(kept) {
      const values = run(kept, nearlyFewest)
      if (values === null || values === 'open') return values
      return demands.flatMap((_, d) => (values[columns[d]!]! > 0.5 ? [] : [d]))
    },
    contradict(kept) {
      return run(kept, anyPlan) === null
    },
    dispose: () => solver.dispose(),
  }
}

/** The rows that a demand on several systems stands in; one that is always kept has none. */
function rowDemands(
  problem: PortfolioProblem,
  instance: Instance,
  built: PortfolioModel,
): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  const add = (demand: string, more: number[]) => rows.set(demand, [...(rows.get(demand) ?? []), ...more])
  instance.budgets.forEach((budget, b) => {
    if (!Number.isFinite(budget.penalty)) add(`$.budgets[${b}]`, [built.budgetRows[b]!])
  })
  built.effortRows.forEach((row, k) => {
    add(`$.capacities[${Math.floor(k / problem.years)}].perYear[${k % problem.years}]`, [row])
  })
  instance.implications.forEach(({ demand }, k) => {
    add(demand, built.implicationRows[k]!)
  })
  if (built.changesRow >= 0) add('$.previous.maxChanges', [built.changesRow])
  if (built.lossRow >= 0) add('$.maxLossYen', [built.lossRow])
  return rows
}

/** How far the row could ever exceed its upper limit. */
function slackNeeded(model: LinearModel, row: number): number {
  let most = -model.rowUpper[row]!
  for (let k = model.starts[row]!; k < model.starts[row + 1]!; k++) {
    const value = model.values[k]!
    most += Math.max(value * model.upper[model.indices[k]!]!, value * model.lower[model.indices[k]!]!)
  }
  return Math.max(0, most)
}

/** The same problem with every system free of its rules and every platform as large as it takes. */
function withoutRules(problem: PortfolioProblem): PortfolioProblem {
  const { pins: _pins, forbids: _forbids, ...rest } = problem
  return {
    ...rest,
    shared: (problem.shared ?? []).map((platform) => ({
      ...platform,
      steps: (platform.steps ?? []).map(({ maxUnits: _most, ...step }) => step),
    })),
    systems: problem.systems.map((system) => {
      const { earliestYear: _e, latestYear: _l, zone: _z, recoveryWithinHours: _r, ...free } = system
      return {
        ...free,
        holdsPersonalData: false,
        options: system.options.map(({ years: _years, ...option }) => option),
      }
    }),
  }
}
