import { expect, test } from 'vitest'
import { testTown } from '#modules/directory/testing/town.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisContract } from '../contract.ts'
import { analysisModule } from '../module.ts'

const town = await testTown([ledgerModule, analysisModule])
const analysis = (role: 'itPolicy' | 'division') => town.as(role).client(analysisContract)

async function serverTheme() {
  const theme = (await analysis('itPolicy').analyseThemes({})).themes.find(
    (one) => one.name === 'serverHazards',
  )
  if (!theme) throw new Error('no theme')
  const columns = theme.columns.map(({ key }) => key)
  const details = theme.details.map(({ cells }) =>
    Object.fromEntries(columns.map((key, at) => [key, cells[at]])),
  )
  return { details, indicators: theme.indicators }
}

const tsunami = {
  place: 'serverRoom',
  hazard: 'tsunami',
  level: 'high',
  detail: '簡易浸水深 1.92 m',
  source: '見本の浸水想定図',
  assessedOn: '2026-04-01',
} as const

test('a server is told with its use, its place and what threatens the place; what is not assessed is said', async () => {
  await town
    .as('itPolicy')
    .client(ledgerContract)
    .registerSystem({
      answers: {
        name: '税総合',
        owningDivision: '税務課',
        status: 'running',
        contractedBy: 'city',
        runBy: 'city',
      },
      rows: {
        servers: [
          { serverName: '税1', serverRole: 'データベース', place: 'serverRoom' },
          { serverName: '税2', place: 'dataCentre' },
        ],
      },
      reason: '見本の登録',
      effectiveOn: '2026-04-01',
    })
  expect((await serverTheme()).indicators).toMatchObject({
    threatened: { value: 0 },
    unassessed: { value: 2 },
  })
  await analysis('itPolicy').assessPlace(tsunami)
  const { details, indicators } = await serverTheme()
  expect(indicators).toMatchObject({ threatened: { value: 1 }, unassessed: { value: 2 } })
  expect(details[0]).toMatchObject({
    server: '税1',
    use: 'データベース',
    place: { ja: 'サーバ室' },
    hazards: {
      ja: '津波 高(簡易浸水深 1.92 m)、地震の揺れ 未評価、洪水・高潮 未評価、土砂災害 未評価',
    },
  })
  expect(details[1]).toMatchObject({ use: null, hazards: { ja: expect.not.stringContaining('津波 高') } })
})

test('the latest word on a place holds, with its source, its day and who said it', async () => {
  await analysis('itPolicy').assessPlace({ ...tsunami, level: 'low', detail: '' })
  const { places } = await analysis('division').showPlaceHazards({})
  const room = places.find(({ place }) => place === 'serverRoom')
  expect(room?.hazards.find(({ hazard }) => hazard === 'tsunami')?.assessment).toMatchObject({
    level: 'low',
    source: '見本の浸水想定図',
    assessedOn: '2026-04-01',
    setByName: town.people.itPolicy.name,
  })
})

test('a place that the ledger does not know is refused, as is a level without its source', async () => {
  const assess = (changes: object) => analysis('itPolicy').assessPlace({ ...tsunami, ...changes })
  await expect(assess({ place: 'moon' })).rejects.toMatchObject({ problem: { code: 'kernel.notFound' } })
  await expect(assess({ source: ' ' })).rejects.toMatchObject({ problem: { code: 'kernel.invalidInput' } })
})

test('another city has said nothing of its places', async () => {
  const { places } = await town.neighbour.as('itPolicy').client(analysisContract).showPlaceHazards({})
  expect(places.flatMap(({ hazards }) => hazards).every(({ assessment }) => assessment === null)).toBe(true)
})
