// A city among the quartiles of 1,741 that share their figures, against a look at its own diagnosis alone.
import { createClient } from '#kernel/contract/index.ts'
import { analysisContract } from '#modules/analysis/contract.ts'
import { median, ms, once } from './support/measure.ts'
import { openNation } from './support/nation.ts'

const CITIES = 1_741
const nation = await openNation()
const { compareCities, diagnose, shareFigures } = createClient(analysisContract, nation.send)
await nation.addCities(CITIES - 1)

const cities = await nation.database.tenants()
const sharing = await once(async () => {
  for (const { tenantId } of cities) {
    nation.choose(tenantId)
    await shareFigures({})
  }
})
console.log(
  `${cities.length} cities of 35 systems share their figures: ${ms(sharing / cities.length)} each, ${(sharing / 1000).toFixed(0)} s in all`,
)

nation.choose(nation.sampleId)
const alone = await median(30, () => diagnose({}))
const among = await median(30, () => compareCities({}))
const { figures } = await compareCities({})
const others = Math.max(...figures.map((figure) => figure.others?.cities ?? 0))
console.log(
  `national view: ${figures.length} figures beside the quartiles of ${others} other cities in ${ms(among)}, ratio to the own diagnosis (${ms(alone)}) ${(among / alone).toFixed(2)}`,
)
await nation.close()
