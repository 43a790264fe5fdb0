import type { InputOf, OutputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { analyseSelection } from '../../server/diagnose.ts'
import { fewestCities, type compareCities as operation, type shareFigures as sharing } from '../contract.ts'
import { fromMedian } from '../domain/among-cities.ts'
import { sideOf } from '../domain/compare.ts'
import { figuresOf, isAnswered, measureOf } from '../domain/figures.ts'
import { labelsOf } from './label-figures.ts'
import { replaceShared, selectDistributions, selectSharing } from './store.ts'

/** The figures of the whole city beside the quartiles of the cities that share theirs; no name of a system among them. */
export async function compareCities(
  call: SignedInCall<InputOf<typeof operation>>,
): Promise<OutputOf<typeof operation>> {
  const own = await analyseSelection({ ...call, scope: 'all' })
  const others = new Map((await selectDistributions(call.tx)).map(({ key, ...rest }) => [key, rest]))
  const labels = labelsOf(own.analyses, call.language)
  return {
    city: own.city,
    asOf: own.asOf,
    fewestCities,
    figures: figuresOf(own).map((figure) => {
      const { key, analysis } = figure
      const side = sideOf(figure)
      const distribution = others.get(key)
      return {
        key,
        analysis,
        label: labels.get(key) ?? key,
        own: side,
        others: distribution ? { ...distribution, ...fromMedian(side, distribution.median) } : null,
      }
    }),
    shared: await selectSharing(call.tx),
  }
}

/** From now on the city's figures of that day count in every other city's comparison. */
export async function shareFigures(
  call: SignedInCall<InputOf<typeof sharing>>,
): Promise<OutputOf<typeof sharing>> {
  const own = await analyseSelection({ ...call, scope: 'all' })
  const measures = figuresOf(own).flatMap((figure) => {
    const measure = isAnswered(figure, own.analyses) ? measureOf(figure) : null
    return measure === null ? [] : [{ key: figure.key, measure }]
  })
  await replaceShared(call.tx, measures, {
    asOf: own.asOf,
    sharedAt: call.clock.now().toString(),
    sharedByName: call.actor.name,
  })
  call.audit({ details: { asOf: own.asOf, figures: measures.length } })
  return { figures: measures.length }
}
