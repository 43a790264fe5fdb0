import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Field, type FieldProps } from '#ui/form/index.ts'
import { inputLook } from '#ui/form/look.ts'
import { directoryScreenWords } from '../text/index.ts'

/** A password that can be looked at while it is typed. */
export function PasswordField({
  value,
  onChange,
  isNew = false,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void; isNew?: boolean }) {
  const say = directoryScreenWords.useWords()
  const [isShown, setIsShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <Field {...field}>
      {(parts) => (
        <span className="relative block">
          <input
            {...parts}
            type={isShown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={`${inputLook} pr-12`}
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={say(isShown ? 'passwordHide' : 'passwordShow')}
            onClick={() => setIsShown(!isShown)}
            className="absolute top-0.5 right-0.5 flex size-10 items-center justify-center rounded-8 hover:bg-hover"
          >
            <Icon aria-hidden size={20} />
          </button>
        </span>
      )}
    </Field>
  )
}
