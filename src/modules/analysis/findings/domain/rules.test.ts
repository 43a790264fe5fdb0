import { describe, expect, test } from 'vitest'
import { cases, cityOf, judged } from '../testing/rule-cases.ts'
import { issueMarks, rules } from './index.ts'

test('there is one rule for each of the thirteen issues', () => {
  expect(rules.map(({ issue }) => issue)).toEqual(issueMarks)
  expect(Object.keys(cases)).toEqual(rules.map(({ key }) => key))
})

describe.each(rules)('$issue $key', ({ key, thresholds, criteria }) => {
  const { fires, evidence, fine } = cases[key]!
  const least = thresholds.leastSystems!.standard

  test('is found, with the answers that speak for it', () => {
    const found = judged(key, cityOf(fires, least))
    expect(found).toMatchObject({ isFound: true, severity: 'high', denominator: least })
    const first = found.evidence.filter(({ system }) => system === 'システム0')
    expect(first.map(({ criterion, field }) => [criterion, field])).toEqual(evidence)
    for (const { criterion } of first) expect(Object.keys(criteria)).toContain(criterion)
    expect(found.systems).toHaveLength(least)
    expect(found.initiatives.length).toBeGreaterThan(0)
  })

  test('is not found where the answers say otherwise', () => {
    expect(judged(key, cityOf(fine, least))).toMatchObject({
      isFound: false,
      severity: null,
      since: null,
      systems: [],
      denominator: least,
    })
  })

  test('does not judge a system without answers, and names what is missing', () => {
    const { isFound, denominator, missing, confidence } = judged(key, cityOf({}, 1))
    expect({ isFound, denominator }).toEqual({ isFound: false, denominator: 0 })
    expect(missing).toEqual([expect.objectContaining({ system: 'システム0', reason: 'unanswered' })])
    expect(confidence).toMatchObject({ level: 'low', share: 0 })
    expect(confidence.open.length).toBeGreaterThan(0)
  })

  test('says what it looks at in both languages, with thresholds that are its own', () => {
    for (const language of ['ja', 'en'] as const) {
      const { explanation } = rules.find((rule) => rule.key === key)!
      const names = [...explanation[language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
      expect(Object.keys(thresholds)).toEqual(expect.arrayContaining(names))
    }
    for (const { minimum, standard, maximum } of Object.values(thresholds)) {
      expect(standard).toBeGreaterThanOrEqual(minimum)
      expect(standard).toBeLessThanOrEqual(maximum)
    }
  })
})
