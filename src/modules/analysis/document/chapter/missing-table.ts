import type { Block } from '#kernel/documents/index.ts'
import type { MissingSystem } from '../../contract/shapes.ts'
import type { Voice } from '../../report/index.ts'

/** Who is not counted, and why; nothing where everybody is. */
export function missingTable(title: string, missing: readonly MissingSystem[], { say }: Voice): Block[] {
  if (missing.length === 0) return []
  const label = say('analysis.document.missing')
  return [
    {
      kind: 'table',
      caption: say('analysis.document.figureTitle', { title, label }),
      columns: ['system', 'division', 'notCounted'].map((key) => ({ label: say(`analysis.column.${key}`) })),
      rows: missing.map(({ system, division, reason }) => [
        system,
        division,
        say(`analysis.reason.${reason}`),
      ]),
    },
  ]
}
