import type { Project } from '../project.ts'

/** What the model needs where calendars interrupt work: ends by start, who works when, capacity by time, and moments. */
export function endsByStart(project: Project, latest: number): Record<string, unknown> {
  const { working, firstMode, duration, capacity } = project
  const masks = [...new Set(working)].filter((mask) => mask !== null)
  const times = Array.from({ length: latest + 1 }, (_, time) => time)
  const tables: number[][] = []
  const known = new Map<string, number>()
  const tableOf = new Array<number>(duration.length).fill(0)
  working.forEach((mask, task) => {
    if (!mask) return
    for (let mode = firstMode[task]!; mode < firstMode[task + 1]!; mode++) {
      const length = duration[mode]!
      const name = `${masks.indexOf(mask)} ${length}`
      if (!known.has(name)) {
        tables.push(length === 0 ? times : endsOf(mask, length, latest))
        known.set(name, tables.length)
      }
      tableOf[mode] = known.get(name)!
    }
  })
  const capacityAt = capacity.map(({ from, units }) => {
    const row = new Array<number>(latest + 1).fill(0)
    from.forEach((begin, step) => {
      row.fill(units[step]!, begin)
    })
    return row
  })
  const moments = times.filter(
    (time) =>
      time > 0 &&
      (masks.some((mask) => mask[time] && !mask[time - 1]) ||
        capacityAt.some((row) => row[time]! < row[time - 1]!)),
  )
  return {
    tables: tables.length,
    tableOf,
    ends: tables,
    calendars: masks.length,
    calendarOf: working.map((mask) => (mask ? masks.indexOf(mask) + 1 : 0)),
    works: [times.map(() => true), ...masks.map((mask) => times.map((time) => mask[time] === 1))],
    capacityAt,
    moments: moments.length,
    moment: moments,
  }
}

/** End by start; −1 where the start is outside working time or the work does not end in time. */
export function endsOf(mask: Uint8Array, length: number, latest: number): number[] {
  const moments: number[] = []
  for (let time = 0; time < Math.min(latest, mask.length); time++) if (mask[time]) moments.push(time)
  const ends = new Array<number>(latest + 1).fill(-1)
  moments.forEach((start, at) => {
    const last = moments[at + length - 1]
    if (last !== undefined) ends[start] = last + 1
  })
  return ends
}
