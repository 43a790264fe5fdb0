import { useMemo } from 'react'
import type { OutputOf } from '#kernel/contract/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Loaded } from '#ui/feedback/index.ts'
import { Notice } from '#ui/page/index.ts'
import { useQueryOf } from '#ui/request/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { type Column, Table } from '#ui/table/index.ts'
import { analysisContract } from '../../../contract.ts'
import type { compareCities } from '../../contract.ts'
import { sayFromMedian, saySide } from '../difference.ts'
import { comparisonScreenWords } from '../text/index.ts'
import { ShareFigures } from './share-figures.tsx'

type Cities = OutputOf<typeof compareCities>
type Figure = Cities['figures'][number]

/** The city beside the quartiles of the other cities that share their figures. */
export function Cities() {
  const say = comparisonScreenWords.useWords()
  const { asOf } = useAsOf()
  const mayShare = usePermission('analysis.share') !== null
  const cities = useQueryOf(analysisContract.compareCities, asOf ? { asOf } : {})
  return (
    <Loaded query={cities}>
      {(found) => (
        <>
          {found.figures.every(({ others }) => !others) && (
            <Notice title={say('cities.none')}>
              {say('cities.noneBody', { fewest: found.fewestCities })}
            </Notice>
          )}
          {mayShare && <ShareFigures shared={found.shared} asOf={found.asOf} />}
          <CitiesTable cities={found} />
        </>
      )}
    </Loaded>
  )
}

function CitiesTable({ cities }: { cities: Cities }) {
  const say = comparisonScreenWords.useWords()
  const { city, fewestCities } = cities
  const columns = useMemo((): readonly Column<Figure>[] => {
    const measure = (value: number, { own }: Figure) =>
      own.denominator === null ? value.toLocaleString('ja-JP') : `${(value * 100).toFixed(0)}%`
    const tooFew = () => (
      <span className="text-quiet text-sm">{say('cities.tooFew', { fewest: fewestCities })}</span>
    )
    return [
      {
        key: 'label',
        head: say('figure'),
        isRowHead: true,
        cell: ({ label }) => label,
        value: ({ label }) => label,
      },
      {
        key: 'own',
        head: say('cities.own', { city: city.name }),
        isNumber: true,
        cell: (figure) => saySide(figure.own, say),
        value: ({ own }) => own.share ?? own.count,
      },
      {
        key: 'median',
        head: say('cities.median'),
        isNumber: true,
        cell: (figure) => (figure.others ? measure(figure.others.median, figure) : tooFew()),
      },
      {
        key: 'quartiles',
        head: say('cities.quartiles'),
        isNumber: true,
        isSecondary: true,
        cell: (figure) =>
          figure.others
            ? `${measure(figure.others.lowerQuartile, figure)}〜${measure(figure.others.upperQuartile, figure)}`
            : '—',
      },
      {
        key: 'position',
        head: say('cities.position'),
        cell: (figure) =>
          figure.others ? (
            <>
              {sayFromMedian(figure, say)}
              <span className="block text-quiet text-sm">{say(positionOf(figure))}</span>
            </>
          ) : (
            '—'
          ),
      },
      {
        key: 'cities',
        head: say('cities.count'),
        isNumber: true,
        isSecondary: true,
        cell: ({ others }) => others?.cities ?? '—',
      },
    ]
  }, [say, city, fewestCities])
  return (
    <div className="mt-6">
      <Table
        caption={say('cities.caption', { city: city.name })}
        columns={columns}
        rows={cities.figures}
        rowKey={({ key }) => key}
      />
    </div>
  )
}

function positionOf({ own, others }: Figure) {
  const value = own.share ?? own.count
  if (others && value < others.lowerQuartile) return 'cities.below'
  return others && value > others.upperQuartile ? 'cities.above' : 'cities.within'
}
