import { useId } from 'react'
import { uiWords } from '../text/index.ts'
import { useFormats } from '../words/formats.ts'

/** How far something is: a bar and the number in words. `total` 0 means that nobody knows yet. */
export function ProgressBar({
  label,
  done,
  total,
  unit = '',
}: {
  label: string
  done: number
  total: number
  unit?: string
}) {
  const say = uiWords.useWords()
  const { number } = useFormats()
  const id = useId()
  return (
    <div>
      <div className="flex justify-between gap-4 text-sm">
        <span id={id}>{label}</span>
        <span className="tabular">
          {total > 0 ? `${number(done)} / ${number(total)}${unit}` : say('progress.unknown')}
        </span>
      </div>
      <progress
        aria-labelledby={id}
        value={total > 0 ? done : undefined}
        max={total > 0 ? total : undefined}
        className="mt-1 block h-2 w-full accent-accent"
      />
    </div>
  )
}
