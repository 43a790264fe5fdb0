import { beforeAll, expect, test } from 'vitest'
import { ledgerTown } from '../testing/ledger-town.ts'
import { exchangeFormats } from './contract.ts'

const town = await ledgerTown()
const ledger = town.ledger('itPolicy')

beforeAll(async () => {
  await town.register(
    {
      name: '①髙﨑・住民記録',
      purpose: '=SUM(A1) で始まる\n二行目、"引用" とカンマ,あり',
      staffUsers: { missing: 'unknown' },
      publicUsers: { missing: 'notApplicable' },
      inUseSince: '2006-02-28',
      monitoring: ['liveness', 'performance'],
      usesIndividualNumber: true,
    },
    {
      costs: [
        {
          fiscalYear: 2026,
          costItem: 'maintenance',
          plannedOrActual: 'planned',
          quantity: 0.5,
          unitPriceYen: 99_999,
        },
      ],
      contracts: [{ contractName: '保守', contractKind: 'maintenance', vendor: '見本システム株式会社' }],
      interfaces: [{ partnerOutside: '県', direction: 'send', data: '集計' }],
    },
  )
  await town.register(
    { name: '庁内' },
    { interfaces: [{ partnerSystem: '①髙﨑・住民記録', direction: 'receive', data: '氏名' }] },
  )
})

test.each(exchangeFormats)(
  'what is exported as %s and imported again changes nothing, in either language',
  async (format) => {
    for (const language of ['ja', 'en']) {
      const file = await exportIn(language, format)
      const { fileId } = await town.as('itPolicy').upload(file.fileName, file.bytes)
      const { plan } = await ledger.planImport({ fileIds: [fileId], isWholeLedger: true })
      expect({ language, ...plan?.counts, ignored: plan?.ignored }).toEqual({
        language,
        added: 0,
        changed: 0,
        unchanged: 2,
        removed: 0,
        changes: 0,
        problems: 0,
        ignored: [],
      })
    }
  },
)

async function exportIn(language: string, format: string) {
  const send = town.sendAs('itPolicy')
  const answer = await send(`/api/ledger/export?format=${format}`, {
    headers: { 'accept-language': language },
  })
  const ending = format === 'xlsx' ? 'xlsx' : format === 'json' ? 'json' : 'zip'
  return { fileName: `ledger.${ending}`, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

test('the template of any format is read without a problem and adds nothing', async () => {
  for (const format of exchangeFormats) {
    const { fileName, bytes } = await ledger.exportTemplate({ format })
    const { fileId } = await town.as('itPolicy').upload(fileName, bytes)
    const planning = ledger.planImport({ fileIds: [fileId] })
    const outcome = await planning.then(
      ({ plan }) => plan?.counts.added,
      (refused: { problem: { code: string } }) => refused.problem.code,
    )
    expect({ format, outcome }).toEqual({ format, outcome: outcome === 0 ? 0 : 'ledger.nothingToImport' })
  }
})
