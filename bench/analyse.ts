// The diagnosis of a city in one request against the bare SQL behind it; then the same among 1,741 cities of 35 systems.
import pg from 'pg'
import { createClient } from '#kernel/contract/index.ts'
import { analysisContract } from '#modules/analysis/contract.ts'
import { median, ms } from './support/measure.ts'
import { openNation } from './support/nation.ts'

const CITIES = Number(process.env.BENCH_CITIES ?? 1_741)
const nation = await openNation()
const { database } = nation
const { diagnose, analyseThemes } = createClient(analysisContract, nation.send)

await median(50, () => diagnose({}))
const statements = await statementsOf(() => diagnose({}))
// By turns, so that both meet the same moments of a machine that others use, too.
const rounds: { request: number; sql: number; ratio: number }[] = []
for (let round = 0; round < 5; round++) {
  const taken = await median(20, () => diagnose({}))
  const alone = await replay(statements)
  rounds.push({ request: taken, sql: alone, ratio: taken / alone })
}
rounds.sort((a, b) => a.ratio - b.ratio)
const { request, sql, ratio } = rounds[2]!
const ratios = rounds.map((round) => round.ratio.toFixed(2)).join(', ')
console.log(
  `one city: request ${ms(request)}, its ${statements.length} statements alone ${ms(sql)}, ratio ${ratio.toFixed(2)} (five rounds: ${ratios})`,
)

const themes = await median(50, () => analyseThemes({}))
console.log(`one city: its analyses by theme ${ms(themes)}`)

await nation.addCities(CITIES - 1)
const among = await median(100, () => diagnose({}))
const growth = (among / request).toFixed(2)
console.log(`one of ${CITIES} cities: request ${ms(among)}, ratio to one alone ${growth}`)
const cities = await database.tenants()
const visited = cities.filter((_, at) => at % 17 === 0)
const start = performance.now()
let systems = 0
for (const city of visited) {
  nation.choose(city.tenantId)
  systems += (await diagnose({})).systems
}
const each = (performance.now() - start) / visited.length
console.log(
  `${visited.length} of them one after the other (${systems} systems): ${ms(each)} a city, so ${((each * CITIES) / 1000).toFixed(0)} s for all`,
)

nation.choose(nation.sampleId)
await nation.multiplySystems(28)
const large = await diagnose({})
console.log(`one city of ${large.systems} systems: request ${ms(await median(5, () => diagnose({})))}`)

await nation.close()

interface Statement {
  text: string
  values: unknown[]
}

/** What a piece of work says to the database, in its order; the job queue speaks meanwhile on connections of its own. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const heard: (Statement & { by: pg.Client })[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function listen(this: pg.Client, ...asked: unknown[]) {
    const [first, second] = asked as [string | { text: string; values?: unknown[] }, unknown[]?]
    if (typeof first === 'string') heard.push({ by: this, text: first, values: second ?? [] })
    else heard.push({ by: this, text: first.text, values: first.values ?? [] })
    return query.apply(this, asked as never) as never
  }
  await work()
  pg.Client.prototype.query = query
  const transaction = heard.find(({ text }) => text.startsWith('start transaction'))
  return heard.filter(({ by }) => by === transaction?.by)
}

async function replay(said: readonly Statement[]): Promise<number> {
  const client = await database.pool.connect()
  const taken = await median(20, async () => {
    for (const { text, values } of said) await client.query(text, values)
  })
  client.release()
  return taken
}
