import { z } from 'zod'
import { query } from '#kernel/contract/index.ts'
import { asOf } from './shapes.ts'

export const listTags = query({
  route: 'GET /api/analysis/tags',
  summary: { ja: '分析を選べるタグを見る', en: 'List the tags that analyses can be chosen by' },
  permission: 'analysis.read',
  input: z.object({ asOf }),
  output: z.object({ tags: z.array(z.object({ tag: z.string(), systems: z.number().int() })) }),
})
