import { HighsModel } from '../../src/engines/highs/index.ts'
import { buildModel } from '../../src/portfolio/build-model.ts'
import { compile } from '../../src/portfolio/compile.ts'
import type { PortfolioProblem } from '../../src/portfolio/index.ts'

/** Cost of the best plan that HiGHS finds of the whole model, within 0.01 %, yen. */
export async function wholeOptimum(problem: PortfolioProblem): Promise<number> {
  const { model, yenPerUnit } = buildModel(compile(problem))
  const solver = await HighsModel.open(model)
  try {
    return solver.run({ options: { mip_rel_gap: 0.0001 } }).objective * yenPerUnit
  } finally {
    solver.dispose()
  }
}
