import { expect, test } from 'vitest'
import { withPart } from '../../scripts/bench-results.ts'

const byHand = '# Measurements\n\n## The product\n\n| list | 5 ms |\n\n## The optimiser\n'

test('what a measurement printed comes after what was written by hand', () => {
  const kept = withPart(byHand, 'packing', '| proven | 3 |\n')
  expect(kept.startsWith(byHand)).toBe(true)
  expect(kept).toContain('<!-- bench packing -->\n| proven | 3 |\n<!-- /bench packing -->\n')
})

test('a new run replaces its own part, where it stands, and no other', () => {
  const names = ['packing', 'packing --time-limit 1', 'scheduling']
  const first = names.reduce((results, name) => withPart(results, name, `old ${name}`), byHand)
  const second = withPart(`${first}\nA remark.\n`, 'packing', 'new')
  expect(second).toBe(`${first}\nA remark.\n`.replace('\nold packing\n', '\nnew\n'))
})

test('a part that somebody cut in two is told, not guessed', () => {
  const cut = withPart(byHand, 'packing', 'old').replace('<!-- /bench packing -->', '')
  expect(() => withPart(cut, 'packing', 'new')).toThrow('not closed')
})
