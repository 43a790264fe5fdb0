import { ledgerWords } from '../text/index.ts'
import { facetOf, type Listed, useFilterLabels } from './filters.tsx'
import { filterKeys, type ListSearch } from './list-search.ts'

/** The filters read out, with how many systems they leave, as soon as that is known. */
export function Sentence({
  search,
  listed,
  isWaiting,
}: {
  search: ListSearch
  listed: Listed
  isWaiting: boolean
}) {
  const say = ledgerWords.useWords()
  const labelOf = useFilterLabels()
  const { visible } = listed
  const found = isWaiting ? '…' : listed.found
  const wanted = filterKeys.flatMap((key) => {
    const facets = listed.facets[facetOf[key]]
    const values = (search[key] ?? []).map((value) =>
      say('list.value', { value: facets.find((facet) => facet.key === value)?.label ?? value }),
    )
    return values.length === 0
      ? []
      : [say('list.wanted', { what: labelOf(key), values: values.join(say('list.or')) })]
  })
  if (search.text) wanted.unshift(say('list.wantedWords', { text: search.text }))
  return (
    <p aria-live="polite" aria-busy={isWaiting} className="min-w-0 flex-1 basis-64">
      {wanted.length > 0
        ? say('list.sentence', { wanted: wanted.join(say('list.and')), found, visible })
        : say('list.sentenceAll', { visible })}
    </p>
  )
}
