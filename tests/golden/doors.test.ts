import { afterAll, expect, test } from 'vitest'
import { createClient } from '#kernel/contract/index.ts'
import { readPdf, withoutWhite } from '#kernel/documents/testing/read-pdf.ts'
import { readWord } from '#kernel/documents/testing/read-word.ts'
import { read } from '#kernel/sheets/index.ts'
import { analysisContract } from '#modules/analysis/contract.ts'
import { startSampleServer } from './sample-server.ts'

/** What one door of the running sample city says of a figure, all others say too. */
const server = await startSampleServer()
afterAll(() => server.stop())
const open = createClient(analysisContract, await server.sendAs('itPolicy'))

const escaped = (text: string) => RegExp.escape(text)

test('the command line prints the very same diagnosis', async () => {
  expect(JSON.parse(await server.saiteki('analyse', '--json'))).toEqual(await open.diagnose({}))
})

test('file, PDF, Word and command line say the five figures of the answer', async () => {
  const { analyses } = await open.diagnose({})
  const rowsOf = async (analysis: 'usageForm' | 'serverLocation' | 'operationStructure' | 'dependency') => {
    const { sheets } = await read(await open.exportAnalysis({ analysis, table: 'figures' }))
    return sheets[0]?.rows ?? []
  }
  const pdf = (await readPdf((await open.exportDocument({})).bytes)).pages.join('')
  const { html } = await readWord((await open.exportDocument({ format: 'docx' })).bytes)
  const printed = await server.saiteki('analyse')
  for (const [name, choice] of [
    ['usageForm', 'dedicatedServer'],
    ['usageForm', 'asp'],
    ['serverLocation', 'serverRoom'],
    ['operationStructure', 'contractedOffSite'],
    ['dependency', 'noWorkWithout'],
  ] as const) {
    const { label, count, share } = analyses[name].counts.find((each) => each.choice === choice)!
    const said = `${(share * 100).toFixed(1)}%`
    expect(await rowsOf(name)).toContainEqual([label, String(count), String(share)])
    expect(pdf).toContain(withoutWhite(`${label}${count}${said}`))
    expect(html).toMatch(
      new RegExp(`${escaped(label)}</p></td><td><p>${count}</p></td><td><p>${escaped(said)}`),
    )
    expect(printed).toMatch(new RegExp(`${escaped(label)} +${count} +${escaped(said)}`))
  }
})

test('what figures 9 to 11 show of the systems is the same in API, file, PDF, Word and command line', async () => {
  const { themes } = await open.analyseThemes({})
  const pdf = (await readPdf((await open.exportDocument({})).bytes)).pages.join('')
  const { html } = await readWord((await open.exportDocument({ format: 'docx' })).bytes)
  const printed = await server.saiteki('analyse', '--themes')
  const json = JSON.parse(await server.saiteki('analyse', '--themes', '--json'))
  for (const [theme, figure] of [
    ['manualsByYear', 9],
    ['manuals', 10],
    ['surveyFlow', 11],
  ] as const) {
    const { figures } = themes.find(({ name }) => name === theme)!
    expect(json.themes.find(({ name }: { name: string }) => name === theme).figures).toEqual(figures)
    const rows = (await read(await open.exportTheme({ theme, table: 'figures' }))).sheets[0]?.rows ?? []
    expect(rows.slice(1).map(([label, value]) => [label, value])).toEqual(
      figures.map(({ label, value }) => [label.ja, String(value)]),
    )
    expect(pdf).toContain(`の図${figure}`)
    for (const { label, value } of figures) {
      const said = theme === 'manualsByYear' ? `${(value * 100).toFixed(1)}%` : String(value)
      expect(pdf).toContain(withoutWhite(`${label.ja}${said}`))
      expect(html).toMatch(new RegExp(`${escaped(label.ja)}</p></td><td><p>${escaped(said)}<`))
      expect(printed).toMatch(new RegExp(`${escaped(label.ja)} +${escaped(said)} `))
    }
  }
})
