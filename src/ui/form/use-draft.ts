import { useCallback, useState } from 'react'

export interface Draft<T> {
  values: T
  /** `set('name')` is the `onChange` of that field. */
  set: <Key extends keyof T>(key: Key) => (value: T[Key]) => void
  change: (part: Partial<T>) => void
  isChanged: boolean
  reset: (values?: T) => void
}

/** What is typed into a form until it is sent. */
export function useDraft<T extends object>(initial: T): Draft<T> {
  const [start, setStart] = useState(initial)
  const [values, setValues] = useState(initial)
  const change = useCallback((part: Partial<T>) => setValues((now) => ({ ...now, ...part })), [])
  return {
    values,
    set: (key) => (value) => setValues((now) => ({ ...now, [key]: value })),
    change,
    isChanged: JSON.stringify(values) !== JSON.stringify(start),
    reset: (next = start) => {
      setStart(next)
      setValues(next)
    },
  }
}
