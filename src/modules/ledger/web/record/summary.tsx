import { Badge, Figures, Missing, Notice } from '#ui/page/index.ts'
import { useFormats, useLanguage } from '#ui/words/index.ts'
import { catalogue } from '../../catalogue/index.ts'
import { completenessShare } from '../../domain/index.ts'
import { AnswerText } from '../answer/answer-text.tsx'
import { ledgerWords } from '../text/index.ts'
import type { ShownSystem } from './shown-system.ts'

/** The five facts people ask for, how complete the sheet is, and whether the system counts. */
export function Summary({ shown }: { shown: ShownSystem }) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const { number, percent } = useFormats()
  const { record, outOfScope, completeness, yearlyCost } = shown
  const fact = (key: string) => {
    const field = catalogue.fieldByKey.get(key)!
    return {
      label: field.label[language],
      value: <AnswerText field={field} answer={record.answers[key]} />,
      ...(field.unit && typeof record.answers[key] === 'number' && { unit: field.unit[language] }),
    }
  }
  return (
    <>
      {outOfScope && (
        <div className="mb-4">
          <Notice title={say(`outOfScope.${outOfScope}`)}>{say('record.outOfScopeBody')}</Notice>
        </div>
      )}
      <Figures
        figures={[
          fact('owningDivision'),
          { ...fact('status'), value: <Status shown={shown} /> },
          fact('staffUsers'),
          fact('nextRenewalOn'),
          {
            label: say('list.yearlyCost'),
            value: yearlyCost === null ? <Missing /> : number(yearlyCost.yen),
            ...(yearlyCost && {
              unit: say('unit.yen'),
              note: say('cost.year', { year: String(yearlyCost.fiscalYear) }),
            }),
          },
          {
            label: say('completeness'),
            value: percent(completenessShare(completeness), 0),
            note: say('record.answered', { answered: completeness.answered, asked: completeness.asked }),
          },
        ]}
      />
      <p className="mt-2 text-quiet text-sm">{say('record.since', { day: shown.validFrom })}</p>
    </>
  )
}

function Status({ shown: { record } }: { shown: ShownSystem }) {
  const field = catalogue.fieldByKey.get('status')!
  const tone =
    record.answers.status === 'running' ? 'good' : record.answers.status === 'retired' ? 'past' : 'caution'
  return (
    <Badge tone={tone}>
      <AnswerText field={field} answer={record.answers.status} />
    </Badge>
  )
}
