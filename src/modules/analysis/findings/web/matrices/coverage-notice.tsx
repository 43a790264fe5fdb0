import type { OutputOf } from '#kernel/contract/index.ts'
import { Notice } from '#ui/page/index.ts'
import type { showMatrices } from '../../contract/findings.ts'
import { screenWords } from '../text/index.ts'

/** Whether the argument has a hole: an issue that leads nowhere, an initiative that nothing asks for. */
export function CoverageNotice({ matrices: { gaps } }: { matrices: OutputOf<typeof showMatrices> }) {
  const say = screenWords.useWords()
  const holes = [
    ...gaps.issuesWithoutInitiative.map((issue) => say('matrices.issueHole', { issue })),
    ...gaps.principlesWithoutInitiative.map((number) => say('matrices.principleHole', { number })),
    ...[...gaps.initiativesWithoutIssue, ...gaps.initiativesWithoutPrinciple].map((number) =>
      say('matrices.initiativeHole', { number: `(${number})` }),
    ),
  ]
  const idle = gaps.initiativesWithoutFinding.map((number) => `(${number})`).join(' ')
  return (
    <div className="mb-6 grid gap-3 print:mb-3">
      {holes.length === 0 ? (
        <Notice kind="good">{say('matrices.covered')}</Notice>
      ) : (
        <Notice kind="caution" title={say('matrices.holes')}>
          {holes.join(' ')}
        </Notice>
      )}
      {idle && <Notice kind="info">{say('matrices.idle', { numbers: idle })}</Notice>}
    </div>
  )
}
