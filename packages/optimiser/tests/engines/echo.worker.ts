import { serveSearch } from '../../src/engines/worker/index.ts'

interface Work {
  rounds: number
  isDeaf?: boolean
  fails?: boolean
}

let searches = 0

serveSearch<Work, number, number>(async ({ rounds, isDeaf, fails }, desk) => {
  searches++
  if (fails) throw new RangeError('no such work')
  let round = 0
  desk.tell(-1)
  while (round < rounds && (isDeaf || !desk.shouldStop())) round++
  desk.tell(round)
  return rounds === 0 ? searches : round
})
