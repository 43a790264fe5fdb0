import { SidePanel } from '#ui/overlay/index.ts'
import { DescriptionList } from '#ui/page/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { actionLabel } from './action-labels.ts'
import { type AuditEntry, actorOf, sayValue, sayVia } from './audit-columns.tsx'
import { administrationWords } from './text/index.ts'

/** Everything that one entry of the trail says. */
export function AuditEntryPanel({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const say = administrationWords.useWords()
  const language = useLanguage()
  const { time } = useFormats()
  const code = (text: string) => <code className="break-all text-sm">{text}</code>
  return (
    <SidePanel title={say('audit.entry', { sequence: String(entry.sequence) })} onClose={onClose}>
      <DescriptionList
        items={[
          { term: say('audit.at'), detail: time(entry.at) },
          { term: say('audit.actor'), detail: actorOf(entry, say) },
          {
            term: say('audit.action'),
            detail: (
              <>
                {actionLabel(entry.action)?.[language]} {code(entry.action)}
              </>
            ),
          },
          { term: say('audit.subject'), detail: entry.subject ? code(entry.subject) : '—' },
          ...Object.entries(entry.details).map(([key, value]) => ({
            term: key,
            detail: code(sayValue(value)),
          })),
          { term: say('audit.via'), detail: sayVia(say, entry.via) },
          { term: say('audit.address'), detail: entry.address || '—' },
          { term: say('audit.requestId'), detail: code(entry.requestId) },
          { term: say('audit.hash'), detail: code(entry.hash) },
        ]}
      />
    </SidePanel>
  )
}
