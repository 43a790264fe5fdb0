// The list of systems as its screen asks for it: 35 systems alone, among all cities of the country, and 1,000 in one city.
import { createClient } from '#kernel/contract/index.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { median, ms, once } from './support/measure.ts'
import { openNation } from './support/nation.ts'

const cities = Number(process.env.BENCH_CITIES ?? 1_741)
const nation = await openNation()
const { listSystems } = createClient(ledgerContract, nation.send)
const view = (input: Parameters<typeof listSystems>[0] = {}) => listSystems({ pageSize: 50, ...input })

const first = await once(() => view())
const alone = await median(50, () => view())
console.log(`35 systems alone: first view ${ms(first)}, then ${ms(alone)}`)

await nation.addCities(cities - 1)
const others = (await nation.database.tenants()).filter((_, at) => at % Math.ceil(cities / 20) === 0)
const firstViews: number[] = []
for (const { tenantId } of others) {
  nation.choose(tenantId)
  firstViews.push(await once(() => view()))
}
nation.choose(nation.sampleId)
firstViews.sort((a, b) => a - b)
const among = await median(50, () => view())
const searched = await median(50, () => view({ text: 'サーバ 住民' }))
const past = await median(50, () => view({ asOf: '2014-10-15' }))
console.log(
  `35 systems among ${(35 * cities).toLocaleString('en')} of ${cities.toLocaleString('en')} cities: first view of ${others.length} cities nobody had looked at ${ms(firstViews[others.length >> 1] ?? 0)}, at worst ${ms(firstViews.at(-1) ?? 0)}, then ${ms(among)}, ratio to alone ${(among / alone).toFixed(2)}; found by two words ${ms(searched)}, a past day ${ms(past)}`,
)

await nation.multiplySystems(28)
const { visible } = await view()
const large = await median(20, () => view())
const perSystem = (large / visible / (among / 35)).toFixed(2)
console.log(
  `${visible.toLocaleString('en')} systems in one city: ${ms(large)}, found by two words ${ms(await median(20, () => view({ text: 'サーバ 住民' })))}, ratio per system to 35 ${perSystem}`,
)
await nation.close()
