import type { Bilingual } from '#kernel/contract/index.ts'
import {
  catalogue,
  completenessOf,
  completenessShare,
  rowsOf,
  type SystemRecord,
} from '#modules/ledger/index.ts'
import { diagnose, refOf } from '../../../domain/index.ts'
import { type Rule, ratio, sum } from '../theme.ts'

/** What the ledger tells of one system's way through the survey. */
interface Way {
  record: SystemRecord
  documents: number
  /** Questions of its sheet, and how many of them have an answer. 不明 is none yet. */
  asked: number
  answered: number
  /** Issues and wishes that were heard. */
  heard: number
  isAnalysed: boolean
}

interface Step {
  key: string
  label: Bilingual
  /** What is counted beside the systems. */
  things: Bilingual
  isHere(way: Way): boolean
  count(way: Way): number
  isNotable?: boolean
}

/** In the order in which the policy surveyed: existing documents, sheets sent out, answered and queried, hearings, analysis. */
const steps: readonly Step[] = [
  {
    key: 'documents',
    label: { ja: '文書がある', en: 'With documents' },
    things: { ja: '文書', en: 'documents' },
    isHere: ({ documents }) => documents > 0,
    count: ({ documents }) => documents,
  },
  {
    key: 'sheets',
    label: { ja: '台帳を作った', en: 'Sheets made' },
    things: { ja: '問い', en: 'questions' },
    isHere: () => true,
    count: ({ asked }) => asked,
  },
  {
    key: 'answered',
    label: { ja: '回答がある', en: 'Answered' },
    things: { ja: '回答', en: 'answers' },
    isHere: ({ answered }) => answered > 0,
    count: ({ answered }) => answered,
  },
  {
    key: 'open',
    label: { ja: '照会が残る', en: 'To be queried' },
    things: { ja: '残る問い', en: 'open' },
    isHere: ({ asked, answered }) => answered < asked,
    count: ({ asked, answered }) => asked - answered,
    isNotable: true,
  },
  {
    key: 'heard',
    label: { ja: '課題を聞いた', en: 'Issues heard' },
    things: { ja: '課題と要望', en: 'issues' },
    isHere: ({ heard }) => heard > 0,
    count: ({ heard }) => heard,
  },
  {
    key: 'analysed',
    label: { ja: '全分析に入る', en: 'In all analyses' },
    things: { ja: 'システム', en: 'systems' },
    isHere: ({ isAnalysed }) => isAnalysed,
    count: ({ isAnalysed }) => Number(isAnalysed),
  },
]

/**
 * How far the survey of the systems has come (as figure 11 of the policy draws its flow): of every step how many systems
 * have come there, and how much there is of what the step is about. A system is in every analysis when all of ①–⑦ and
 * the terminals count it, as far as they are about it.
 */
export const surveyFlow: Rule = (surveyed) => {
  const ways = waysOf(surveyed)
  const counted = steps.map((step) => {
    const here = ways.filter(step.isHere)
    return { ...step, here, things: sum(here.map(step.count)), name: step.things }
  })
  const [documents, , answered, open, heard, analysed] = counted.map(({ here }) => here.length)
  const asked = sum(ways.map((way) => way.asked))
  const count = (value: number | undefined) => ({ value: value ?? 0, kind: 'count' as const })
  return {
    denominator: surveyed.length,
    missing: [],
    indicators: {
      documents: count(documents),
      answered: count(answered),
      answeredShare: { value: ratio(sum(ways.map((way) => way.answered)), asked), kind: 'share' },
      open: count(open),
      heard: count(heard),
      analysed: count(analysed),
    },
    measures: 'systems',
    figures: counted.map(({ key, label, here, things, name, isNotable = false }) => ({
      key,
      label,
      value: here.length,
      share: ratio(here.length, surveyed.length),
      isNotable: isNotable && here.length > 0,
      systems: here.map(({ record }) => refOf(record)),
      cells: [things, name],
    })),
    figureColumns: [
      { key: 'things', kind: 'count' },
      { key: 'thing', kind: 'text' },
    ],
    columns: [
      { key: 'documents', kind: 'count' },
      { key: 'answeredShare', kind: 'share' },
      { key: 'open', kind: 'count' },
      { key: 'heard', kind: 'count' },
      { key: 'analysed', kind: 'text' },
    ],
    details: ways.map(({ record, documents, asked, answered, heard, isAnalysed }) => ({
      ...refOf(record),
      cells: [
        documents,
        completenessShare({ asked, answered, unknown: 0 }),
        asked - answered,
        heard,
        isAnalysed ? { ja: '入る', en: 'yes' } : { ja: '外れるものがある', en: 'some leave it out' },
      ],
    })),
  }
}

function waysOf(surveyed: readonly SystemRecord[]): Way[] {
  const waiting = waitingIn(surveyed)
  return surveyed.map((record) => {
    const { asked, answered } = completenessOf(catalogue, record)
    return {
      record,
      documents: rowsOf(record, 'documents').length,
      asked,
      answered,
      heard: rowsOf(record, 'issues').length,
      isAnalysed: !waiting.has(record.systemId),
    }
  })
}

/** Systems that some analysis leaves out although it is about them: not answered, not known, or not in use yet. */
function waitingIn(surveyed: readonly SystemRecord[]): ReadonlySet<string> {
  const missing = Object.values(diagnose(surveyed).analyses).flatMap((analysis) => analysis.missing)
  const waits = missing.filter(({ reason }) => reason !== 'notApplicable')
  return new Set(waits.map(({ systemId }) => systemId))
}
