import type { Field, Point, Voice } from '../../report/index.ts'
import type { Theme } from '../contract.ts'

/** Clockwise from the upper left: what stands in which quarter of the field. */
const quarters = ['migrate', 'invest', 'tolerate', 'eliminate'] as const
/** Both scores end here. */
const most = 5
/** Signs of a name that have room between two points. */
const longest = 12

/** The scores of `lifecycle` as a field: state to the right, value upwards; systems with the same two scores are one point. */
export function fieldOf({ indicators, figures, columns, details }: Theme, voice: Voice): Field {
  const { say } = voice
  const place = (key: string) => columns.findIndex((column) => column.key === key)
  const [stateAt, valueAt] = [place('stateScore'), place('valueScore')]
  const [stateFrom, valueFrom] = [indicators.fitFrom?.value ?? 0, indicators.valuableFrom?.value ?? 0]
  const byScores = Map.groupBy(details, ({ cells }) => `${cells[stateAt]} ${cells[valueAt]}`)
  return {
    x: { label: say('themes.axis.state', { from: stateFrom, most }), from: stateFrom, most },
    y: { label: say('themes.axis.value', { from: valueFrom, most }), from: valueFrom, most },
    quarters: quartersOf(figures, say),
    points: [...byScores].map(([scores, some]): Point => {
      const [x, y] = [Number(some[0]?.cells[stateAt]), Number(some[0]?.cells[valueAt])]
      return {
        key: `scores ${scores}`,
        x,
        y,
        label: namesOf(some, voice),
        text: say('themes.point', { systems: some.length, state: x, value: y }),
        meaning: x < stateFrom && y >= valueFrom ? 'notable' : 'usual',
        systems: some.map(({ system, systemId, division }) => ({ system, systemId, division })),
      }
    }),
  }
}

function quartersOf(figures: Theme['figures'], say: Voice['say']): Field['quarters'] {
  const quarter = (key: (typeof quarters)[number]) => ({
    key,
    label: say(`themes.quarter.${key}`),
    text: String(figures.find((figure) => figure.key === key)?.value ?? 0),
  })
  const [upperLeft, upperRight, lowerRight, lowerLeft] = quarters
  return [quarter(upperLeft), quarter(upperRight), quarter(lowerRight), quarter(lowerLeft)]
}

/** The first name, and how many more there are. */
function namesOf(some: readonly { system: string }[], { say }: Voice): string {
  const [name = ''] = some.map(({ system }) =>
    system.length > longest ? `${system.slice(0, longest - 1)}…` : system,
  )
  return some.length > 1 ? say('themes.andMore', { names: name, rest: some.length - 1 }) : name
}
