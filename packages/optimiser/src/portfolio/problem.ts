/**
 * One option and one fiscal year for every system, seen as a whole. All money is yen at today's prices, all
 * years are fiscal years; a yen of year `firstYear + t` counts 1/(1 + discountRate)^t in the objective.
 */
export interface PortfolioProblem {
  /** First fiscal year of the horizon, e.g. 2026. */
  firstYear: number
  /** Length of the horizon in years, 1–40. */
  years: number
  /** Real discount rate a year, 0–1 (0.02 = 2 %). */
  discountRate: number
  /** Weight of expected loss beside cost in the objective; 0 (the default) leaves it out. */
  riskWeight?: number
  /** Ceiling on the discounted expected loss of the whole horizon, yen. */
  maxLossYen?: number
  systems: PortfolioSystem[]
  shared?: SharedPlatform[]
  budgets?: Budget[]
  capacities?: Capacity[]
  order?: OrderDemand[]
  /** Groups of systems that move in the same year, or all stay. */
  sameYear?: string[][]
  interfaces?: CoupledInterface[]
  pins?: ChoicePattern[]
  forbids?: ChoicePattern[]
  previous?: PreviousPlan
}

export interface PortfolioSystem {
  id: string
  /** Operating cost of the system as it is, yen a year; one number, or one for each year. */
  currentYenPerYear: number | number[]
  /** Expected loss (failures, disaster) as it is, yen a year. */
  currentLossYenPerYear?: number
  /** First year in which it may move (end of contract). */
  earliestYear?: number
  /** Last year in which it may move (end of support); staying beyond it is then not allowed. */
  latestYear?: number
  /** Network zone its data demands; an option that lists zones must list this one. */
  zone?: string
  holdsPersonalData?: boolean
  /** Demand: hours within which it must be running again under the option chosen. */
  recoveryWithinHours?: number
  options: SystemOption[]
}

export const optionKinds = ['stay', 'platform', 'cloud', 'joint', 'merge', 'retire'] as const
export type OptionKind = (typeof optionKinds)[number]

/** What could become of a system. `stay` has no year; every other option is taken up in one year. */
export interface SystemOption {
  id: string
  kind: OptionKind
  /** Paid in the year of the move. */
  initialYen?: number
  /** Leaving the old contract; paid in the year of the move. */
  exitYen?: number
  /** Old and new side by side; paid in the year of the move. */
  parallelYen?: number
  /** Paid from the year of the move on, instead of the current cost. For `stay`: added to the current cost. */
  runningYenPerYear?: number | number[]
  /** Expected loss from the year of the move on, yen a year. For `stay`: instead of the current loss. */
  lossYenPerYear?: number
  zones?: string[]
  /** False when personal data may not go there. */
  acceptsPersonalData?: boolean
  recoveryHours?: number
  /** Years in which the option may be taken up; all when absent. */
  years?: number[]
  uses?: { shared: string; amounts?: Record<string, number> }[]
  /** Staff or vendor capacity taken in the year of the move (or `yearOffset` years after it). */
  effort?: { capacity: string; amount: number; yearOffset?: number }[]
  /** From the year of the move on, that system must be in one of these options (moved by then, or stay). */
  requires?: { system: string; options: string[] }[]
}

/** Exists from the year in which somebody uses it to the end of the horizon. */
export interface SharedPlatform {
  id: string
  /** Paid once, in the first year of use. */
  openingYen?: number
  /** Base fee for every year of use. */
  yenPerYear?: number
  steps?: CapacityStep[]
}

/** Hosts, racks, licences: as many whole units as the load needs. A unit bought stays. */
export interface CapacityStep {
  /** What one unit carries, by resource (cores, memoryGb, …). */
  unitCapacity: Record<string, number>
  unitYen?: number
  unitYenPerYear?: number
  maxUnits?: number
}

export const costItems = ['initial', 'running', 'exit', 'parallel', 'interface'] as const
export type CostItem = (typeof costItems)[number]

/** Opening and units of shared platforms count as `initial`, their yearly fees as `running`. */
export interface Budget {
  id?: string
  year: number
  limitYen: number
  /** Cost items that count; all when absent. */
  items?: CostItem[]
  /** Without it the limit is hard; with it every yen above costs this much more (discounted). */
  penaltyPerYen?: number
}

export interface Capacity {
  id: string
  /** What is there in each year of the horizon (person-months, slots). */
  perYear: number[]
}

/** `after` may move only when `before` has moved at least `lagYears` (0 by default) earlier. */
export interface OrderDemand {
  before: string
  after: string
  lagYears?: number
}

/** A temporary connection to be paid in each year in which exactly one of the two ends has moved. */
export interface CoupledInterface {
  between: [string, string]
  apartYenPerYear: number
}

/** Matches the choices of one system with this option and this year; an absent field matches all. */
export interface ChoicePattern {
  system: string
  option?: string
  year?: number
}

export interface PreviousPlan {
  choices: PortfolioChoice[]
  /** Most systems whose option or year may differ from the plan; no limit when absent. */
  maxChanges?: number
}

/** The year is null for `stay`. */
export interface PortfolioChoice {
  system: string
  option: string
  year: number | null
}

/** What a shared platform is bought and opened as; all arrays run over the years of the horizon. */
export interface SharedPlan {
  shared: string
  /** First fiscal year in which it exists, or null. */
  openedIn: number | null
  /** Units of each capacity step that exist in each year. */
  units: number[][]
}

/** Units may be bought before they are needed, where a budget asks for it. */
export interface PortfolioSolution {
  choices: PortfolioChoice[]
  shared: SharedPlan[]
}
