import type { Document } from '#kernel/documents/index.ts'
import { formatDate } from '#kernel/time/index.ts'
import { analysesOf } from './analysis.ts'
import { type Basis, listOf } from './basis.ts'
import { findingsOf } from './findings.ts'
import { scopeOf } from './scope.ts'
import { summaryOf } from './summary.ts'

/** The chapter of the policy that says how things are, as a document. */
export function writeChapter(basis: Basis): Document {
  const { diagnosis, city, writtenOn, voice } = basis
  const { say, language } = voice
  const { divisions, systems } = diagnosis
  const fact = (key: string, value: string) => ({ label: say(`analysis.document.fact.${key}`), value })
  return {
    language,
    title: say('analysis.document.title'),
    subtitle: say('analysis.document.subtitle'),
    issuer: city,
    issuedOn: writtenOn,
    facts: [
      fact('asOf', formatDate(Temporal.PlainDate.from(diagnosis.asOf), language)),
      fact(
        'scope',
        divisions.length > 0
          ? listOf(
              voice,
              divisions.map(({ name }) => name),
            )
          : say('analysis.document.wholeCity'),
      ),
      fact('systems', say('analysis.document.systems', { systems })),
    ],
    blocks: [...summaryOf(basis), ...scopeOf(basis), ...analysesOf(basis), ...findingsOf(basis)],
  }
}
