import type { PortfolioModel } from './build-model.ts'
import type { Instance } from './compile.ts'

/** Each system's alternative that the relaxation uses most. */
export function roundedChoices(
  instance: Instance,
  { choose }: PortfolioModel,
  values: Float64Array,
): number[] {
  const share = (a: number) => (choose[a]! < 0 ? -1 : values[choose[a]!]!)
  return instance.bySystem.map((list) =>
    list.reduce((best, a) => (share(a) > share(best) ? a : best), list[0]!),
  )
}
