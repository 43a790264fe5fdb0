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
const nation = await openNation()
const { exportDocument } = createClient(analysisContract, nation.send)

async function measure(format: DocumentFormat) {
  const cold = performance.now()
  const { bytes } = await exportDocument({ format })
  const first = performance.now() - cold
  for (let round = 0; round < WARM_UP; round += 1) await exportDocument({ format })
  return { bytes, first, warm: await median(ROUNDS, () => exportDocument({ format })) }
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
console.log(
  `PDF: first ${ms(pdf.first)}, then ${ms(pdf.warm)}, ${per(pdf.warm)} per ${PAGES} pages, ${against(pdf.warm)}`,
)
console.log(
  `Word: first ${ms(word.first)}, then ${ms(word.warm)}, ${per(word.warm)} per ${PAGES} pages, ${against(word.warm)}`,
)
