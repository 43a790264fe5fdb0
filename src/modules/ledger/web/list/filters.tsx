import type { OutputOf } from '#kernel/contract/index.ts'
import { FilterBar, FilterChoices } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { catalogue } from '../../catalogue/index.ts'
import type { listSystems } from '../../contract/list.ts'
import { ledgerWords } from '../text/index.ts'
import { type FilterKey, filterKeys, type ListSearch, nothingWanted } from './list-search.ts'

export type Listed = OutputOf<typeof listSystems>

export const facetOf = {
  division: 'division',
  status: 'status',
  use: 'kindOfUse',
  zone: 'networkZone',
  vendor: 'vendor',
  tag: 'tag',
} as const satisfies Record<FilterKey, keyof Listed['facets']>

const fieldOf = {
  division: 'owningDivision',
  status: 'status',
  use: 'kindOfUse',
  zone: 'networkZone',
  tag: 'tags',
} as const

export function useFilterLabels(): (key: FilterKey) => string {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  return (key) =>
    key === 'vendor' ? say('list.vendor') : (catalogue.fieldByKey.get(fieldOf[key])?.label[language] ?? key)
}

/** What to look for; each choice with how many systems hold it. */
export function Filters({
  search,
  listed,
  onChange,
}: {
  search: ListSearch
  listed: Listed | undefined
  onChange: (change: Partial<ListSearch>, options?: { isStep?: boolean }) => void
}) {
  const say = ledgerWords.useWords()
  const labelOf = useFilterLabels()
  const facetsOf = (key: FilterKey) => listed?.facets[facetOf[key]] ?? []
  const isFiltered = search.text !== undefined || filterKeys.some((key) => search[key]?.length)
  return (
    <FilterBar
      label={say('list.searchIn')}
      text={search.text}
      onText={(text) => onChange({ text, page: 1 }, { isStep: false })}
      onClear={isFiltered ? () => onChange(nothingWanted) : undefined}
    >
      {filterKeys
        .filter((key) => search[key] || facetsOf(key).length > 1)
        .map((key) => (
          <FilterChoices
            key={key}
            label={labelOf(key)}
            values={search[key] ?? []}
            everything={say('list.everything')}
            choices={facetsOf(key).map((facet) => ({
              value: facet.key,
              label: say('list.facet', { name: facet.label ?? facet.key, count: facet.count }),
            }))}
            onChange={(values) => onChange({ [key]: values.length > 0 ? values : undefined, page: 1 })}
          />
        ))}
    </FilterBar>
  )
}
