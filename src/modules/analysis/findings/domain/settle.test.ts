import { describe, expect, test } from 'vitest'
import { decide, type Judgement, judge, type Severity, type Standing, settle } from './index.ts'

const asOf = Temporal.PlainDate.from('2026-11-24')
const [nothing] = judge([], { asOf })

const judgement = (systemIds: readonly string[], severity: Severity = 'high'): Judgement => ({
  ...nothing!,
  isFound: systemIds.length > 0,
  severity: systemIds.length > 0 ? severity : null,
  systems: systemIds.map((systemId) => ({ systemId, system: systemId, division: '見本課' })),
})

/** Follows a finding from the beginning; a state stands for a person's decision. */
function follow(...steps: (readonly string[] | Standing['state'])[]) {
  let standing: Standing | null = null
  const kinds: (string | null)[] = []
  for (const step of steps) {
    if (typeof step === 'string') standing = decide(standing!, step)
    else {
      const settled = settle(standing, judgement(step))
      standing = settled.standing
      kinds.push(settled.kind)
    }
  }
  return { state: standing?.state, kinds }
}

describe('a finding', () => {
  test('opens when it is found first, and closes by itself when it is resolved', () => {
    expect(follow(['a'], [])).toEqual({ state: 'closed', kinds: ['found', 'resolved'] })
  })

  test('that comes back is open again', () => {
    expect(follow(['a'], [], [], ['a'])).toEqual({
      state: 'open',
      kinds: ['found', 'resolved', null, 'returned'],
    })
  })

  test('keeps what people decided while the ledger says the same or more', () => {
    expect(follow(['a'], 'accepted', ['a'], ['b', 'a'])).toEqual({
      state: 'accepted',
      kinds: ['found', null, 'changed'],
    })
  })

  test('that was closed stays closed with fewer systems, and opens with one that nobody had in mind', () => {
    expect(follow(['a', 'b'], 'closed', ['b'])).toEqual({ state: 'closed', kinds: ['found', 'changed'] })
    expect(follow(['a', 'b'], 'closed', ['b', 'c'])).toEqual({ state: 'open', kinds: ['found', 'reopened'] })
  })

  test('that was never there leaves no trace', () => {
    expect(follow([], []).kinds).toEqual([null, null])
  })

  test('notes a change of severity', () => {
    const { standing } = settle(null, judgement(['a'], 'high'))
    expect(settle(standing, judgement(['a'], 'low'))).toMatchObject({
      kind: 'changed',
      standing: { severity: 'low', state: 'open' },
    })
  })
})
