import type { LinearModel } from '../src/engines/highs/index.ts'

/** A linear model in whole numbers, for constraint programming: the data are those of `wholeNumbers`. */
export const linearMiniZinc = `
int: variables; int: rows; int: terms;
array[1..variables] of int: cost;
array[1..variables] of int: least;
array[1..variables] of int: most;
array[1..rows + 1] of int: start;
array[1..rows] of bool: isEquation;
array[1..rows] of int: limit;
array[1..terms] of int: variable;
array[1..terms] of int: value;
int: leastTotal; int: mostTotal;
array[1..variables] of var int: x;
var leastTotal..mostTotal: total;
constraint forall(j in 1..variables)(x[j] >= least[j] /\\ x[j] <= most[j]);
constraint forall(r in 1..rows)(
  let { var int: sum = sum(k in start[r]..start[r + 1] - 1)(value[k] * x[variable[k]]) }
  in if isEquation[r] then sum = limit[r] else sum <= limit[r] endif);
constraint total = sum(j in 1..variables)(cost[j] * x[j]);
solve minimize total;
output ["\\(x)"];
`

/**
 * The model as data of `linearMiniZinc`. Rows stay exactly what they are: one with fractions is multiplied by ten as
 * often as it takes. Costs are rounded down to whole units, so that what bounds these bounds the model, too; a solution
 * is to be costed by the model itself. Throws where a variable or a row cannot be written in whole numbers.
 */
export function wholeNumbers(model: LinearModel): Record<string, unknown> {
  const [start, isEquation, limit, variable, value]: [number[], boolean[], number[], number[], number[]] = [
    [1],
    [],
    [],
    [],
    [],
  ]
  if (model.isInteger.includes(false)) throw new Error('a continuous variable has no place in whole numbers')
  const add = (from: number, to: number, bound: number, sign: number, equation: boolean) => {
    const scale = sign * wholeScale([...model.values.slice(from, to), bound])
    for (let k = from; k < to; k++) {
      variable.push(model.indices[k]! + 1)
      value.push(Math.round(model.values[k]! * scale))
    }
    start.push(variable.length + 1)
    limit.push(Math.round(bound * scale))
    isEquation.push(equation)
  }
  for (let r = 0; r < model.rows; r++) {
    const [from, to] = [model.starts[r]!, model.starts[r + 1]!]
    const [lower, upper] = [model.rowLower[r]!, model.rowUpper[r]!]
    if (lower === upper) add(from, to, upper, 1, true)
    else {
      if (Number.isFinite(upper)) add(from, to, upper, 1, false)
      if (Number.isFinite(lower)) add(from, to, lower, -1, false)
    }
  }
  const cost = model.cost.map(Math.floor)
  return {
    variables: model.variables,
    rows: limit.length,
    terms: variable.length,
    cost,
    least: model.lower,
    most: model.upper,
    start,
    isEquation,
    limit,
    variable,
    value,
    leastTotal: cost.reduce((sum, each, j) => sum + Math.min(0, each) * model.upper[j]!, 0),
    mostTotal: mostTotal(model, cost),
  }
}

/** The least power of ten that makes all the numbers whole. */
function wholeScale(numbers: number[]): number {
  for (let scale = 1; scale <= 1e6; scale *= 10)
    if (numbers.every((number) => Math.abs(number * scale - Math.round(number * scale)) < 1e-6)) return scale
  throw new Error('a row whose numbers are not whole even a million times as large')
}

/** At most the total; of variables of which exactly one is chosen, the dearest. Engines keep numbers in 32 bits. */
function mostTotal(model: LinearModel, cost: number[]): number {
  const isCounted = new Uint8Array(model.variables)
  let total = 0
  for (let r = 0; r < model.rows; r++) {
    const [from, to] = [model.starts[r]!, model.starts[r + 1]!]
    const members = model.indices.slice(from, to)
    const isChoice =
      model.rowLower[r] === 1 &&
      model.rowUpper[r] === 1 &&
      model.values.slice(from, to).every((value) => value === 1)
    if (!isChoice || members.some((j) => isCounted[j])) continue
    for (const j of members) isCounted[j] = 1
    total += members.reduce((dearest, j) => Math.max(dearest, cost[j]!), 0)
  }
  return cost.reduce((sum, each, j) => sum + (isCounted[j] ? 0 : Math.max(0, each) * model.upper[j]!), total)
}
