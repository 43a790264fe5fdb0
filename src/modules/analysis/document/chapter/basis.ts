import type { Diagnosis } from '../../contract/diagnosis.ts'
import type { AnalysisName } from '../../contract/shapes.ts'
import type { FindingView } from '../../findings/contract/shapes.ts'
import type { Voice } from '../../report/index.ts'
import type { Theme } from '../../themes/contract.ts'

/** A finding with what a reader needs to believe it, in the reader's language. */
export interface ToldFinding extends Omit<FindingView, 'evidence'> {
  explanation: string
  evidence: readonly ToldEvidence[]
}

export interface ToldEvidence {
  systemId: string
  system: string
  division: string
  /** 「サーバ OS(SV-01): Windows Server 2008」 */
  text: string
  date: string
}

export interface NotFound {
  issue: string
  title: { ja: string; en: string }
  denominator: number
}

/** All that the chapter is written from. */
export interface Basis {
  diagnosis: Omit<Diagnosis, 'findings'>
  /** Those of `chapterThemes`. */
  themes: readonly Theme[]
  /** Null for who may not see findings: the chapter then ends with the analyses. */
  findings: { found: readonly ToldFinding[]; notFound: readonly NotFound[] } | null
  /** The city's name in the reader's language. */
  city: string
  writtenOn: Temporal.PlainDate
  voice: Voice
}

export function listOf({ language }: Voice, texts: readonly string[]): string {
  return texts.join(language === 'ja' ? '、' : ', ')
}

/** ① belongs to the name of an analysis; a plain number would run into the number of its section. */
export function titleOf(name: AnalysisName, { say }: Voice): string {
  return say(`analysis.title.${name}`).replace(/^\d+ /, '')
}
