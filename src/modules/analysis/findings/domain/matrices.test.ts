import { expect, test } from 'vitest'
import { coverageGaps, issueMarks, issueMatrix, principleMatrix, principlesFor } from './index.ts'

const drawn = ({ rows }: { rows: readonly { cells: readonly boolean[] }[] }) =>
  rows.map(({ cells }) => cells.map((isThere) => (isThere ? '○' : '–')).join(''))

test('表5: which initiative absorbs which issue', () => {
  expect(issueMatrix().columns).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(drawn(issueMatrix())).toEqual([
    '––––––○––',
    '––○○–––○○',
    '○––––––––',
    '○––––––––',
    '––○○–○○○○',
    '––○○–––––',
    '––○○○○○––',
    '––○○–○–––',
    '––○○–○–––',
    '––––––○––',
    '––––––○––',
    '––––––○––',
    '○○––○–○––',
  ])
})

test('表6: which initiative serves which principle', () => {
  expect(drawn(principleMatrix())).toEqual(['○○–––––––', '○○○○○○–––', '–––○––○––', '––○○–○○○○', '––––○–○–○'])
})

test('no issue is without an initiative and no initiative without a reason', () => {
  expect(coverageGaps(new Set(issueMarks))).toEqual({
    issuesWithoutInitiative: [],
    principlesWithoutInitiative: [],
    initiativesWithoutIssue: [],
    initiativesWithoutPrinciple: [],
    initiativesWithoutFinding: [],
  })
  for (const issue of issueMarks) expect(principlesFor(issue).length).toBeGreaterThan(0)
})

test('an initiative whose issues the ledger does not show is named', () => {
  expect(coverageGaps(new Set(['イ②'])).initiativesWithoutFinding).toEqual([1, 2, 5, 6, 7, 8, 9])
})
