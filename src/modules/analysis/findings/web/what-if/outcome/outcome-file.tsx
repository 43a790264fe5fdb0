import { Download } from 'lucide-react'
import { Button } from '#ui/action/index.ts'
import { saveFile } from '#ui/request/index.ts'
import { csvOf } from '#ui/table/csv.ts'
import { useLanguage } from '#ui/words/index.ts'
import { screenWords } from '../../text/index.ts'
import type { Category } from '../forms/field.ts'
import { sayWish } from '../trial/say-wish.ts'
import { useTrial } from '../trial/use-trial.ts'
import { wishesOf } from '../trial/wishes.ts'
import { useAnswers } from './answers-compared.tsx'
import { useFigureWords } from './figures-compared.tsx'
import { sayChange, sayMoves, saySide } from './findings-compared.tsx'
import type { Outcome } from './outcome.ts'

/** A line of the file: what is tried, or one thing before and after it. */
interface Line {
  kind: string
  about: string
  before: string
  after: string
  change: string
}

const columns = ['kind', 'about', 'before', 'after', 'change'] as const

/** Everything on the page as CSV: what is tried first, then every issue, figure and answer before and after. */
export function OutcomeFile({ outcome, categories }: { outcome: Outcome; categories: readonly Category[] }) {
  const say = screenWords.useWords()
  const language = useLanguage()
  const { trial } = useTrial()
  const sayFigure = useFigureWords()
  const answers = useAnswers(outcome)
  const lines = (): Line[] => {
    const names = new Map(outcome.changed.map(({ systemId, system }) => [systemId, system]))
    const same = say('change.same')
    return [
      ...wishesOf(trial).map((wish) => ({
        kind: say('whatIf.changes'),
        about: `${names.get(wish.systemId) ?? ''} ${sayWish(wish, categories, say, language)}`,
        before: '',
        after: '',
        change: '',
      })),
      ...outcome.findings.map((row) => ({
        kind: say('column.issue'),
        about: `${row.issue} ${row.title[language]}`,
        before: saySide(row.before, say),
        after: saySide(row.after, say),
        change: [sayChange(row, say), sayMoves(row, say, language)].filter(Boolean).join(' '),
      })),
      ...outcome.figures.map((row) => ({
        kind: say('whatIf.figure'),
        about: `${sayFigure.analysis(row)}: ${row.label}`,
        before: sayFigure.before(row),
        after: sayFigure.after(row),
        change: sayFigure.difference(row),
      })),
      ...answers.map(({ title, before, after }) => ({
        kind: say('whatIf.analysis'),
        about: title,
        before,
        after,
        change: before === after ? same : say('change.other'),
      })),
    ]
  }
  const save = () =>
    saveFile({
      fileName: `${say('whatIf.title')}_${outcome.city.name}_${outcome.asOf}.csv`,
      mediaType: 'text/csv',
      bytes: csvOf(
        columns.map((key) => ({
          key,
          head: say(`whatIf.file.${key}`),
          cell: (line: Line) => line[key],
          value: (line: Line) => line[key],
        })),
        lines(),
      ),
    })
  return (
    <Button icon={<Download aria-hidden size={18} />} onClick={save}>
      CSV
    </Button>
  )
}
