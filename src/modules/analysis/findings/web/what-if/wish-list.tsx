import { Trash2 } from 'lucide-react'
import { IconButton } from '#ui/action/index.ts'
import { Section } from '#ui/page/index.ts'
import { Go, useAddress } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../text/index.ts'
import { AddWish } from './add-wish.tsx'
import { type ListedSystem, sayValue, type TriedField } from './tried-field.ts'
import { whatIfSearch } from './what-if-search.ts'

/** What is tried, each wish with a way back, and a form for one more. */
export function WishList({
  systems,
  fields,
}: {
  systems: readonly ListedSystem[]
  fields: readonly TriedField[]
}) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const [{ retire = [], set = [] }, change] = useAddress(whatIfSearch)
  const nameOf = (systemId: string) => systems.find((each) => each.systemId === systemId)?.name ?? systemId
  const wishes = [
    ...retire.map((systemId) => ({
      key: `retire ${systemId}`,
      systemId,
      text: say('whatIf.retired'),
      remove: () => change({ retire: orNone(retire.filter((each) => each !== systemId)) }),
    })),
    ...set.map(([systemId, key, value]) => {
      const field = fields.find((each) => each.key === key)
      return {
        key: `${key} ${systemId}`,
        systemId,
        text: say('whatIf.becomes', {
          field: field?.label[language] ?? key,
          value: field ? sayValue(field, value, language) : String(value),
        }),
        remove: () => change({ set: orNone(set.filter((each) => each[0] !== systemId || each[1] !== key)) }),
      }
    }),
  ]
  return (
    <Section title={say('whatIf.changes')}>
      {wishes.length > 0 && (
        <ul className="mb-4">
          {wishes.map(({ key, systemId, text, remove }) => (
            <li key={key} className="flex items-center justify-between gap-3 border-line border-b py-1">
              <span className="min-w-0">
                <Go to="/ledger/systems/$systemId" params={{ systemId }}>
                  {nameOf(systemId)}
                </Go>{' '}
                {text}
              </span>
              <IconButton
                label={say('whatIf.remove', { system: nameOf(systemId), change: text })}
                icon={<Trash2 aria-hidden size={18} />}
                onClick={remove}
              />
            </li>
          ))}
        </ul>
      )}
      <AddWish systems={systems} fields={fields} />
    </Section>
  )
}

function orNone<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined
}
