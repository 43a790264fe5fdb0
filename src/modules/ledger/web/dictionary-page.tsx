import { Download, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '#ui/action/index.ts'
import { Badge, Contents, Page, Section } from '#ui/page/index.ts'
import { saveFile } from '#ui/request/index.ts'
import { csvOf } from '#ui/table/csv.ts'
import { type Column, Table } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { type Category, type Collection, catalogue, type Field } from '../catalogue/index.ts'
import { ledgerWords } from './text/index.ts'

interface Entry {
  key: string
  category: Category
  collection: Collection | null
  field: Field
}

const entriesOf = (category: Category): Entry[] => [
  ...category.fields.map((field) => ({ key: field.key, category, collection: null, field })),
  ...category.collections.flatMap((collection) =>
    collection.fields.map((field) => ({
      key: `${collection.key}.${field.key}`,
      category,
      collection,
      field,
    })),
  ),
]

/** Every field of the ledger: what it means, how it is written, who may see it. */
export default function DictionaryPage() {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const columns = useColumns()
  const all = useMemo(() => catalogue.categories.flatMap(entriesOf), [])
  const save = () =>
    saveFile({
      fileName: `${say('dictionary.title')}.csv`,
      mediaType: 'text/csv',
      bytes: csvOf(fileColumns(say, language), all),
    })
  return (
    <Page
      title={say('dictionary.title')}
      purpose={say('dictionary.purpose', { fields: all.length, categories: catalogue.categories.length })}
      trail={[{ to: '/ledger', label: say('list.title') }]}
      action={
        <>
          <Button icon={<Printer aria-hidden size={18} />} onClick={() => print()}>
            {say('record.print')}
          </Button>
          <Button icon={<Download aria-hidden size={18} />} onClick={save}>
            {say('dictionary.csv')}
          </Button>
        </>
      }
    >
      <div className="grid gap-8 xl:grid-cols-[15rem_minmax(0,1fr)] xl:gap-10 print:block">
        <Contents
          entries={catalogue.categories.map(({ number, key, label }) => ({
            id: key,
            label: `${number} ${label[language]}`,
          }))}
        />
        <div className="min-w-0">
          {catalogue.categories.map((category) => {
            const title = `${category.number}. ${category.label[language]}`
            return (
              <Section key={category.key} id={category.key} title={title}>
                <Table
                  caption={title}
                  columns={columns}
                  rows={entriesOf(category)}
                  rowKey={({ key }) => key}
                />
              </Section>
            )
          })}
        </div>
      </div>
    </Page>
  )
}

function useColumns(): Column<Entry>[] {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  return useMemo(() => {
    const choicesOf = ({ choices = [] }: Field) => choices.map(({ label }) => label[language]).join('、')
    const limitsOf = ({ unit, maximumLength, minimum, maximum, type }: Field) =>
      [
        unit?.[language],
        minimum !== undefined && maximum !== undefined && type !== 'text'
          ? say('dictionary.range', { minimum, maximum })
          : undefined,
        maximumLength === undefined ? undefined : say('dictionary.length', { maximumLength }),
      ]
        .filter(Boolean)
        .join(' ')
    return [
      {
        key: 'label',
        head: say('changes.field'),
        isRowHead: true,
        value: ({ collection, field }) =>
          [collection?.label[language], field.label[language]].filter(Boolean).join(': '),
        cell: ({ collection, field }) => (
          <>
            {collection && <span className="block text-quiet text-xs">{collection.label[language]}</span>}
            <span className="font-bold">{field.label[language]}</span>
            {field.isRequired && <span className="ml-2 text-danger text-xs">{say('edit.required')}</span>}
          </>
        ),
      },
      {
        key: 'hint',
        head: say('dictionary.meaning'),
        value: ({ field }) => field.hint[language],
        cell: ({ field }) => (
          <>
            {field.hint[language]}
            {field.choices && <span className="block text-quiet text-sm">{choicesOf(field)}</span>}
          </>
        ),
      },
      {
        key: 'type',
        head: say('dictionary.type'),
        isSecondary: true,
        value: ({ field }) => say(`type.${field.type}`),
        cell: ({ field }) => (
          <span className="block min-w-32">
            {say(`type.${field.type}`)}
            {limitsOf(field) && <span className="block text-quiet text-xs">{limitsOf(field)}</span>}
          </span>
        ),
      },
      {
        key: 'class',
        head: say('dictionary.class'),
        isSecondary: true,
        value: ({ field }) => say(`class.${field.confidentiality}`),
        cell: ({ field }) => (
          <span className="grid justify-items-start gap-1">
            <Badge tone={field.confidentiality === 'restricted' ? 'caution' : 'plain'}>
              {say(`class.${field.confidentiality}`)}
            </Badge>
            {field.isPersonalData && <Badge tone="caution">{say('dictionary.personal')}</Badge>}
          </span>
        ),
      },
      {
        key: 'key',
        head: say('dictionary.key'),
        isSecondary: true,
        value: ({ key }) => key,
        cell: ({ key }) => <code className="whitespace-nowrap text-sm">{key}</code>,
      },
    ]
  }, [say, language])
}

/** Everything of a field, a column each, for a file. */
function fileColumns(say: ReturnType<typeof ledgerWords.useWords>, language: 'ja' | 'en'): Column<Entry>[] {
  const column = (head: string, value: (entry: Entry) => string | number | null): Column<Entry> => ({
    key: head,
    head,
    value,
    cell: value,
  })
  return [
    column('No.', ({ category }) => category.number),
    column(say('changes.place'), ({ category }) => category.label[language]),
    column(say('dictionary.collection'), ({ collection }) => collection?.label[language] ?? null),
    column(say('changes.field'), ({ field }) => field.label[language]),
    column(say('dictionary.meaning'), ({ field }) => field.hint[language]),
    column(say('dictionary.type'), ({ field }) => say(`type.${field.type}`)),
    column(say('dictionary.unit'), ({ field }) => field.unit?.[language] ?? null),
    column(say('dictionary.choices'), ({ field }) =>
      (field.choices ?? []).map(({ label }) => label[language]).join('、'),
    ),
    column(say('edit.required'), ({ field }) => (field.isRequired ? say('yes') : null)),
    column(say('dictionary.class'), ({ field }) => say(`class.${field.confidentiality}`)),
    column(say('dictionary.personal'), ({ field }) => (field.isPersonalData ? say('yes') : null)),
    column(say('dictionary.key'), ({ key }) => key),
  ]
}
