import { createContext, useContext } from 'react'

/** What is wrong at which field of the form around, by the field's name. */
export const FormContext = createContext<Readonly<Record<string, string>>>({})

export function useFieldError(name: string): string | undefined {
  return useContext(FormContext)[name]
}

/** The element id of a field: error summaries link to it. Paths like `rows[2].costYen` are fine. */
export const fieldId = (name: string) => `field-${name.replace(/[^\w-]/g, '-')}`
