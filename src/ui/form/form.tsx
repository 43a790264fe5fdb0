import { type ReactNode, useEffect, useRef } from 'react'
import type { RequestFailed } from '#kernel/contract/index.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormContext } from './form-context.ts'
import { errorsByField } from './problems.ts'

/**
 * A form whose fields find their own errors by name. A failed request leaves everything as typed, puts a summary on
 * top that links to each wrong field, and moves the focus there. Enter in a field submits only with `isShort`.
 */
export function Form({
  error,
  ownErrors = {},
  fieldOf = {},
  labels = {},
  onSubmit,
  isShort = false,
  children,
}: {
  /** The failure of the command that the form sends. */
  error: RequestFailed | null
  /** What the form itself found wrong before sending, by field. */
  ownErrors?: Readonly<Record<string, string>>
  /** Field of error codes that name no path. */
  fieldOf?: Readonly<Record<string, string>>
  /** Names of the fields for the summary. */
  labels?: Readonly<Record<string, string>>
  onSubmit: () => void
  /** Few fields: Enter submits (sign-in, search). */
  isShort?: boolean
  children: ReactNode
}) {
  const errors = { ...errorsByField(error?.problem ?? null, fieldOf), ...ownErrors }
  const hasErrors = error !== null || Object.keys(ownErrors).length > 0
  const summary = useRef<HTMLDivElement>(null)
  const ownText = JSON.stringify(ownErrors)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new failure takes the focus to the summary, once
  useEffect(() => {
    if (hasErrors) summary.current?.focus()
  }, [error, ownText])
  return (
    <FormContext value={errors}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
        onKeyDown={(event) => {
          const isField = event.target instanceof HTMLInputElement
          if (event.key !== 'Enter' || !isField) return
          if (!isShort || event.nativeEvent.isComposing) event.preventDefault()
        }}
        className="grid max-w-2xl gap-6"
      >
        {hasErrors && (
          <ErrorSummary ref={summary} detail={error?.problem.detail} errors={errors} labels={labels} />
        )}
        {children}
      </form>
    </FormContext>
  )
}
