import type { InputOf } from '#kernel/contract/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import { type Analysed, analyseSelection } from '../../server/diagnose.ts'
import type { Comparison, compareDiagnoses as operation } from '../contract.ts'
import { compareFigures } from '../domain/compare.ts'
import { figuresOf } from '../domain/figures.ts'
import { labelsOf } from './label-figures.ts'

/** The same analyses twice, of what the caller may see, and what is different. */
export async function compareDiagnoses(call: SignedInCall<InputOf<typeof operation>>): Promise<Comparison> {
  const { leftAsOf, leftDivisionId, rightAsOf, rightDivisionId } = call.input
  const analyse = (asOf?: string, divisionId?: string) =>
    analyseSelection({ ...call, input: { asOf, divisionId: divisionId ? [divisionId] : undefined } })
  const left = await analyse(leftAsOf, leftDivisionId)
  const right = await analyse(rightAsOf, rightDivisionId)
  const labels = labelsOf(right.analyses, call.language)
  return {
    city: right.city,
    left: looked(left),
    right: looked(right),
    figures: compareFigures(figuresOf(left), figuresOf(right)).map((figure) => ({
      ...figure,
      label: labels.get(figure.key) ?? figure.key,
    })),
  }
}

function looked({ asOf, divisions, systems }: Analysed) {
  return { asOf, divisions, systems }
}
