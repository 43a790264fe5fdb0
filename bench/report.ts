// The chapter of the sample city as PDF and as Word, asked for at the door, against the least that it could cost: the
// words of the same pages alone through the same typesetter, without tags, tables or drawings.
import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { extractText, getDocumentProxy } from 'unpdf'
import { createClient } from '#kernel/contract/index.ts'
import { fontFiles } from '#kernel/documents/font/family.ts'
import type { DocumentFormat } from '#kernel/documents/index.ts'
import { analysisContract } from '#modules/analysis/contract.ts'
import { median, ms } from './support/measure.ts'
import { openNation } from './support/nation.ts'

const ROUNDS = 5
const WARM_UP = 3
const PAGES = 45
/** Another chapter in between, so that nothing of the last one can be used again. */
const EARLIER = '2015-06-01'
const nation = await openNation()
const { exportDocument } = createClient(analysisContract, nation.send)

async function measure(format: DocumentFormat) {
  const cold = performance.now()
  const { bytes } = await exportDocument({ format })
  const first = performance.now() - cold
  for (let round = 0; round < WARM_UP; round += 1) await exportDocument({ format })
  const again = await median(ROUNDS, () => exportDocument({ format }))
  const changed = await median(
    ROUNDS,
    () => exportDocument({ format }),
    () => exportDocument({ format, asOf: EARLIER }),
  )
  return { bytes, first, again, changed }
}

const pdf = await measure('pdf')
const word = await measure('docx')
await nation.close()

const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)))
const per = (milliseconds: number) => ms((milliseconds / totalPages) * PAGES)
const compiler = NodeCompiler.create({
  fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
})
const plain = await median(ROUNDS, async () => {
  compiler.evictCache(0)
  compiler.pdf(
    {
      mainFileContent:
        '#set text(font: "Noto Sans JP", lang: "ja"); #for page in json(bytes(sys.inputs.pages)) [#page #pagebreak()]',
      inputs: { pages: JSON.stringify(text) },
    },
    { pdfTags: false },
  )
})

const against = (ours: number) => `ratio to plain words ${(ours / plain).toFixed(2)}`
console.log(`chapter of ${totalPages} pages; plain words ${per(plain)} per ${PAGES} pages`)
for (const [name, { first, again, changed }] of Object.entries({ PDF: pdf, Word: word }))
  console.log(
    `${name}: first ${ms(first)}; the same again ${ms(again)}, ${per(again)} per ${PAGES} pages, ${against(again)}; after that of ${EARLIER} ${ms(changed)}, ${per(changed)} per ${PAGES} pages, ${against(changed)}`,
  )
