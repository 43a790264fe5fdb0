import { type PackedHost, type PackingProblem, verify } from '../../src/packing/index.ts'

interface Piece {
  id: string
  isReplica: boolean
  choice: number
}

/**
 * The least cost by trying everything, checked by the verifier alone; null when nothing is allowed. With N+1 up
 * to two hosts may stand empty.
 */
export function leastCost(problem: PackingProblem): number | null {
  const pieces = problem.items.flatMap((item) =>
    Array.from({ length: item.count ?? 1 }).flatMap(() => [
      { item, isReplica: false },
      ...(item.replica ? [{ item, isReplica: true }] : []),
    ]),
  )
  const plain: PackingProblem = { ...problem, survivesHostLoss: false }
  const unlimited: PackingProblem = { ...plain, hosts: problem.hosts.map(({ stock: _, ...host }) => host) }
  let best: number | null = null
  const bins: { type: string; pieces: Piece[] }[] = []
  const isWithin = (bin: { type: string; pieces: Piece[] }) => {
    const host = problem.hosts.find(({ id }) => id === bin.type)!
    return host.capacity.every(
      (amount, d) => bin.pieces.reduce((sum, piece) => sum + sizeOf(problem, piece)[d]!, 0) <= amount,
    )
  }
  const cost = () =>
    bins.reduce((sum, { type }) => sum + (problem.hosts.find(({ id }) => id === type)!.price ?? 1), 0)
  const finish = () => {
    const described = bins.map(describe)
    const { violations, objective } = verify(plain, { bins: described })
    if (violations.length > 0 || (best !== null && objective >= best)) return
    if (problem.survivesHostLoss && !survives(unlimited, bins)) return
    best = objective
  }
  const spare = (left: number) => {
    finish()
    if (left === 0 || !problem.survivesHostLoss || pieces.length === 0) return
    for (const { id } of problem.hosts) {
      bins.push({ type: id, pieces: [] })
      if (best === null || cost() < best) spare(left - 1)
      bins.pop()
    }
  }
  const place = (at: number) => {
    if (best !== null && cost() >= best) return
    if (at === pieces.length) {
      spare(2)
      return
    }
    const { item, isReplica } = pieces[at]!
    for (let choice = 0; choice < (isReplica ? 1 : (item.sizes?.length ?? 1)); choice++) {
      const piece = { id: item.id, isReplica, choice }
      for (const bin of [...bins]) {
        bin.pieces.push(piece)
        if (isWithin(bin)) place(at + 1)
        bin.pieces.pop()
      }
      for (const { id } of problem.hosts) {
        const bin = { type: id, pieces: [piece] }
        bins.push(bin)
        if (isWithin(bin)) place(at + 1)
        bins.pop()
      }
    }
  }
  place(0)
  return best
}

function sizeOf(problem: PackingProblem, { id, isReplica, choice }: Piece): number[] {
  const item = problem.items.find((one) => one.id === id)!
  if (isReplica && typeof item.replica === 'object') return item.replica.size
  return item.sizes ? item.sizes[choice]! : item.size!
}

function describe({ type, pieces }: { type: string; pieces: Piece[] }): PackedHost {
  const own = pieces.filter(({ isReplica }) => !isReplica)
  return {
    type,
    items: own.map(({ id }) => id),
    choices: own.map(({ choice }) => choice),
    replicas: pieces.filter(({ isReplica }) => isReplica).map(({ id }) => id),
  }
}

/** Whether for every host there is some re-placement of its pieces with which all demands hold. */
function survives(problem: PackingProblem, bins: { type: string; pieces: Piece[] }[]): boolean {
  return bins.every((lost) => {
    const others = bins.filter((bin) => bin !== lost).map((bin) => ({ ...bin, pieces: [...bin.pieces] }))
    const place = (at: number): boolean => {
      if (at === lost.pieces.length)
        return verify(problem, { bins: others.map(describe) }).violations.length === 0
      return others.some((bin) => {
        bin.pieces.push(lost.pieces[at]!)
        const isPossible = place(at + 1)
        bin.pieces.pop()
        return isPossible
      })
    }
    return place(0)
  })
}
