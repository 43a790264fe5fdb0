import type { ReactNode } from 'react'

/** The few facts people ask for first, side by side: the summary strip of a record or an analysis. */
export function Figures({
  figures,
}: {
  figures: readonly { label: string; value: ReactNode; unit?: string; note?: ReactNode }[]
}) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-4 border-line border-y py-4">
      {figures.map(({ label, value, unit, note }) => (
        <div key={label} className="min-w-0">
          <dt className="text-quiet text-sm">{label}</dt>
          <dd className="tabular">
            <span className="font-bold text-xl">{value}</span>
            {unit && <span className="ml-1 text-sm">{unit}</span>}
            {note && <span className="block text-quiet text-sm">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
