import { expect, test } from 'vitest'
import { z } from 'zod'
import { speaker } from '#kernel/i18n/index.ts'
import { kernelWords } from '#kernel/text/index.ts'
import { inputProblems } from './input-problems.ts'

const shape = z.strictObject({
  name: z.string().min(1).max(5),
  staffUsers: z.number().max(100),
  kind: z.enum(['cloud', 'asp']),
  on: z.iso.date(),
  systemId: z.uuid(),
  rows: z.array(z.object({ costYen: z.int() })).max(5),
  isShared: z.boolean(),
})

const input = {
  name: '六文字の名前',
  staffUsers: 101,
  kind: 'own',
  on: '2026-02-30',
  systemId: '1',
  rows: [{ costYen: 1.5 }, {}],
  nmae: '',
}

test.for(['ja', 'en'] as const)(
  'every wrong place has a path and a sentence of the office (%s)',
  (language) => {
    const speak = speaker([kernelWords])
    const { error } = shape.safeParse(input)
    const said = inputProblems(error?.issues ?? [], input).map(({ path, code, details }) => [
      path,
      speak(language, code, details),
    ])
    expect(Object.fromEntries(said)).toMatchObject(
      language === 'ja'
        ? {
            name: '5 文字以内で入力してください。',
            staffUsers: '100 以下にしてください。',
            kind: '次のどれかにしてください: cloud、asp',
            on: '実在する日付を 2026-04-01 の形で入力してください。',
            systemId: '書き方がちがいます(uuid)。確かめて、もう一度入力してください。',
            'rows[0].costYen': '整数で入力してください。',
            'rows[1].costYen': '入力してください。',
            isShared: '入力してください。',
            '': '知らない項目があります: nmae。名前を確かめてください。',
          }
        : { name: 'Use at most 5 characters.', isShared: 'Fill this in.' },
    )
  },
)
