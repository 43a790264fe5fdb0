import type { OutputOf } from '#kernel/contract/index.ts'
import { Section } from '#ui/page/index.ts'
import type { showFinding } from '../../contract/findings.ts'
import { screenWords } from '../text/index.ts'

type Finding = OutputOf<typeof showFinding>

/** What other rooms have laid beside the finding: hearings, incidents. */
export function NotesSection({ notes, systems }: Pick<Finding, 'notes' | 'systems'>) {
  const say = screenWords.useWords()
  if (notes.length === 0) return null
  const nameOf = (systemId: string | null) => systems.find((each) => each.systemId === systemId)?.system
  return (
    <Section title={say('notes.title')}>
      <ul className="grid gap-3">
        {notes.map(({ source, sourceKey, systemId, note, observedOn, attachedByName }) => (
          <li key={`${source} ${sourceKey}`} className="border-line border-b pb-3">
            <p className="whitespace-pre-line">{note}</p>
            <p className="text-quiet text-sm">
              {[nameOf(systemId), observedOn, attachedByName].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
