import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../../text/index.ts'
import type { Outcome } from './outcome.ts'

const kinds = ['resolved', 'better', 'worse', 'new'] as const

/** What the trial comes to, in a sentence or two; read out whenever it changes. */
export function Summary({ outcome: { before, after, findings, changed } }: { outcome: Outcome }) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const parts = kinds.flatMap((kind) => {
    const found = findings.filter(({ change }) => change === kind)
    if (found.length === 0) return []
    const issues = found.map(({ issue }) => issue).join(language === 'ja' ? '、' : ', ')
    return [say(`whatIf.sum.${kind}`, { count: found.length, issues })]
  })
  const uncounted = changed.filter(({ isCounted }) => !isCounted)
  return (
    <div role="status" className="my-4 border-accent border-l-4 bg-sunken px-4 py-3">
      <p className="font-bold">{say('whatIf.systems', { before: before.systems, after: after.systems })}</p>
      <p>
        {parts.length > 0
          ? say('whatIf.sum', { parts: parts.join(language === 'ja' ? '、' : '; ') })
          : say('whatIf.sum.same')}
      </p>
      {uncounted.length > 0 && (
        <p className="text-caution">
          {say('whatIf.uncounted', {
            systems: uncounted.map(({ system }) => system).join(language === 'ja' ? '、' : ', '),
          })}
        </p>
      )}
    </div>
  )
}
