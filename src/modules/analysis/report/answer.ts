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
      const { perSystem, singleServerDedicated, totalServers, denominator } = analyses.servers
      return {
        denominator,
        totalServers,
        most: perSystem[0]?.servers ?? 0,
        system: perSystem[0]?.system ?? '',
        alone: singleServerDedicated.length,
      }
    }
    case 'terminals': {
      const { totalTypes, totalTerminals } = analyses.terminals
      return { totalTypes, totalTerminals }
    }
    default: {
      const { counts, denominator } = analyses[name]
      const [first] = counts.toSorted((a, b) => b.count - a.count)
      if (!first) return {}
      return {
        denominator,
        label: choiceLabel(voice, first),
        count: first.count,
        share: percent(first.share),
      }
    }
  }
}

/** 「n = 34(35システムのうち。ほか1システムは数えない: 健康管理システム(計画中))」 */
export function denominatorOf(
  { denominator, missing }: { denominator: number; missing: readonly MissingSystem[] },
  voice: Voice,
): string {
  const basis = { denominator, systems: denominator + missing.length, missing: missing.length }
  if (basis.systems === 0) return voice.say('analysis.denominator.none')
  if (missing.length === 0) return voice.say('analysis.denominator.all', basis)
  const named = missing.map(({ system, reason }) =>
    voice.say('analysis.missing', { system, reason: voice.say(`analysis.reason.${reason}`) }),
  )
  const names = named.join(voice.language === 'ja' ? '、' : ', ')
  return voice.say('analysis.denominator.some', { ...basis, names })
}
