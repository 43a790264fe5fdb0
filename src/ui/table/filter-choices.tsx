import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { inputLook } from '../form/look.ts'
import type { Choice } from '../form/select-field.tsx'
import { CheckMenu } from '../overlay/check-menu.tsx'
import { uiWords } from '../text/index.ts'

/** A filter of a list that takes several values; none is everything. */
export function FilterChoices({
  label,
  values,
  everything,
  choices,
  onChange,
}: {
  label: string
  values: readonly string[]
  /** 「すべて」 */
  everything: string
  choices: readonly Choice[]
  onChange: (values: string[]) => void
}) {
  const say = uiWords.useWords()
  const id = useId()
  const chosen = choices.filter(({ value }) => values.includes(value))
  const shown =
    chosen.length > 1 ? say('filter.chosen', { count: chosen.length }) : (chosen[0]?.label ?? everything)
  return (
    <div className="min-w-0 flex-1 basis-36 sm:max-w-48">
      <span id={id} className="font-bold text-sm">
        {label}
      </span>
      <CheckMenu
        label={label}
        button={
          <>
            <span className="sr-only">{label}: </span>
            <span className="min-w-0 flex-1 truncate text-left">{shown}</span>
            <ChevronDown aria-hidden size={16} className="shrink-0" />
          </>
        }
        look={`${inputLook} flex! items-center gap-1`}
        checks={choices}
        chosen={values}
        onChange={onChange}
      />
    </div>
  )
}
