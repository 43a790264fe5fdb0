import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testTown } from '#modules/directory/testing/town.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisContract } from '../contract.ts'
import { analysisModule } from '../module.ts'

const town = await testTown([ledgerModule, analysisModule])
const analysis = (role: 'itPolicy' | 'division') => town.as(role).client(analysisContract)

async function serverTheme(asOf?: string) {
  const theme = (await analysis('itPolicy').analyseThemes({ asOf })).themes.find(
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

async function tsunamiInRoom(asOf?: string) {
  const { places } = await analysis('division').showPlaceHazards({ asOf })
  const room = places.find(({ place }) => place === 'serverRoom')
  return room?.hazards.find(({ hazard }) => hazard === 'tsunami')
}

test('a correction of the same day takes the place of what it corrects, and both stay in the history', async () => {
  await analysis('itPolicy').assessPlace({ ...tsunami, level: 'low', detail: '' })
  const found = await tsunamiInRoom()
  expect(found?.assessment).toMatchObject({
    level: 'low',
    source: '見本の浸水想定図',
    assessedOn: '2026-04-01',
    setByName: town.people.itPolicy.name,
  })
  expect(found?.history.map(({ level, isCorrected }) => [level, isCorrected])).toEqual([
    ['low', false],
    ['high', true],
  ])
})

test('an assessment holds from its day on: a day before sees the earlier one, or none', async () => {
  await analysis('itPolicy').assessPlace({ ...tsunami, level: 'medium', assessedOn: '2026-10-01' })
  const levelOn = async (asOf?: string) => (await tsunamiInRoom(asOf))?.assessment?.level
  expect([
    await levelOn('2026-03-31'),
    await levelOn('2026-04-01'),
    await levelOn('2026-09-30'),
    await levelOn('2026-10-01'),
    await levelOn(),
  ]).toEqual([undefined, 'low', 'low', 'medium', 'medium'])
  const { history } = (await tsunamiInRoom()) ?? { history: [] }
  expect(history.map(({ assessedOn, until }) => [assessedOn, until])).toEqual([
    ['2026-10-01', null],
    ['2026-04-01', '2026-10-01'],
    ['2026-04-01', '2026-04-01'],
  ])
})

test('the analysis of servers against hazards follows the day looked at, on the screen and in its file', async () => {
  const threatenedOn = async (asOf: string) => (await serverTheme(asOf)).indicators.threatened?.value
  expect([await threatenedOn('2026-09-30'), await threatenedOn('2026-10-01')]).toEqual([0, 1])
  const fileOf = async (asOf: string) =>
    Buffer.from((await analysis('itPolicy').exportTheme({ theme: 'serverHazards', asOf })).bytes).toString()
  expect(await fileOf('2026-09-30')).not.toContain('津波 中')
  expect(await fileOf('2026-10-01')).toContain('津波 中')
})

test('on any day, whatever was said in the order of its days, that holds which was said last until then', async () => {
  const said = fc.array(fc.tuple(fc.nat(40), fc.constantFrom('none', 'low', 'medium', 'high')), {
    minLength: 1,
    maxLength: 5,
  })
  const hazards = ['earthquake', 'tsunami', 'flood', 'landslide'] as const
  const free = ['office', 'otherFacility'].flatMap((place) => hazards.map((hazard) => ({ place, hazard })))
  const start = Temporal.PlainDate.from('2026-01-01')
  await fc.assert(
    fc.asyncProperty(said, fc.nat(220), async (steps, asked) => {
      const of = free.pop()
      if (!of) throw new Error('no hazard is left to assess')
      let days = 0
      const all = steps.map(([more, level]) => {
        days += more
        return { ...tsunami, ...of, level, assessedOn: start.add({ days }).toString() } as const
      })
      for (const one of all) await analysis('itPolicy').assessPlace(one)
      const asOf = start.add({ days: asked }).toString()
      const { places } = await analysis('itPolicy').showPlaceHazards({ asOf })
      const shown = places
        .find(({ place }) => place === of.place)
        ?.hazards.find(({ hazard }) => hazard === of.hazard)
      expect(shown?.assessment?.level).toBe(all.findLast(({ assessedOn }) => assessedOn <= asOf)?.level)
    }),
    { numRuns: free.length, endOnFailure: true },
  )
})

test('saying the same again adds nothing to the history', async () => {
  const before = (await tsunamiInRoom())?.history
  await analysis('itPolicy').assessPlace({ ...tsunami, level: 'medium', assessedOn: '2026-10-01' })
  expect((await tsunamiInRoom())?.history).toEqual(before)
})

test('a day before the latest assessment and one that has not come are refused, each named', async () => {
  const assess = (assessedOn: string) => analysis('itPolicy').assessPlace({ ...tsunami, assessedOn })
  const refusal = (code: string, ...words: string[]) => ({
    problem: {
      status: 400,
      problems: [{ path: 'assessedOn', code, message: expect.stringMatching(words.join('.*')) }],
    },
  })
  await expect(assess('2026-09-30')).rejects.toMatchObject(
    refusal('analysis.assessedBeforeLatest', '2026-09-30', '2026-10-01'),
  )
  await expect(assess('2026-11-25')).rejects.toMatchObject(
    refusal('analysis.assessedInFuture', '2026-11-25', '2026-11-24'),
  )
})

test('a place that the ledger does not know is refused, as is a level without its source', async () => {
  const assess = (changes: object) => analysis('itPolicy').assessPlace({ ...tsunami, ...changes })
  await expect(assess({ place: 'moon' })).rejects.toMatchObject({ problem: { code: 'kernel.notFound' } })
  await expect(assess({ source: ' ' })).rejects.toMatchObject({ problem: { code: 'kernel.invalidInput' } })
})

test('another city has said nothing of its places', async () => {
  const { places } = await town.neighbour.as('itPolicy').client(analysisContract).showPlaceHazards({})
  expect(places.flatMap(({ hazards }) => hazards).every(({ history }) => history.length === 0)).toBe(true)
})
