import type { Lag, SchedulingProblem, Task } from '../problem.ts'

export type DemandKind =
  | 'after'
  | 'release'
  | 'deadline'
  | 'calendar'
  | 'set-up'
  | 'minimal-lag'
  | 'maximal-lag'
  | 'capacity'
  | 'horizon'

/** One thing the problem asks for, by its JSON path; `subject` names its task, or its resource. */
export interface Demand {
  path: string
  kind: DemandKind
  subject: string
}

/** Everything that could be given up so that a schedule exists. */
export function demandsOf({ tasks, lags = [], resources, horizon }: SchedulingProblem): Demand[] {
  const demands: Demand[] = []
  const ask = (path: string, kind: DemandKind, subject: string) => demands.push({ path, kind, subject })
  tasks.forEach((task, index) => {
    const path = `tasks[${index}]`
    if (task.deadlineAt !== undefined) ask(`${path}.deadlineAt`, 'deadline', task.id)
    if (task.releaseAt) ask(`${path}.releaseAt`, 'release', task.id)
    if (task.calendar !== undefined) ask(`${path}.calendar`, 'calendar', task.id)
    if (task.setUp) ask(`${path}.setUp`, 'set-up', task.id)
    task.after?.forEach((_, at) => {
      ask(`${path}.after[${at}]`, 'after', task.id)
    })
  })
  lags.forEach(({ to, min, max }, index) => {
    if (min !== undefined) ask(`lags[${index}].min`, 'minimal-lag', to)
    if (max !== undefined) ask(`lags[${index}].max`, 'maximal-lag', to)
  })
  resources.forEach(({ id }, index) => {
    ask(`resources[${index}].capacity`, 'capacity', id)
  })
  if (horizon !== undefined) ask('horizon', 'horizon', '')
  return demands
}

/** The problem with only these demands; a resource given up is there without end. */
export function keepOnly(problem: SchedulingProblem, demands: Demand[]): SchedulingProblem {
  const kept = new Set(demands.map(({ path }) => path))
  const endless = new Set(
    problem.resources.filter((_, index) => !kept.has(`resources[${index}].capacity`)).map(({ id }) => id),
  )
  const tasks = problem.tasks.map((task, index): Task => {
    const path = `tasks[${index}]`
    const { deadlineAt, releaseAt, calendar, setUp, after, modes, ...rest } = task
    return {
      ...rest,
      modes: modes.map(({ demands: needs = {}, ...mode }) => ({
        ...mode,
        demands: Object.fromEntries(Object.entries(needs).filter(([id]) => !endless.has(id))),
      })),
      after: (after ?? []).filter((_, at) => kept.has(`${path}.after[${at}]`)),
      ...(deadlineAt !== undefined && kept.has(`${path}.deadlineAt`) ? { deadlineAt } : {}),
      ...(releaseAt !== undefined && kept.has(`${path}.releaseAt`) ? { releaseAt } : {}),
      ...(calendar !== undefined && kept.has(`${path}.calendar`) ? { calendar } : {}),
      ...(setUp !== undefined && kept.has(`${path}.setUp`) ? { setUp } : {}),
    }
  })
  const lags = (problem.lags ?? []).flatMap(({ min, max, ...ends }, index): Lag[] => {
    const bounds = {
      ...(min !== undefined && kept.has(`lags[${index}].min`) ? { min } : {}),
      ...(max !== undefined && kept.has(`lags[${index}].max`) ? { max } : {}),
    }
    return Object.keys(bounds).length === 0 ? [] : [{ ...ends, ...bounds }]
  })
  const { horizon, ...rest } = problem
  return { ...rest, tasks, lags, ...(horizon !== undefined && kept.has('horizon') ? { horizon } : {}) }
}
