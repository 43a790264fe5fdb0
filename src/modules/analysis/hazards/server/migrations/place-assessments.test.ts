import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '#kernel/testing/index.ts'
import { hazardsMigrations } from './index.ts'

const database = await testDatabase()
const cities = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']

test('what every city had assessed becomes the first of its history', async () => {
  const owner = new pg.Client(database.connections.owner)
  await owner.connect()
  const [before, after] = hazardsMigrations.map(({ sql }) => sql)
  onTestFinished(() => owner.end())
  await owner.query('begin; drop table place_assessment')
  await owner.query(before ?? '')
  for (const city of cities) {
    await owner.query(`select set_config('app.tenant_id', $1, true)`, [city])
    await owner.query(
      `insert into analysis_place_hazard
       values ($1, 'office', 'tsunami', 'high', '5.74 m', '見本', '2015-03-01', now(), '見本 一郎')`,
      [city],
    )
  }
  await owner.query(`select set_config('app.tenant_id', '', true)`)
  await owner.query(after ?? '')
  await owner.query('alter table place_assessment no force row level security')
  const { rows } = await owner.query(
    `select tenant_id as city, place, hazard, number, level, detail, source, assessed_on::text as day
     from place_assessment order by tenant_id`,
  )
  const kept = { place: 'office', hazard: 'tsunami', number: 1, level: 'high', detail: '5.74 m' }
  expect(rows).toEqual(cities.map((city) => ({ city, ...kept, source: '見本', day: '2015-03-01' })))
})
