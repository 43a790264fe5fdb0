import { ProblemError } from '../answer/index.ts'
import { fields, list, maxNumber, optionalNumber, optionalText, text, vector } from './check-values.ts'
import type { HostType, PackingItem, PackingProblem } from './problem.ts'

/** More copies than this are refused: the answer would list each of them. */
export const maxCopies = 100_000

const fieldsOf = {
  problem: [
    ...['dimensions', 'hosts', 'items', 'sites', 'apart', 'together'],
    ...['utilisationCeiling', 'survivesHostLoss'],
  ],
  host: ['id', 'capacity', 'price', 'stock', 'site', 'zone'],
  item: ['id', 'size', 'sizes', 'count', 'zones', 'replica', 'currentHost', 'movingCost'],
  replica: ['size'],
  site: ['id', 'openingCost'],
  apart: ['items', 'atMost'],
}

/** Throws a ProblemError with a JSON path when the problem makes no sense; a sensible but infeasible one passes. */
export function checkProblem(problem: PackingProblem): void {
  fields(problem, '', fieldsOf.problem)
  list(problem.dimensions, 'dimensions')
  if (problem.dimensions.length === 0) throw new ProblemError('dimensions', 'at least one is needed')
  problem.dimensions.forEach((name, d) => {
    text(name, `dimensions[${d}]`)
  })
  list(problem.hosts, 'hosts')
  list(problem.items, 'items')
  if (problem.hosts.length === 0) throw new ProblemError('hosts', 'at least one is needed')
  const width = problem.dimensions.length
  const hosts = uniqueIds(problem.hosts, 'hosts')
  const items = uniqueIds(problem.items, 'items')
  problem.hosts.forEach((host, index) => {
    checkHost(host, `hosts[${index}]`, width)
  })
  let copies = 0
  problem.items.forEach((item, index) => {
    const path = `items[${index}]`
    checkItem(item, path, width)
    copies += (item.count ?? 1) * (item.replica ? 2 : 1)
    if (copies > maxCopies) throw new ProblemError(`${path}.count`, `more than ${maxCopies} copies in all`)
    if (item.currentHost !== undefined && !hosts.has(item.currentHost))
      throw new ProblemError(`${path}.currentHost`, `no host type «${item.currentHost}»`)
    sizesOf(item).forEach((size, choice) => {
      const where = item.sizes ? `${path}.sizes[${choice}]` : `${path}.size`
      if (!item.sizes && !problem.hosts.some((host) => isWithin(size, host.capacity)))
        throw new ProblemError(where, 'larger than every host')
    })
    if (item.sizes && !item.sizes.some((size) => problem.hosts.some((host) => isWithin(size, host.capacity))))
      throw new ProblemError(`${path}.sizes`, 'larger than every host')
    if (typeof item.replica === 'object') {
      const { size } = item.replica
      if (!problem.hosts.some((host) => isWithin(size, host.capacity)))
        throw new ProblemError(`${path}.replica.size`, 'larger than every host')
    }
  })
  const sites = problem.sites ?? []
  list(sites, 'sites')
  uniqueIds(sites, 'sites')
  sites.forEach((site, index) => {
    fields(site, `sites[${index}]`, fieldsOf.site)
    optionalNumber(site.openingCost, `sites[${index}].openingCost`, 0, maxNumber)
  })
  checkGroups(problem, items)
  const ceiling = problem.utilisationCeiling
  if (Array.isArray(ceiling)) vector(ceiling, 'utilisationCeiling', width, 1)
  else optionalNumber(ceiling, 'utilisationCeiling', 0, 1)
  const { survivesHostLoss } = problem
  if (survivesHostLoss !== undefined && typeof survivesHostLoss !== 'boolean')
    throw new ProblemError('survivesHostLoss', 'true or false is expected')
}

function checkHost(host: HostType, path: string, width: number): void {
  fields(host, path, fieldsOf.host)
  vector(host.capacity, `${path}.capacity`, width)
  optionalNumber(host.price, `${path}.price`, 0, maxNumber)
  optionalNumber(host.stock, `${path}.stock`, 0, maxNumber, true)
  optionalText(host.site, `${path}.site`)
  optionalText(host.zone, `${path}.zone`)
}

function checkItem(item: PackingItem, path: string, width: number): void {
  fields(item, path, fieldsOf.item)
  if ((item.size === undefined) === (item.sizes === undefined))
    throw new ProblemError(path, 'either size or sizes is needed')
  if (item.size !== undefined) vector(item.size, `${path}.size`, width)
  if (item.sizes !== undefined) {
    list(item.sizes, `${path}.sizes`)
    if (item.sizes.length === 0) throw new ProblemError(`${path}.sizes`, 'at least one is needed')
    item.sizes.forEach((size, choice) => {
      vector(size, `${path}.sizes[${choice}]`, width)
    })
    if (item.replica === true)
      throw new ProblemError(`${path}.replica`, 'needs a size of its own beside sizes')
  }
  optionalNumber(item.count, `${path}.count`, 0, maxCopies, true)
  optionalNumber(item.movingCost, `${path}.movingCost`, 0, maxNumber)
  if (item.zones !== undefined) {
    list(item.zones, `${path}.zones`)
    item.zones.forEach((zone, index) => {
      text(zone, `${path}.zones[${index}]`)
    })
  }
  if (item.replica !== undefined && item.replica !== true) {
    fields(item.replica, `${path}.replica`, fieldsOf.replica)
    vector(item.replica.size, `${path}.replica.size`, width)
  }
}

function checkGroups(problem: PackingProblem, items: Set<string>): void {
  const known = (id: string, path: string) => {
    if (!items.has(id)) throw new ProblemError(path, `no item «${id}»`)
  }
  const apart = problem.apart ?? []
  list(apart, 'apart')
  apart.forEach((demand, index) => {
    const path = `apart[${index}]`
    fields(demand, path, fieldsOf.apart)
    list(demand.items, `${path}.items`)
    optionalNumber(demand.atMost, `${path}.atMost`, 1, maxCopies, true)
    demand.items.forEach((id, member) => {
      known(id, `${path}.items[${member}]`)
    })
    if (new Set(demand.items).size < demand.items.length)
      throw new ProblemError(`${path}.items`, 'named twice')
  })
  const together = problem.together ?? []
  list(together, 'together')
  const seen = new Set<string>()
  const replicated = new Set(problem.items.filter(({ replica }) => replica).map(({ id }) => id))
  const byId = new Map(problem.items.map((item) => [item.id, item]))
  together.forEach((group, index) => {
    list(group, `together[${index}]`)
    const combinations = group.reduce((product: number, id) => {
      const item = byId.get(id as string)
      return product * (item?.sizes?.length ?? 1) ** (item?.count ?? 1)
    }, 1)
    if (combinations > 1000)
      throw new ProblemError(`together[${index}]`, 'more than 1000 combinations of sizes')
    group.forEach((id, member) => {
      const path = `together[${index}][${member}]`
      known(id, path)
      if (seen.has(id)) throw new ProblemError(path, `«${id}» is in two groups`)
      if (replicated.has(id)) throw new ProblemError(path, `«${id}» has a replica; group items without one`)
      seen.add(id)
    })
  })
}

/** The sizes an item may take. */
export function sizesOf(item: PackingItem): number[][] {
  return item.sizes ?? [item.size!]
}

const isWithin = (size: number[], capacity: number[]) => size.every((amount, d) => amount <= capacity[d]!)

function uniqueIds(things: { id: string }[], path: string): Set<string> {
  const ids = new Set<string>()
  things.forEach((thing, index) => {
    if (typeof thing !== 'object' || thing === null)
      throw new ProblemError(`${path}[${index}]`, 'an object is expected')
    text(thing.id, `${path}[${index}].id`)
    if (ids.has(thing.id)) throw new ProblemError(`${path}[${index}].id`, `«${thing.id}» is there twice`)
    ids.add(thing.id)
  })
  return ids
}
