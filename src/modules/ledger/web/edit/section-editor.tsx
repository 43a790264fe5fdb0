import { useEffect, useRef, useState } from 'react'
import type { RequestFailed } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { today } from '#ui/as-of/as-of.ts'
import { useToast } from '#ui/feedback/index.ts'
import { FormContext } from '#ui/form/form-context.ts'
import { ErrorSummary, errorsByField, useDraft } from '#ui/form/index.ts'
import { Section } from '#ui/page/index.ts'
import { useCommandOf } from '#ui/request/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { type Category, catalogue } from '../../catalogue/index.ts'
import { ledgerContract } from '../../contract.ts'
import { diffRecords, rowsOf, textOf } from '../../domain/index.ts'
import type { ShownSystem } from '../record/shown-system.ts'
import { ledgerWords } from '../text/index.ts'
import { AnswerField } from './answer-field.tsx'
import {
  changeOf,
  draftOf,
  readSection,
  rebase,
  type SectionDraft,
  withChange,
  withoutBlankRows,
} from './draft.ts'
import { labelOfPlace } from './labels.ts'
import { LeaveWarning } from './leave-warning.tsx'
import { useReferenceNames } from './reference-names.ts'
import { RowsEditor } from './rows-editor.tsx'
import { SaveDialog, type Why } from './save-dialog.tsx'
import { sayRule } from './say-rule.ts'
import { StaleNotice } from './stale-notice.tsx'

const isStale = (error: RequestFailed | null) => error?.problem.code === 'ledger.staleVersion'
const isAboutWhy = (error: RequestFailed | null) =>
  (error?.problem.problems ?? []).every(({ path }) => path === 'reason' || path === 'effectiveOn')

/** One category, edited in place: nothing is written before the reason and the day are given. */
export function SectionEditor({
  category,
  shown,
  onClose,
}: {
  category: Category
  shown: ShownSystem
  onClose: () => void
}) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const tell = useToast()
  const names = useReferenceNames()
  /** What the person saw when they began, or went on after somebody else's change. */
  const [base, setBase] = useState(shown)
  const draft = useDraft<SectionDraft>(draftOf(category, base.record, language))
  const why = useDraft<Why>({ reason: '', effectiveOn: today() })
  const [isSaving, setIsSaving] = useState(false)
  const [unreadable, setUnreadable] = useState<Readonly<Record<string, string>>>({})
  const isSaved = useRef(false)
  const summary = useRef<HTMLDivElement>(null)
  const section = useRef<HTMLFormElement>(null)
  const revise = useCommandOf(ledgerContract.reviseSystem, {
    refreshes: [
      ledgerContract.showSystem,
      ledgerContract.systemHistory,
      ledgerContract.listSystems,
      ledgerContract.ledgerCompleteness,
    ],
    onDone: ({ changes }) => {
      isSaved.current = true
      tell({ text: say('edit.saved', { count: changes.length }) })
      onClose()
    },
  })
  useEffect(
    () =>
      section.current?.querySelector<HTMLElement>('input,select,textarea')?.focus({ preventScroll: true }),
    [],
  )

  const read = readSection(category, withoutBlankRows(draft.values))
  const change = changeOf(category, base.record, read)
  const changes = diffRecords(catalogue, base.record, withChange(base.record, change))
  const error = revise.error
  const errors = { ...errorsByField(isStale(error) ? null : (error?.problem ?? null)), ...unreadable }
  const title = `${category.number}. ${category.label[language]}`
  const contracts = rowsOf(withChange(base.record, change), 'contracts').flatMap(
    (row) => textOf(row, 'contractName') ?? [],
  )

  const ask = () => {
    draft.change(withoutBlankRows(draft.values))
    revise.reset()
    const wrong = Object.entries(read.problems).map(
      ([place, rule]) => [place, sayRule(rule, language)] as const,
    )
    setUnreadable(Object.fromEntries(wrong))
    if (wrong.length > 0) requestAnimationFrame(() => summary.current?.focus())
    else if (changes.length === 0) onClose()
    else setIsSaving(true)
  }
  const save = () =>
    revise.mutate(
      { systemId: base.record.systemId, expectedVersion: base.version, ...change, ...why.values },
      {
        onError: (failure) => {
          if (isAboutWhy(failure) && !isStale(failure)) return
          setIsSaving(false)
          requestAnimationFrame(() => summary.current?.focus())
        },
      },
    )
  const goOn = (latest: ShownSystem) => {
    const before = draftOf(category, base.record, language)
    const now = draftOf(category, latest.record, language)
    const rebased = rebase(draft.values, before, now)
    setBase(latest)
    draft.reset(now)
    draft.change(rebased)
    revise.reset()
  }
  const labels = Object.fromEntries(
    Object.keys(errors).map((place) => [
      place,
      labelOfPlace(place, language, (number) => say('edit.rowNumber', { number })),
    ]),
  )
  return (
    <FormContext value={errors}>
      <Section id={category.key} title={title} note={say('edit.note')}>
        <form
          ref={section}
          noValidate
          aria-label={title}
          onSubmit={(event) => {
            event.preventDefault()
            ask()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
          }}
          className="rounded-8 border border-accent p-4 sm:p-6"
        >
          {isStale(error) && (
            <div ref={summary} tabIndex={-1} className="mb-6">
              <StaleNotice systemId={base.record.systemId} seenVersion={base.version} onGoOn={goOn} />
            </div>
          )}
          {!isSaving && !isStale(error) && (error || Object.keys(errors).length > 0) && (
            <div className="mb-6">
              <ErrorSummary ref={summary} detail={error?.problem.detail} errors={errors} labels={labels} />
            </div>
          )}
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
          {category.collections.map((collection) => (
            <RowsEditor
              key={collection.key}
              collection={collection}
              rows={draft.values.rows[collection.key] ?? []}
              onRows={(rows) => draft.change({ rows: { ...draft.values.rows, [collection.key]: rows } })}
              names={{ ...names, contracts }}
            />
          ))}
          <div className="sticky bottom-14 -mx-4 mt-6 flex flex-wrap items-center gap-3 border-line border-t bg-ground px-4 py-3 sm:-mx-6 sm:px-6 md:bottom-0">
            <Button type="submit" kind="primary">
              {say('edit.save')}
            </Button>
            <Button onClick={onClose}>{say('edit.cancel')}</Button>
            <span aria-live="polite" className="text-quiet text-sm">
              {changes.length > 0 && say('edit.changed', { count: changes.length })}
            </span>
          </div>
        </form>
      </Section>
      {isSaving && (
        <SaveDialog
          title={say('edit.saveTitle', { count: changes.length })}
          verb={say('edit.saveVerb')}
          changes={changes}
          why={why}
          latestFrom={base.latestFrom}
          error={error}
          isBusy={revise.isPending}
          onSave={save}
          onClose={() => setIsSaving(false)}
        />
      )}
      <LeaveWarning
        isUnsaved={() => !isSaved.current && changes.length + Object.keys(read.problems).length > 0}
      />
    </FormContext>
  )
}
