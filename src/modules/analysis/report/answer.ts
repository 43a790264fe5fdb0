import type { Analyses, AnalysisName, MissingSystem } from '../contract/shapes.ts'
import { bandLabel, choiceLabel } from './labels.ts'
import { percent } from './percent.ts'
import type { Voice } from './table.ts'

/** The answer to an analysis' question in one sentence, made of its figures. */
export function answerOf(analyses: Analyses, name: AnalysisName, voice: Voice): string {
  if (analyses[name].denominator === 0) return voice.say('analysis.answer.nobody')
  return voice.say(`analysis.answer.${name}`, valuesOf(analyses, name, voice))
}

function valuesOf(analyses: Analyses, name: AnalysisName, voice: Voice): Record<string, string | number> {
  switch (name) {
    case 'maintenanceShare': {
      const { aboveHalf, none, abnormallyLow, denominator } = analyses.maintenanceShare
      return {
        denominator,
        aboveHalf: aboveHalf.length,
        none: none.length,
        abnormallyLow: abnormallyLow.length,
      }
    }
    case 'users': {
      const names = ['most', 'middle', 'least']
      const values = analyses.users.bands.flatMap((band, at) => [
        [names[at], band.count],
        [`${names[at]}Band`, bandLabel(voice, band)],
      ])
      return Object.fromEntries(values)
    }
    case 'servers': {
      const { perSystem, singleServerDedicated, totalServers } = analyses.servers
      return {
        totalServers,
        most: perSystem[0]?.servers ?? 0,
        alone: singleServerDedicated.length,
      }
    }
    case 'terminals': {
      const { totalTypes, totalTerminals } = analyses.terminals
      return { totalTypes, totalTerminals }
    }
    default: {
      const { counts, denominator } = analyses[name]
      const count = Math.max(...counts.map((each) => each.count))
      const most = counts.filter((each) => each.count === count)
      const label = most.map((each) => choiceLabel(voice, each)).join(voice.say('analysis.tied'))
      return { denominator, label, count, share: percent(count / denominator) }
    }
  }
}

/** 「n = 34(対象35システムのうち。数えていないもの 計画中: 健康管理システム)」 */
export function denominatorOf(analyses: Analyses, name: AnalysisName, voice: Voice): string {
  return sayDenominator(analyses[name], voice, name === 'terminals' ? 'resident' : 'all')
}

/** How many systems are counted of how many, and who is not, by reason. */
export function sayDenominator(
  { denominator, missing }: { denominator: number; missing: readonly MissingSystem[] },
  voice: Voice,
  of: 'all' | 'resident' = 'all',
): string {
  const systems = denominator + missing.length
  const population = voice.say(`analysis.population.${of}`, { systems })
  if (systems === 0) return voice.say('analysis.denominator.none')
  if (missing.length === 0) return voice.say('analysis.denominator.all', { denominator, population })
  const groups = [...Map.groupBy(missing, ({ reason }) => reason)].map(([reason, group]) =>
    voice.say('analysis.missing', {
      reason: voice.say(`analysis.reason.${reason}`),
      systems: group.map(({ system }) => system).join(voice.language === 'ja' ? '、' : ', '),
    }),
  )
  return voice.say('analysis.denominator.some', { denominator, population, missing: groups.join(' / ') })
}
