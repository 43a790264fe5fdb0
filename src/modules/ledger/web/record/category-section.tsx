import { Pencil } from 'lucide-react'
import { Button } from '#ui/action/index.ts'
import { DescriptionList, Section } from '#ui/page/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import type { Category } from '../../catalogue/index.ts'
import { rowsOf, type SystemRecord } from '../../domain/index.ts'
import { AnswerText } from '../answer/answer-text.tsx'
import { ledgerWords } from '../text/index.ts'
import { CostMatrix } from './cost-matrix.tsx'
import { Partners } from './partners.tsx'
import { RowsTable } from './rows-table.tsx'
import type { ShownSystem } from './shown-system.ts'

/** One category to be read: its single answers, then its tables. */
export function CategorySection({
  category,
  record,
  links,
  partners,
  onEdit,
}: {
  category: Category
  record: SystemRecord
  links: ReadonlyMap<string, string>
  /** Systems at the other end, in the category of interfaces. */
  partners: ShownSystem['partners']
  onEdit: (() => void) | undefined
}) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const title = `${category.number}. ${category.label[language]}`
  return (
    <Section
      id={category.key}
      title={title}
      action={
        onEdit && (
          <Button
            size="small"
            icon={<Pencil aria-hidden size={16} />}
            aria-label={say('edit.beginAt', { title })}
            onClick={onEdit}
          >
            {say('edit.begin')}
          </Button>
        )
      }
    >
      <DescriptionList
        items={category.fields.map((field) => ({
          term: field.label[language],
          detail: <AnswerText field={field} answer={record.answers[field.key]} hasUnit links={links} />,
        }))}
      />
      {category.collections.map((collection) => (
        <Section key={collection.key} level={3} title={collection.label[language]}>
          {collection.key === 'costs' && <CostMatrix rows={rowsOf(record, 'costs')} />}
          <RowsTable collection={collection} rows={rowsOf(record, collection.key)} links={links} />
        </Section>
      ))}
      <Partners partners={partners} />
    </Section>
  )
}
