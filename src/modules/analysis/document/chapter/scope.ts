import type { Block } from '#kernel/documents/index.ts'
import { formatDate } from '#kernel/time/index.ts'
import type { Basis } from './basis.ts'
import { systemsLookedAt, systemsTable } from './systems-table.ts'
import { themeOf } from './theme.ts'

/** What is counted and how; the systems themselves with what the analyses read of each. */
export function scopeOf(basis: Basis): Block[] {
  const { diagnosis, voice } = basis
  const { say, language } = voice
  const asOf = formatDate(Temporal.PlainDate.from(diagnosis.asOf), language)
  const systems = systemsLookedAt(diagnosis.analyses)
  const divisions = [...Map.groupBy(systems, ({ division }) => division)].sort(
    ([, some], [, others]) => others.length - some.length,
  )
  const heading = (level: 1 | 2, key: string): Block => ({ kind: 'heading', level, text: say(key) })
  return [
    heading(1, 'analysis.document.chapter.scope'),
    heading(2, 'analysis.document.scope'),
    {
      kind: 'list',
      items: ['contracted', 'terminals', 'live', 'denominator'].map((key) =>
        say(`analysis.document.scope.${key}`, { asOf }),
      ),
    },
    ...themeOf('surveyFlow', basis),
    ...(systems.length === 0
      ? []
      : ([
          heading(2, 'analysis.document.divisions'),
          {
            kind: 'table',
            caption: say('analysis.document.divisions'),
            columns: [
              { label: say('analysis.column.division') },
              { label: say('analysis.column.systems'), isNumber: true },
            ],
            rows: divisions.map(([division, some]) => [division, String(some.length)]),
          },
          heading(2, 'analysis.document.systemsList'),
          systemsTable(diagnosis.analyses, voice),
          { kind: 'note', text: say('analysis.document.systemsListNote') },
        ] satisfies Block[])),
  ]
}
