import { useRef, useState } from 'react'
import { Button } from '#ui/action/index.ts'
import { today } from '#ui/as-of/as-of.ts'
import { OnlyToday } from '#ui/as-of/only-today.tsx'
import { useToast } from '#ui/feedback/index.ts'
import { Form, useDraft } from '#ui/form/index.ts'
import { Notice, Page } from '#ui/page/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { Go, useGo } from '#ui/screens/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { categories } from '../../catalogue/index.ts'
import { ledgerContract } from '../../contract.ts'
import type { Answer } from '../../domain/index.ts'
import { ledgerWords } from '../text/index.ts'
import { AnswerField } from './answer-field.tsx'
import { readSection, type Texts } from './draft.ts'
import { labelOfPlace } from './labels.ts'
import { LeaveWarning } from './leave-warning.tsx'
import { useReferenceNames } from './reference-names.ts'
import { type Why, WhyFields } from './save-dialog.tsx'
import { sayRule } from './say-rule.ts'

const [basic] = categories

/** Begins a sheet with its first category; the others are filled in on the page of the system. */
export default function RegisterPage() {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const go = useGo()
  const tell = useToast()
  const names = useReferenceNames()
  const draft = useDraft<{ texts: Texts }>({
    texts: { status: 'running', contractedBy: 'city', runBy: 'city' },
  })
  const why = useDraft<Why>({ reason: '', effectiveOn: today() })
  const [unreadable, setUnreadable] = useState<Readonly<Record<string, string>>>({})
  const isSaved = useRef(false)
  const register = useCommandOf(ledgerContract.registerSystem, {
    refreshes: [ledgerContract.listSystems, ledgerContract.listNames, ledgerContract.ledgerCompleteness],
    onDone: ({ systemId }) => {
      isSaved.current = true
      tell({ text: say('register.done') })
      go({ to: '/ledger/systems/$systemId', params: { systemId } })
    },
  })
  const category = { ...basic!, collections: [] }
  const read = readSection(category, { texts: draft.values.texts, rows: {} })
  const wrong = Object.entries(read.problems).map(
    ([place, rule]) => [place, sayRule(rule, language)] as const,
  )
  const labels = Object.fromEntries(
    category.fields.map(({ key }) => [`answers.${key}`, labelOfPlace(`answers.${key}`, language, String)]),
  )
  const submit = () => {
    setUnreadable(Object.fromEntries(wrong))
    if (wrong.length > 0) return
    const given = Object.entries(read.answers).filter(
      (entry): entry is [string, Answer] => entry[1] !== undefined,
    )
    register.mutate({ answers: Object.fromEntries(given), ...why.values })
  }
  return (
    <Page
      title={say('register.title')}
      purpose={say('register.purpose')}
      trail={[{ to: '/ledger', label: say('list.title') }]}
    >
      <div className="mb-6 max-w-2xl">
        <Notice>
          {say('register.many')} <Go to="/ledger/import">{say('list.import')}</Go>
        </Notice>
      </div>
      <OnlyToday>
        <Form
          error={register.error}
          ownErrors={unreadable}
          labels={{ ...labels, reason: say('edit.reason'), effectiveOn: say('edit.effectiveOn') }}
          onSubmit={submit}
        >
          <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
            {category.fields.map((field) => (
              <AnswerField
                key={field.key}
                field={field}
                place={`answers.${field.key}`}
                text={draft.values.texts[field.key] ?? ''}
                onText={(text) => draft.change({ texts: { ...draft.values.texts, [field.key]: text } })}
                names={names}
              />
            ))}
          </div>
          <WhyFields why={why} hint={say('register.effectiveHint')} />
          <div>
            <Button type="submit" kind="primary" isBusy={register.isPending}>
              {say('register.verb')}
            </Button>
          </div>
        </Form>
      </OnlyToday>
      <LeaveWarning isUnsaved={() => !isSaved.current && draft.isChanged} />
    </Page>
  )
}
