import { z } from 'zod'
import { query } from '#kernel/contract/index.ts'

const bilingual = z.object({ ja: z.string(), en: z.string() })

const fieldShape = z.object({
  key: z.string(),
  label: bilingual,
  type: z.string(),
  unit: bilingual.exactOptional(),
  choices: z
    .array(z.object({ key: z.string(), label: bilingual }))
    .readonly()
    .exactOptional(),
  isRequired: z.boolean().exactOptional(),
  countsForCompleteness: z.boolean().exactOptional(),
  isPersonalData: z.boolean().exactOptional(),
  confidentiality: z.enum(['public', 'internal', 'restricted']),
  hint: bilingual,
  minimum: z.number().exactOptional(),
  maximum: z.number().exactOptional(),
  maximumLength: z.number().exactOptional(),
})

const fields = z.array(fieldShape).readonly()

export const describeCatalogue = query({
  route: 'GET /api/ledger/catalogue',
  summary: { ja: '台帳の項目を見る(データ辞書)', en: 'Show the fields of the ledger (data dictionary)' },
  permission: 'signedIn',
  input: z.object({}),
  output: z.object({
    categories: z
      .array(
        z.object({
          number: z.number().int(),
          key: z.string(),
          label: bilingual,
          fields,
          collections: z
            .array(
              z.object({ key: z.string(), label: bilingual, rowKey: z.array(z.string()).readonly(), fields }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  }),
})
