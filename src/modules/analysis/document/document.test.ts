import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, type Send } from '#kernel/contract/index.ts'
import { readPdf, withoutWhite } from '#kernel/documents/testing/read-pdf.ts'
import { readWord } from '#kernel/documents/testing/read-word.ts'
import { type Clients, testTown } from '#modules/directory/testing/town.ts'
import { ledgerContract } from '#modules/ledger/contract.ts'
import { ledgerModule } from '#modules/ledger/module.ts'
import { analysisNames } from '../contract/shapes.ts'
import { analysisContract } from '../contract.ts'
import { analysisModule } from '../module.ts'
import { answerOf } from '../report/index.ts'
import { voiceOf } from './voice.ts'

const town = await testTown([ledgerModule, analysisModule])
const analysis = (who: Clients = town.as('itPolicy')) => who.client(analysisContract)
const textOf = async (bytes: Uint8Array) => (await readPdf(bytes)).pages.join('')

beforeAll(async () => {
  const ledger = town.as('itPolicy').client(ledgerContract)
  const register = (name: string, owningDivision: string, kindOfUse: string, staffUsers: number) =>
    ledger.registerSystem({
      answers: {
        name,
        owningDivision,
        status: 'running',
        contractedBy: 'city',
        runBy: 'city',
        kindOfUse,
        staffUsers,
        customisation: 'large',
      },
      rows: { servers: [{ serverName: 'S', place: 'serverRoom' }] },
      reason: '見本の登録',
      effectiveOn: '2024-04-01',
    })
  await register('税総合', '税務課', 'dedicatedServer', 40)
  await register('#panic()*住民*', '市民課', 'sharedServer', 300)
})

describe('the chapter as a file', () => {
  test('is of the city, of today, in the era, and says what the diagnosis says', async () => {
    const { fileName, mediaType, bytes } = await analysis().exportDocument({})
    expect({ fileName, mediaType }).toEqual({
      fileName: `現状分析_${town.tenant.nameJa}_2026-11-24.pdf`,
      mediaType: 'application/pdf',
    })
    const pdf = await readPdf(bytes)
    expect(pdf).toMatchObject({ title: '情報システムの現状分析', language: 'ja-JP', isTagged: true })
    expect(pdf.pages[0]).toContain(withoutWhite(town.tenant.nameJa))
    expect(pdf.pages[0]).toContain('令和8年11月24日')
    const { analyses } = await analysis().diagnose({})
    const text = pdf.pages.join('')
    for (const name of analysisNames)
      expect(text).toContain(withoutWhite(answerOf(analyses, name, voiceOf('ja'))))
    expect(text).toContain('#panic()*住民*')
  })

  test('tells the findings with their evidence, in the words of the ledger', async () => {
    const { findings } = await analysis().listFindings({})
    const { html } = await readWord((await analysis().exportDocument({ format: 'docx' })).bytes)
    expect(findings.length).toBeGreaterThan(0)
    for (const { issue, title, systems } of findings) {
      expect(html).toContain(`${issue} ${title.ja}`)
      for (const { system } of systems) expect(html).toContain(system)
    }
  })

  test('is the same chapter in both formats', async () => {
    const { bookmarks } = await readPdf((await analysis().exportDocument({})).bytes)
    const { fileName, bytes } = await analysis().exportDocument({ format: 'docx' })
    expect(fileName).toMatch(/\.docx$/)
    const { html } = await readWord(bytes)
    expect(html.match(/<h[123]>.*?<\/h[123]>/g)?.map((each) => each.replaceAll(/<[^>]+>/g, ''))).toEqual(
      bookmarks,
    )
  })

  test('of a day before the ledger says that there is nothing to look at', async () => {
    const { fileName, bytes } = await analysis().exportDocument({ asOf: '2000-01-01' })
    expect(fileName).toContain('2000-01-01')
    expect(await textOf(bytes)).toContain('n=0(対象のシステムがありません)')
  })

  test('speaks English to who reads English', async () => {
    const english: Send = (url, init) => {
      const headers = new Headers(init.headers)
      headers.set('accept-language', 'en')
      return town.sendAs('itPolicy')(url, { ...init, headers })
    }
    const pdf = await readPdf((await createClient(analysisContract, english).exportDocument({})).bytes)
    expect(pdf).toMatchObject({ title: 'Diagnosis of the information systems', language: 'en-GB' })
    expect(pdf.pages[0]).toContain('24November2026')
  })
})

describe('who gets which chapter', () => {
  test('a division gets the one of its own systems', async () => {
    const text = await textOf((await analysis(town.as('division')).exportDocument({})).bytes)
    expect(text).toContain('税総合')
    expect(text).not.toContain('住民*')
    const divisionId = [await town.divisionId('市民課')]
    await expect(analysis(town.as('division')).exportDocument({ divisionId })).rejects.toMatchObject({
      problem: { status: 403, code: 'analysis.divisionNotYours' },
    })
  })

  test('a chosen division stands on the cover', async () => {
    const divisionId = [await town.divisionId('市民課')]
    const { pages } = await readPdf((await analysis().exportDocument({ divisionId })).bytes)
    expect(pages[0]).toContain('範囲市民課対象1システム')
    expect(pages.join('')).not.toContain('税総合')
  })

  test('another city gets its own, and a vendor none', async () => {
    const { bytes } = await analysis(town.neighbour.as('administrator')).exportDocument({})
    expect(await textOf(bytes)).not.toContain('税総合')
    await expect(analysis(town.as('vendor')).exportDocument({})).rejects.toMatchObject({
      problem: { status: 403 },
    })
  })
})
