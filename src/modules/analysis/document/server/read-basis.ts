import type { SignedInCall } from '#kernel/module/index.ts'
import { findOwnCity } from '#modules/directory/index.ts'
import type { FindingView } from '../../findings/contract/shapes.ts'
import { findRule } from '../../findings/domain/index.ts'
import { sayEvidence } from '../../findings/server/field-words.ts'
import { judgeSelected } from '../../findings/server/list-findings.ts'
import { readLimits } from '../../findings/server/store/thresholds.ts'
import { explain, viewJudged } from '../../findings/server/views.ts'
import type { Voice } from '../../report/index.ts'
import { analysed } from '../../server/diagnose.ts'
import { readSelection, type SelectedLedger, type Selection } from '../../server/read-selection.ts'
import { analyseSome } from '../../themes/domain/index.ts'
import { readThemeBasis } from '../../themes/server/read-basis.ts'
import type { Basis, ToldFinding } from '../chapter/basis.ts'
import { chapterThemes } from '../chapter/policy-figures.ts'

/**
 * What the chapter tells: the diagnosis and the findings of one reading of the ledger, as the page has them.
 * @throws AppError `analysis.divisionNotYours`, `analysis.noSuchDivision`
 */
export async function readBasis(call: SignedInCall<Selection>, voice: Voice): Promise<Basis> {
  const selected = await readSelection(call)
  const city = await findOwnCity(call.tx)
  const themes = analyseSome(chapterThemes, selected.records, await readThemeBasis(call, selected))
  return {
    diagnosis: analysed(selected),
    themes: themes.map(({ name, theme }) => ({ name, ...theme })),
    findings: call.allowed['findings.read'] ? await tellFindings(call, selected, voice) : null,
    city: (voice.language === 'ja' ? city?.nameJa : city?.nameEn) ?? selected.city.name,
    writtenOn: call.clock.today(),
    voice,
  }
}

async function tellFindings(
  call: SignedInCall,
  selected: SelectedLedger,
  { language }: Voice,
): Promise<Basis['findings']> {
  const { judgements, findings } = await judgeSelected(call, selected)
  const limitsOf = await readLimits(call.tx, selected.asOf.toString())
  const records = new Map(selected.records.map((record) => [record.systemId, record]))
  const told = (finding: FindingView): ToldFinding => {
    const rule = findRule(finding.rule)!
    return {
      ...finding,
      explanation: explain(rule, limitsOf(rule))[language],
      evidence: finding.evidence.map((each) => {
        const { fieldLabel, rowTitle, text } = sayEvidence(each, records.get(each.systemId))
        const row = rowTitle ? ` (${rowTitle[language]})` : ''
        return { ...each, text: `${fieldLabel[language]}${row}: ${text[language]}` }
      }),
    }
  }
  return {
    found: findings.map(told),
    notFound: judgements.filter(({ isFound }) => !isFound).map(viewJudged),
  }
}
