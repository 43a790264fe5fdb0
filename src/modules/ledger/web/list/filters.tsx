import type { OutputOf } from '#kernel/contract/index.ts'
import { FilterBar, FilterSelect } from '#ui/table/index.ts'
import { useLanguage } from '#ui/words/index.ts'
import { catalogue } from '../../catalogue/index.ts'
import type { listSystems } from '../../contract/list.ts'
import { ledgerWords } from '../text/index.ts'
import { filterKeys, type ListSearch, nothingWanted } from './list-search.ts'

type Answer = OutputOf<typeof listSystems>
type Facets = Answer['facets']

const facetOf = {
  division: 'division',
  status: 'status',
  use: 'kindOfUse',
  zone: 'networkZone',
  vendor: 'vendor',
} as const
const fieldOf = {
  division: 'owningDivision',
  status: 'status',
  use: 'kindOfUse',
  zone: 'networkZone',
} as const

/** What to look for, each choice with how many systems hold it, and the whole said as a sentence. */
export function Filters({
  search,
  facets,
  counts,
  onChange,
}: {
  search: ListSearch
  facets: Facets | undefined
  counts: Pick<Answer, 'found' | 'visible'> | undefined
  onChange: (change: Partial<ListSearch>, options?: { isStep?: boolean }) => void
}) {
  const say = ledgerWords.useWords()
  const language = useLanguage()
  const labelOf = (key: (typeof filterKeys)[number]) =>
    key === 'vendor' ? say('list.vendor') : (catalogue.fieldByKey.get(fieldOf[key])?.label[language] ?? key)
  const wanted = filterKeys.flatMap((key) => {
    const value = search[key]
    if (!value) return []
    const name = facets?.[facetOf[key]].find((facet) => facet.key === value)?.label ?? value
    return [say('list.wanted', { what: labelOf(key), value: name })]
  })
  const words = search.text ? [say('list.wantedWords', { text: search.text })] : []
  const isFiltered = wanted.length + words.length > 0
  return (
    <>
      <FilterBar
        label={say('list.searchIn')}
        text={search.text}
        onText={(text) => onChange({ text, page: 1 }, { isStep: false })}
        onClear={isFiltered ? () => onChange(nothingWanted) : undefined}
      >
        {filterKeys
          .filter((key) => search[key] || (facets?.[facetOf[key]].length ?? 0) > 1)
          .map((key) => (
            <FilterSelect
              key={key}
              label={labelOf(key)}
              value={search[key] ?? ''}
              everything={say('list.everything')}
              choices={(facets?.[facetOf[key]] ?? []).map((facet) => ({
                value: facet.key,
                label: say('list.facet', { name: facet.label ?? facet.key, count: facet.count }),
              }))}
              onChange={(value) => onChange({ [key]: value || undefined, page: 1 })}
            />
          ))}
      </FilterBar>
      {counts && (
        <p aria-live="polite" className="mb-3">
          {isFiltered
            ? say('list.sentence', {
                wanted: [...words, ...wanted].join(say('list.and')),
                found: counts.found,
                visible: counts.visible,
              })
            : say('list.sentenceAll', { visible: counts.visible })}
        </p>
      )}
    </>
  )
}
