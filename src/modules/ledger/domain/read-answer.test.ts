import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue/index.ts'
import { anyAnswer } from '../testing/any-record.ts'
import { readAnswer } from './read-answer.ts'
import { writeAnswer } from './write-answer.ts'

const field = (key: string) => catalogue.fieldByKey.get(key)!
const column = (collection: string, key: string) =>
  catalogue.collectionByKey.get(collection)!.fields.find((each) => each.key === key)!
const pool = { divisions: ['情報政策課'], vendors: ['見本システム株式会社'], systems: ['税システム'] }

describe('an answer as people write it', () => {
  test.each([
    [field('staffUsers'), '１，２００人', 1200],
    [field('staffUsers'), '1,200', 1200],
    [column('costs', 'unitPriceYen'), '￥1,234,567円', 1_234_567],
    [column('costs', 'quantity'), '１２．５', 12.5],
    [column('costs', 'fiscalYear'), '平成26年度', 2014],
    [field('inUseSince'), '令和6年4月1日', '2024-04-01'],
    [field('isBackupOffSite'), 'あり', true],
    [field('isBackupOffSite'), '無', false],
    [field('kindOfUse'), 'ＡＳＰ', 'asp'],
    [field('kindOfUse'), 'dedicated server', 'dedicatedServer'],
    [field('status'), 'running', 'running'],
    [field('purpose'), ' 目的\r\n二行目 ', '目的\n二行目'],
  ])('$key: %s → %s', (of, text, answer) => expect(readAnswer(of, String(text))).toEqual({ answer }))

  test('several choices stand between 、, line ends or commas, and come in the order of the catalogue', () => {
    const monitoring = field('monitoring')
    for (const text of ['ログ、死活', '死活\nログ', 'Logs, Liveness', 'log;liveness'])
      expect(readAnswer(monitoring, text)).toEqual({ answer: ['liveness', 'log'] })
    expect(readAnswer(field('personalDataKinds'), 'Name, address, birth、資産')).toEqual({
      answer: ['basic', 'property'],
    })
  })

  test('tells 未回答, 対象外 and 不明 apart', () => {
    const staff = field('staffUsers')
    expect(readAnswer(staff, '')).toEqual({ answer: undefined })
    expect(readAnswer(staff, '未回答')).toEqual({ answer: undefined })
    expect(readAnswer(staff, '対象外')).toEqual({ answer: { missing: 'notApplicable' } })
    expect(readAnswer(staff, '不明')).toEqual({ answer: { missing: 'unknown' } })
  })

  test.each([
    [field('staffUsers'), '約100', 'ledger.notANumber'],
    [field('inUseSince'), '2023年2月29日', 'ledger.notADate'],
    [field('isBackupOffSite'), 'たぶん', 'ledger.notYesNo'],
    [field('kindOfUse'), '汎用機', 'ledger.unknownChoice'],
    [field('monitoring'), '死活、気合', 'ledger.unknownChoice'],
    [column('costs', 'fiscalYear'), '去年', 'ledger.notAYear'],
  ])('$key: %s breaks a rule that is named', (of, text, code) =>
    expect(readAnswer(of, String(text))).toMatchObject({ code, details: { value: expect.any(String) } }),
  )

  test('whatever is written out in either language is read back as the same answer', () => {
    const fields = [...catalogue.fieldByKey.values(), ...catalogue.collections.flatMap((each) => each.fields)]
    const answered = fc
      .constantFrom(...fields)
      .chain((of) => anyAnswer(of, pool).map((answer) => ({ of, answer })))
    fc.assert(
      fc.property(answered, fc.constantFrom('ja', 'en'), ({ of, answer }, language) => {
        expect(readAnswer(of, writeAnswer(of, answer, language))).toEqual({ answer })
      }),
      { numRuns: 500 },
    )
  })
})
