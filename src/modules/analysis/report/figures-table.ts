import type { Analyses, AnalysisName } from '../contract/shapes.ts'
import { bandLabel, choiceLabel } from './labels.ts'
import { column, type Table, type Voice } from './table.ts'

/** What the chart of an analysis shows, as a table: its twin for whoever cannot or would rather not see the chart. */
export function figuresTable(analyses: Analyses, name: AnalysisName, voice: Voice): Table {
  const counted = [column(voice, 'systems', 'count'), column(voice, 'share', 'share')]
  switch (name) {
    case 'maintenanceShare':
      return {
        columns: [
          column(voice, 'system'),
          column(voice, 'share', 'share'),
          column(voice, 'yearlyOverInitial', 'share'),
          column(voice, 'flag'),
        ],
        rows: analyses.maintenanceShare.perSystem.map(({ system, share, yearlyOverInitial, flag }) => [
          system,
          share,
          yearlyOverInitial,
          flag && voice.say(`analysis.flag.${flag}`),
        ]),
      }
    case 'users':
      return {
        columns: [column(voice, 'users'), ...counted],
        rows: analyses.users.bands.map((band) => [bandLabel(voice, band), band.count, band.share]),
      }
    case 'servers': {
      const { distribution, denominator } = analyses.servers
      return {
        columns: [column(voice, 'servers', 'count'), ...counted],
        rows: distribution.map(({ servers, count }) => [servers, count, count / denominator]),
      }
    }
    case 'terminals':
      return {
        columns: [
          column(voice, 'terminalType'),
          column(voice, 'terminals', 'count'),
          column(voice, 'system'),
          column(voice, 'division'),
        ],
        rows: analyses.terminals.types.map(({ type, count, systems }) => [
          type,
          count,
          list(
            voice,
            systems.map(({ system, isPlanned }) =>
              isPlanned ? voice.say('analysis.planned', { system }) : system,
            ),
          ),
          list(voice, [...new Set(systems.map(({ division }) => division))]),
        ]),
      }
    default:
      return {
        columns: [column(voice, name), ...counted],
        rows: analyses[name].counts.map((each) => [choiceLabel(voice, each), each.count, each.share]),
      }
  }
}

function list({ language }: Voice, names: readonly string[]): string {
  return names.join(language === 'ja' ? '、' : ', ')
}
