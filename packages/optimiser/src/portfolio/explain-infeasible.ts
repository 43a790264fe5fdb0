import { HighsModel, LinearModel } from '../engines/highs/index.ts'
import { buildModel, type PortfolioModel } from './build-model.ts'
import { compile, type Instance } from './compile.ts'
import type { PortfolioProblem } from './problem.ts'
import { readProblem } from './read-problem.ts'
import { brokenRules } from './rules.ts'

export interface Conflict {
  /** Places in the problem of demands that cannot all hold; without any one of them some plan is left. */
  demands: string[]
  /** Whether no smaller set exists; false when the work limit came first. */
  isSmallest: boolean
}

/**
 * Names a smallest set of demands that cannot all hold, or null when some plan keeps them all. Every demand
 * gets a switch; as long as a smallest set of demands that meets every way out known so far can be kept
 * together, what had to be switched off beside it is another way out (implicit hitting sets; Ignatiev,
 * Previti, Liffiton & Marques-Silva 2015).
 */
export async function explainInfeasible(
  problem: PortfolioProblem,
  { maxRounds = 300 }: { maxRounds?: number } = {},
): Promise<Conflict | null> {
  const checked = readProblem(problem)
  const switches = await openSwitches(checked)
  try {
    const waysOut: Set<number>[] = []
    for (let round = 0; round < maxRounds; round++) {
      const kept = await smallestHit(waysOut, switches.demands.length)
      const off = switches.switchedOff(kept)
      if (!off) return { demands: kept.map((d) => switches.demands[d]!), isSmallest: true }
      if (off.size === 0) return null
      waysOut.push(off)
    }
    return { demands: irreducible(switches), isSmallest: false }
  } finally {
    switches.dispose()
  }
}

interface Switches {
  demands: string[]
  /** Demands that were switched off so that these are kept, few of them; null when these cannot be kept. */
  switchedOff(kept: number[]): Set<number> | null
  dispose(): void
}

/** Drops one demand after the other as long as the rest cannot hold. */
function irreducible(switches: Switches): string[] {
  let kept = switches.demands.map((_, d) => d)
  for (let d = 0; d < switches.demands.length; d++) {
    const without = kept.filter((other) => other !== d)
    if (!switches.switchedOff(without)) kept = without
  }
  return kept.map((d) => switches.demands[d]!)
}

async function openSwitches(problem: PortfolioProblem): Promise<Switches> {
  const instance = compile(withoutRules(problem))
  const built = buildModel(instance)
  built.model.cost.fill(0)
  const solver = await HighsModel.open(built.model)
  solver.setOptions({ mip_rel_gap: 0.3 })
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
  return {
    demands,
    switchedOff(kept) {
      columns.forEach((column, d) => {
        solver.setBounds(column, 0, kept.includes(d) ? 0 : 1)
      })
      const { values } = solver.run()
      if (!values) return null
      return new Set(demands.flatMap((_, d) => (values[columns[d]!]! > 0.5 ? [d] : [])))
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

/** A smallest set that has a member in each of the given sets. */
async function smallestHit(sets: Set<number>[], size: number): Promise<number[]> {
  if (sets.length === 0) return []
  const model = new LinearModel()
  for (let d = 0; d < size; d++) model.addVariable(1, 0, 1, true)
  for (const set of sets)
    model.addRow(
      1,
      Number.POSITIVE_INFINITY,
      [...set].map((d) => [d, 1] as const),
    )
  const solver = await HighsModel.open(model)
  try {
    const { values } = solver.run()
    return Array.from({ length: size }, (_, d) => d).filter((d) => values![d]! > 0.5)
  } finally {
    solver.dispose()
  }
}
