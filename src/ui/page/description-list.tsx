import type { ReactNode } from 'react'
import { Missing, type MissingKind } from './missing.tsx'

export interface Description {
  term: ReactNode
  /** Null or undefined shows `missing` (未回答 unless told otherwise). */
  detail: ReactNode
  missing?: MissingKind
}

/** Facts by name: the read form of a record. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="@container border-line border-t">
      {items.map(({ term, detail, missing = 'unanswered' }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a record keep their places
          key={index}
          className="grid gap-x-6 border-line border-b py-2 @lg:grid-cols-[minmax(8rem,16rem)_minmax(0,1fr)]"
        >
          <dt className="font-bold text-sm leading-7 @lg:font-normal @lg:text-quiet">{term}</dt>
          <dd className="min-w-0 whitespace-pre-line">
            {detail === null || detail === undefined || detail === '' ? <Missing kind={missing} /> : detail}
          </dd>
        </div>
      ))}
    </dl>
  )
}
