import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '#kernel/documents/index.ts'
import { catalogue, type SystemRecord } from '#modules/ledger/index.ts'
import { anyRecord } from '#modules/ledger/testing/any-record.ts'
import { analysesShape, analysisNames } from '../../contract/shapes.ts'
import { diagnose } from '../../domain/index.ts'
import { answerOf, chartsOf, denominatorOf, figuresTable, sayCell } from '../../report/index.ts'
import { analyseSome } from '../../themes/domain/index.ts'
import { answerOfTheme } from '../../themes/report/answer.ts'
import { themeFigures } from '../../themes/report/tables.ts'
import { drawBars } from '../figure/draw-bars.ts'
import { voiceOf } from '../voice.ts'
import type { Basis } from './basis.ts'
import { chapterThemes } from './policy-figures.ts'
import { writeChapter } from './write-chapter.ts'

const pool = { divisions: ['甲課', '乙課'], vendors: ['見本商会'], systems: ['台帳'] }
const anyRecords = fc
  .array(anyRecord(catalogue, pool), { maxLength: 8 })
  .map((records) => records.map((record, at) => ({ ...record, systemId: `system-${at}` })))

function basisOf(records: readonly SystemRecord[], language: 'ja' | 'en' = 'ja'): Basis {
  const { systems, analyses } = diagnose(records)
  return {
    diagnosis: {
      city: { code: '14999', name: '見本市' },
      asOf: '2026-04-01',
      divisions: [],
      systems,
      analyses: analysesShape.parse(analyses),
    },
    themes: analyseSome(chapterThemes, records, {
      asOf: Temporal.PlainDate.from('2026-04-01'),
      placeHazards: [],
      past: [],
    }).map(({ name, theme }) => ({ name, ...theme })),
    findings: null,
    city: '見本市',
    writtenOn: Temporal.PlainDate.from('2026-11-24'),
    voice: voiceOf(language),
  }
}

const textsOf = ({ blocks }: Document) => blocks.map((block) => JSON.stringify(block)).join('\n')
const tablesOf = ({ blocks }: Document) => blocks.filter((block) => block.kind === 'table')
const said = (text: string) => JSON.stringify(text).slice(1, -1)

function system(name: string, kindOfUse: string, staffUsers: number): SystemRecord {
  const usual = { name, owningDivision: '見本課', status: 'running', contractedBy: 'city', runBy: 'city' }
  return { systemId: name, answers: { ...usual, kindOfUse, staffUsers }, rows: {} }
}

describe('the chapter', () => {
  test('says of any ledger the answers, denominators and cells of the diagnosis, and leaves no place unfilled', () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom('ja', 'en'), (records, language) => {
        const basis = basisOf(records, language)
        const { analyses } = basis.diagnosis
        const chapter = writeChapter(basis)
        const text = textsOf(chapter)
        for (const name of analysisNames) {
          expect(text).toContain(said(answerOf(analyses, name, basis.voice)))
          expect(text).toContain(said(denominatorOf(analyses, name, basis.voice)))
          if (analyses[name].denominator === 0) continue
          const { columns, rows } = figuresTable(analyses, name, basis.voice)
          const cells = rows.map((row) => columns.map(({ kind }, at) => sayCell(row.cells[at], kind)))
          const written = tablesOf(chapter).map((table) =>
            table.rows.map((row) => row.slice(0, columns.length)),
          )
          expect(written).toContainEqual(cells)
        }
        for (const theme of basis.themes) {
          expect(text).toContain(said(answerOfTheme(theme, basis.voice)))
          if (theme.denominator === 0) continue
          const { columns, rows } = themeFigures(theme, basis.voice)
          const cells = rows.map((row) => columns.map(({ kind }, at) => sayCell(row.cells[at], kind)))
          const written = tablesOf(chapter).map((table) =>
            table.rows.map((row) => row.slice(0, columns.length)),
          )
          expect(written).toContainEqual(cells)
        }
        expect(text).not.toMatch(/NaN|undefined|analysis\.|findings\.|themes\./)
      }),
      { numRuns: 30 },
    )
  })

  test('has tables whose rows are as wide as their heads, and figures with their texts', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const chapter = writeChapter(basisOf(records))
        for (const { columns, rows } of tablesOf(chapter))
          for (const row of rows) expect(row).toHaveLength(columns.length)
        for (const block of chapter.blocks)
          if (block.kind === 'figure') expect(block.alt).toMatch(/棒グラフ|流れ図/)
      }),
      { numRuns: 20 },
    )
  })

  test('names every system once in its list, with what each analysis counts of it', () => {
    const chapter = writeChapter(basisOf([system('税', 'asp', 3), system('福祉', 'dedicatedServer', 1_200)]))
    const list = tablesOf(chapter).find(({ caption }) => caption === '対象システムの一覧')
    expect(list?.rows).toEqual([
      ['福祉', '見本課', '−', '1,200', '−', '専用サーバ', '−', '−', '−'],
      ['税', '見本課', '−', '3', '−', 'ASP', '−', '−', '−'],
    ])
  })

  test('tells which figures of the policy are drawn anew, behind their drawings', () => {
    const whole = { operationStructure: 'ownStaff', workDependency: 'worksWithout', emergencyManual: 'none' }
    const tax = system('税', 'dedicatedServer', 3)
    const servers = [{ serverName: 'S', place: 'serverRoom' }]
    const { blocks } = writeChapter(
      basisOf([{ ...tax, answers: { ...tax.answers, ...whole }, rows: { servers } }]),
    )
    const told = blocks.flatMap((block, at) =>
      block.kind === 'note' ? [[/方針.*の図(\d+)/.exec(block.text)?.[1], blocks[at - 1]?.kind]] : [],
    )
    expect(told.filter(([number]) => number)).toEqual(
      ['11', '12', '13', '14', '15', '9', '10'].map((number) => [number, 'figure']),
    )
  })

  test('splits a drawing that no page could hold', () => {
    const many = Array.from({ length: 95 }, (_, at) => system(`台帳${at}`, 'asp', at + 1))
    const captions = writeChapter(basisOf(many)).blocks.flatMap((block: Block) =>
      block.kind === 'figure' && block.caption.includes('システムごと') ? block.caption : [],
    )
    expect(captions.map((caption) => caption.slice(-5))).toEqual(['(1/3)', '(2/3)', '(3/3)'])
  })
})

describe('bars', () => {
  const { analyses } = basisOf([system('税<b>', 'asp', 30), system('福祉', 'asp', 60)]).diagnosis
  const [, chart] = chartsOf(analyses, 'users', voiceOf('ja'))

  test('are as long as their values, from zero, on one axis for all parts', () => {
    const lengths = ({ svg }: { svg: string }) => {
      const { document } = parseHTML(svg)
      return [...document.querySelectorAll('[aria-label=bar] rect')].map((bar) =>
        Number(bar.getAttribute('width')),
      )
    }
    const [long = 0, short = 0] = lengths(drawBars(chart!, chart!.bars))
    expect(long / short).toBeCloseTo(2)
    const part = drawBars(chart!, chart!.bars.slice(1))
    expect(lengths(part)[0]).toBeLessThan(long * 0.75)
  })

  test('carry names as text, never as markup', () => {
    const { svg } = drawBars(chart!, chart!.bars)
    expect(svg).toContain('税&lt;b&gt;')
    expect(svg).not.toContain('<b>')
  })
})
