import loadHighs, {
  type Highs,
  type HighsCallbackMap,
  type Model,
  type OptionValue,
  type Solution,
} from 'highs'
import type { LinearModel, Terms } from './linear-model.ts'

// The package declares its types for CommonJS, while its module for import has the function itself as default.
const load = loadHighs as unknown as typeof loadHighs.default

let loaded: Promise<Highs> | undefined

/** The solver, loaded once in each thread. */
export function highs(): Promise<Highs> {
  loaded ??= load()
  return loaded
}

/** `cutoff`: a linear run proved that its optimum reaches the option `objective_bound`. */
export type RunStatus = 'optimal' | 'infeasible' | 'unbounded' | 'cutoff' | 'stopped'

export interface RunProgress {
  incumbent: number
  lowerBound: number
  nodes: number
  lpIterations: number
}

export interface RunOptions {
  /** Asked at the solver's checkpoints, many times a second; true ends the run with what is there. */
  shouldStop?: (progress: RunProgress) => boolean
  /** Each better solution of a mixed-integer run, as it is found. */
  onIncumbent?: (values: Float64Array, objective: number) => void
  onProgress?: (progress: RunProgress) => void
  /** Options of HiGHS by their own names (`mip_rel_gap`, `mip_max_nodes`, …), kept for later runs. */
  options?: Record<string, OptionValue>
}

export interface RunResult {
  status: RunStatus
  /** Values of the variables, or null when no solution was found. */
  values: Float64Array | null
  objective: number
  /** Proven bound of a mixed-integer run; the objective itself when a linear one is optimal. */
  lowerBound: number
  nodes: number
  /** Simplex iterations of this run: the same on every machine. */
  iterations: number
}

/** Which variables and rows are basic or at which of their limits, in the numbers of HiGHS. */
export interface Basis {
  columns: Int32Array
  rows: Int32Array
}

/** The number of HiGHS for what is basic. */
const basic = 1

/** Whether the slack of a row is basic, so that the row does not bind. */
export function isSlackBasic(rows: Int32Array, row: number): boolean {
  return rows[row] === basic
}

/**
 * One model kept inside HiGHS, to be solved, changed and solved again from where it was. Runs block the
 * thread: put them in a worker where somebody may want to cancel. Call `dispose` in the end; the memory is
 * not the garbage collector's.
 */
export class HighsModel {
  readonly #highs: Highs
  readonly #model: Model
  readonly #isMixedInteger: boolean
  /** Of the last run. */
  #solution: Solution | null = null

  private constructor(highs: Highs, model: LinearModel, isRelaxed: boolean) {
    this.#highs = highs
    this.#isMixedInteger = !isRelaxed && model.isInteger.includes(true)
    this.#model = highs.createModel(model.toModelData(!this.#isMixedInteger))
    this.setOptions({ output_flag: false })
  }

  static async open(model: LinearModel, relaxed = false): Promise<HighsModel> {
    return new HighsModel(await highs(), model, relaxed)
  }

  /** The relaxation without presolve, to be solved from a basis where there is one. */
  static async openRelaxed(model: LinearModel, basis: Basis | null): Promise<HighsModel> {
    const opened = await HighsModel.open(model, true)
    opened.setOptions({ presolve: 'off' })
    if (basis) opened.startFromBasis(basis)
    return opened
  }

  setOptions(options: Record<string, OptionValue>): void {
    this.#model.options.set(options)
  }

  /** Solves from the basis (linear) or the solution (mixed-integer) that is there. */
  run({ shouldStop, onIncumbent, onProgress, options }: RunOptions = {}): RunResult {
    if (options) this.setOptions(options)
    const { callbackType, modelStatus } = this.#highs.constants
    const progress: RunProgress = {
      incumbent: Number.POSITIVE_INFINITY,
      lowerBound: Number.NEGATIVE_INFINITY,
      nodes: 0,
      lpIterations: 0,
    }
    const see = (data: Readonly<Record<string, unknown>>) => {
      if (typeof data.mip_primal_bound === 'number') progress.incumbent = data.mip_primal_bound
      if (typeof data.mip_dual_bound === 'number') progress.lowerBound = data.mip_dual_bound
      if (data.mip_node_count !== undefined) progress.nodes = Number(data.mip_node_count)
      if (data.mip_total_lp_iterations !== undefined)
        progress.lpIterations = Number(data.mip_total_lp_iterations)
    }
    const checkpoint = (event: { data: Readonly<Record<string, unknown>>; interrupt(): void }): undefined => {
      see(event.data)
      if (shouldStop?.(progress)) event.interrupt()
    }
    const callbacks: HighsCallbackMap = {
      ...(shouldStop && {
        [callbackType.simplexInterrupt]: checkpoint,
        [callbackType.ipmInterrupt]: checkpoint,
        [callbackType.mipInterrupt]: checkpoint,
      }),
      ...(onIncumbent && {
        [callbackType.mipImprovingSolution](event: {
          data: { mip_solution?: Float64Array; objective_function_value?: number }
        }): undefined {
          const { mip_solution: values, objective_function_value: objective } = event.data
          if (values && objective !== undefined) onIncumbent(values, objective)
        },
      }),
      ...(onProgress && {
        [callbackType.mipLogging](event: { data: Readonly<Record<string, unknown>> }): undefined {
          see(event.data)
          onProgress(progress)
        },
      }),
    }
    this.#model.run(callbacks)
    const code = this.#model.getModelStatus()
    const isOptimal = code === modelStatus.optimal
    const info = (name: string) => Number(this.#model.info.get(name))
    const hasValues = info('primal_solution_status') === this.#highs.constants.solutionStatus.feasible
    this.#solution = hasValues ? this.#model.getSolution() : null
    const objective = hasValues ? info('objective_function_value') : Number.POSITIVE_INFINITY
    return {
      status: isOptimal
        ? 'optimal'
        : code === modelStatus.infeasible
          ? 'infeasible'
          : code === modelStatus.unbounded || code === modelStatus.unboundedOrInfeasible
            ? 'unbounded'
            : code === modelStatus.objectiveBound
              ? 'cutoff'
              : 'stopped',
      values: this.#solution?.colValue ?? null,
      objective,
      lowerBound: this.#isMixedInteger
        ? Math.min(info('mip_dual_bound'), objective)
        : isOptimal
          ? objective
          : Number.NEGATIVE_INFINITY,
      nodes: this.#isMixedInteger ? info('mip_node_count') : 0,
      iterations: this.#isMixedInteger ? progress.lpIterations : Math.max(0, info('simplex_iteration_count')),
    }
  }

  /** Dual values of the rows and reduced costs of the variables after an optimal linear run. */
  duals(): { rows: Float64Array; columns: Float64Array } {
    const solution = this.#solution ?? this.#model.getSolution()
    return { rows: solution.rowDual, columns: solution.colDual }
  }

  /** A solution, whole or of some variables, to start a mixed-integer run from. */
  startFrom(values: Float64Array | { indices: number[]; values: number[] }): void {
    this.#model.setSolution(values instanceof Float64Array ? { colValue: values } : values)
  }

  /** The basis of the last linear run. */
  basis(): Basis {
    const { colStatus, rowStatus } = this.#model.getBasis()
    return { columns: Int32Array.from(colStatus), rows: Int32Array.from(rowStatus) }
  }

  /** Where the next linear run starts; rows added since the basis was taken are basic. */
  startFromBasis({ columns, rows }: Basis): void {
    const rowStatus = new Int32Array(this.#model.getDimensions().numRows)
    rowStatus.fill(basic)
    rowStatus.set(rows)
    this.#model.setBasis({ colStatus: columns, rowStatus })
  }

  /** The basic variable of each place of the basis: a column, or −1 − row for the slack of a row. */
  basicVariables(): Int32Array {
    return this.#model.getBasicVariables()
  }

  /** How often each row counts in the row of the simplex tableau at a place of the basis. */
  inverseRow(place: number): Float64Array {
    return this.#model.getBasisInverseRow(place).values
  }

  addColumn(cost: number, lower: number, upper: number, terms: Terms, isInteger = false): number {
    this.#model.addCol(cost, lower, upper, entriesOf(terms))
    const column = this.#model.getDimensions().numCols - 1
    if (isInteger) this.#model.changeColIntegrality(column, this.#highs.constants.variableType.integer)
    return column
  }

  addRow(lower: number, upper: number, terms: Terms): number {
    this.#model.addRow(lower, upper, entriesOf(terms))
    return this.#model.getDimensions().numRows - 1
  }

  setBounds(variable: number, lower: number, upper: number): void {
    this.#model.changeColBounds(variable, lower, upper)
  }

  setRowBounds(row: number, lower: number, upper: number): void {
    this.#model.changeRowBounds(row, lower, upper)
  }

  setCost(variable: number, cost: number): void {
    this.#model.changeColCost(variable, cost)
  }

  dispose(): void {
    this.#model.dispose()
  }
}

function entriesOf(terms: Terms): { indices: number[]; values: number[] } {
  const indices: number[] = []
  const values: number[] = []
  for (const [index, value] of terms) {
    indices.push(index)
    values.push(value)
  }
  return { indices, values }
}
