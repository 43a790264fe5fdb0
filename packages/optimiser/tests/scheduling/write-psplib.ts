import type { SchedulingProblem } from '../../src/scheduling/index.ts'

/** A problem in the file format of PSPLIB; its ids must be 1, 2, 3, …. */
export function writePsplib({ tasks, resources }: SchedulingProblem): string {
  const rule = '*'.repeat(72)
  const isStock = (resource: { kind?: string }) => resource.kind === 'consumable'
  const stocks = resources.filter(isStock)
  const ordered = [...resources.filter((resource) => !isStock(resource)), ...stocks]
  const successors = tasks.map(({ id }) =>
    tasks.filter(({ after }) => after?.includes(id)).map((task) => task.id),
  )
  const row = (...columns: (string | number)[]) =>
    columns.map((column) => String(column).padStart(5)).join(' ')
  return [
    rule,
    'projects                      :  1',
    `jobs (incl. supersource/sink ):  ${tasks.length}`,
    'horizon                       :  999',
    'RESOURCES',
    `  - renewable                 :  ${ordered.length - stocks.length}   R`,
    `  - nonrenewable              :  ${stocks.length}   N`,
    '  - doubly constrained        :  0   D',
    rule,
    'PRECEDENCE RELATIONS:',
    'jobnr.    #modes  #successors   successors',
    ...tasks.map(({ id, modes }, at) => row(id, modes.length, successors[at]!.length, ...successors[at]!)),
    rule,
    'REQUESTS/DURATIONS:',
    `jobnr. mode duration  ${ordered.map(({ id }) => id).join('  ')}`,
    '-'.repeat(72),
    ...tasks.flatMap(({ id, modes }) =>
      modes.map(({ duration, demands = {} }, mode) =>
        row(
          mode === 0 ? id : '',
          mode + 1,
          duration,
          ...ordered.map((resource) => demands[resource.id] ?? 0),
        ),
      ),
    ),
    rule,
    'RESOURCEAVAILABILITIES:',
    ordered.map(({ id }) => id).join('  '),
    row(...ordered.map(({ capacity }) => capacity as number)),
    rule,
  ].join('\n')
}
