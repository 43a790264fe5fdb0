import type { Project } from '../project.ts'
import { endsByStart } from './ends-by-start.ts'

export interface ExactModel {
  model: string
  data: Record<string, unknown>
}

const base = `
include "cumulative.mzn";
annotation ttef_check(bool: b);
annotation ttef_filt(bool: b);
int: n;
int: latest;
set of int: T = 1..n;
array[T] of int: lo;
array[T] of int: hi;
array[T] of int: due;
array[T] of var 0..latest: s;
constraint forall(j in T)(s[j] >= lo[j] /\\ s[j] <= hi[j]);
constraint forall(j in T)(e[j] <= due[j]);

int: arcs;
array[1..arcs] of int: arcFrom;
array[1..arcs] of int: arcTo;
array[1..arcs] of int: arcKind;
array[1..arcs] of int: arcLag;
constraint forall(a in 1..arcs)(
  (if arcKind[a] < 2 then s[arcTo[a]] else e[arcTo[a]] endif)
  - (if arcKind[a] mod 2 = 1 then s[arcFrom[a]] else e[arcFrom[a]] endif) >= arcLag[a]);
int: resources;
set of int: R = 1..resources;
`
const oneMode = `
array[T] of int: m = [j | j in T];
array[T] of int: d;
array[R, T] of int: use;
`
const severalModes = `
int: modes;
array[T] of int: firstMode;
array[T] of int: lastMode;
array[1..modes] of int: modeDuration;
array[R, 1..modes] of int: modeUse;
array[T] of var 1..modes: m;
constraint forall(j in T)(m[j] >= firstMode[j] /\\ m[j] <= lastMode[j]);
array[T] of var 0..latest: d;
constraint forall(j in T)(d[j] = modeDuration[m[j]]);
int: most;
array[R, T] of var 0..most: use;
constraint forall(r in R, j in T)(use[r, j] = modeUse[r, m[j]]);
int: stocks;
array[1..stocks] of int: stock;
array[1..stocks, 1..modes] of int: consumption;
constraint forall(k in 1..stocks)(sum(j in T)(consumption[k, m[j]]) <= stock[k]);
`
const plainEnds = 'array[T] of var int: e = [s[j] + d[j] | j in T];\n'
const calendarEnds = `
int: tables;
array[int] of int: tableOf;
array[1..tables, 0..latest] of int: ends;
int: calendars;
array[T] of int: calendarOf;
array[T] of var 0..latest: e;
constraint forall(j in T)(
  if calendarOf[j] = 0 then e[j] = s[j] + d[j] else e[j] = ends[tableOf[m[j]], s[j]] endif);
`
/** Time table only, or edge finding as well (Schutt, Feydy and Stuckey 2013): slower steps, stronger bounds. */
const steadyResources = (hasEdgeFinding: boolean) => `
array[R] of int: capacity;
int: gaps;
array[1..gaps] of int: gapResource;
array[1..gaps] of int: gapStart;
array[1..gaps] of int: gapDuration;
array[1..gaps] of int: gapUnits;
constraint forall(r in R)(
  let { set of int: U = {j | j in T where ub(use[r, j]) > 0}; set of int: G = {g | g in 1..gaps where gapResource[g] = r} } in
  cumulative([s[j] | j in U] ++ [gapStart[g] | g in G], [d[j] | j in U] ++ [gapDuration[g] | g in G],
    [use[r, j] | j in U] ++ [gapUnits[g] | g in G], capacity[r])${hasEdgeFinding ? ' :: ttef_check(true) :: ttef_filt(true)' : ''});
`
/** Paused tasks hold nothing, so use can only grow at a start, at the end of a pause or where capacity falls. */
const pausingResources = `
array[R, 0..latest] of int: capacityAt;
array[0..calendars, 0..latest] of bool: works;
int: moments;
array[1..moments] of int: moment;
constraint forall(r in R, i in T where ub(use[r, i]) > 0)(
  sum(j in T where ub(use[r, j]) > 0)(if j = i then use[r, j] else
    use[r, j] * bool2int(s[j] <= s[i] /\\ s[i] < e[j] /\\ works[calendarOf[j], s[i]]) endif) <= capacityAt[r, s[i]]);
constraint forall(r in R, t in moment)(
  sum(j in T where ub(use[r, j]) > 0 /\\ works[calendarOf[j], t])(
    use[r, j] * bool2int(s[j] <= t /\\ t < e[j])) <= capacityAt[r, t]);
`
const places = `
int: pairs;
array[1..pairs] of int: pairOne;
array[1..pairs] of int: pairOther;
array[1..pairs] of int: setUpThere;
array[1..pairs] of int: setUpBack;
constraint forall(p in 1..pairs)(
  e[pairOne[p]] + setUpThere[p] <= s[pairOther[p]] \\/ e[pairOther[p]] + setUpBack[p] <= s[pairOne[p]]);
`
const makespan = `
int: least;
int: bound;
var least..bound: objective;
constraint forall(j in T)(e[j] <= objective);
`
const lateness = `
int: least;
int: bound;
array[T] of int: target;
array[T] of int: weight;
array[T] of var 0..latest: late;
constraint forall(j in T)(if target[j] < 0 then late[j] = 0 else late[j] >= e[j] - target[j] endif);
var least..bound: objective;
constraint objective >= sum(j in T)(weight[j] * late[j]);
`
const search = `
solve :: int_search(s, smallest, indomain_min, complete) minimize objective;
`

/** Bounds that every schedule worth finding keeps: starts from `lo` to `hi`, an objective from `least` to `bound`. */
export interface SearchWindow {
  lo: Int32Array
  hi: Int32Array
  /** Latest end of everything. */
  latest: number
  least: number
  bound: number
}

/** The project as a MiniZinc model, only with the parts it needs. */
export function exactModel(project: Project, window: SearchWindow, hasEdgeFinding: boolean): ExactModel {
  const { taskCount, firstMode, duration, demand, resourceCount } = project
  const tasks = Array.from({ length: taskCount }, (_, task) => task)
  const resources = Array.from({ length: resourceCount }, (_, r) => r)
  const arcs = arcsOf(project)
  const hasModes = duration.length > taskCount || project.stock.length > 0
  const hasCalendars = project.working.some((mask) => mask !== null)
  const hasPlaces = project.guests.some((guests) => guests.length > 0)
  const data: Record<string, unknown> = {
    n: taskCount,
    latest: window.latest,
    lo: [...window.lo],
    hi: [...window.hi],
    due: Array.from(project.deadline, (time) => Math.min(time, window.latest)),
    arcs: arcs.length,
    arcFrom: arcs.map(({ from }) => from + 1),
    arcTo: arcs.map(({ to }) => to + 1),
    arcKind: arcs.map(({ kind }) => kind),
    arcLag: arcs.map(({ lag }) => lag),
    resources: resourceCount,
    least: window.least,
    bound: window.bound,
  }
  const useOf = (mode: number) => resources.map((r) => demand[mode * resourceCount + r]!)
  const column = (rows: number[][]) => resources.map((r) => rows.map((row) => row[r]!))
  if (hasModes) {
    const stocks = Array.from(project.stock.keys())
    Object.assign(data, {
      modes: duration.length,
      firstMode: tasks.map((task) => firstMode[task]! + 1),
      lastMode: tasks.map((task) => firstMode[task + 1]!),
      modeDuration: [...duration],
      modeUse: column(Array.from(duration, (_, mode) => useOf(mode))),
      most: demand.reduce((most, units) => Math.max(most, units), 0),
      stocks: stocks.length,
      stock: [...project.stock],
      consumption: stocks.map((k) =>
        Array.from(duration, (_, mode) => project.consumption[mode * stocks.length + k]!),
      ),
    })
  } else Object.assign(data, { d: [...duration], use: column(tasks.map(useOf)) })

  if (hasCalendars) Object.assign(data, endsByStart(project, window.latest))
  else Object.assign(data, gapsOf(project))
  if (hasPlaces) Object.assign(data, pairsOf(project))
  if (project.objective !== 'makespan')
    Object.assign(data, { target: [...project.target], weight: [...project.weight] })

  const parts = [
    hasModes ? severalModes : oneMode,
    hasCalendars ? calendarEnds + pausingResources : plainEnds + steadyResources(hasEdgeFinding),
    hasPlaces ? places : '',
    project.objective === 'makespan' ? makespan : lateness,
  ]
  return { model: [base, ...parts, search].join(''), data }
}

function arcsOf({ taskCount, before, ceilings }: Project) {
  const arcs: { from: number; to: number; kind: number; lag: number }[] = []
  for (let to = 0; to < taskCount; to++)
    for (let arc = before.first[to]!; arc < before.first[to + 1]!; arc++)
      arcs.push({ from: before.task[arc]!, to, kind: before.kind[arc]!, lag: before.lag[arc]! })
  for (const { from, to, kind, lag } of ceilings)
    arcs.push({ from: to, to: from, kind: (kind < 2 ? 1 : 0) + (kind & 1 ? 0 : 2), lag: -lag })
  return arcs
}

/** Capacity below its most becomes a fixed stay that takes the difference. */
function gapsOf({ capacity, horizon }: Project) {
  const gaps: { r: number; from: number; length: number; units: number }[] = []
  const most = capacity.map(({ units }) => Math.max(...units))
  capacity.forEach(({ from, units }, r) => {
    from.forEach((begin, step) => {
      const length = (from[step + 1] ?? horizon) - begin
      if (units[step]! < most[r]! && length > 0)
        gaps.push({ r, from: begin, length, units: most[r]! - units[step]! })
    })
  })
  return {
    capacity: most,
    gaps: gaps.length,
    gapResource: gaps.map(({ r }) => r + 1),
    gapStart: gaps.map(({ from }) => from),
    gapDuration: gaps.map(({ length }) => length),
    gapUnits: gaps.map(({ units }) => units),
  }
}

function pairsOf({ guests, family, setUp, familyCount }: Project) {
  const pairs: number[][] = []
  guests.forEach((tasks, place) => {
    const time = (a: number, b: number) => setUp[place]![family[a]! * familyCount[place]! + family[b]!]!
    for (const one of tasks)
      for (const other of tasks)
        if (one < other && family[one] !== family[other])
          pairs.push([one + 1, other + 1, time(one, other), time(other, one)])
  })
  return {
    pairs: pairs.length,
    pairOne: pairs.map((pair) => pair[0]),
    pairOther: pairs.map((pair) => pair[1]),
    setUpThere: pairs.map((pair) => pair[2]),
    setUpBack: pairs.map((pair) => pair[3]),
  }
}
