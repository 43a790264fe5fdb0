import { useSyncExternalStore } from 'react'
import { uiWords } from '../text/index.ts'

export type Density = 'roomy' | 'dense'

const key = 'saiteki.density'
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const current = (): Density => (localStorage.getItem(key) === 'dense' ? 'dense' : 'roomy')

/** How close together the rows of all tables stand in this browser. */
export function useDensity(): Density {
  return useSyncExternalStore(subscribe, current)
}

export function DensitySwitch() {
  const say = uiWords.useWords()
  const density = useDensity()
  return (
    <label className="no-print inline-flex min-h-9 items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={density === 'dense'}
        onChange={(event) => {
          localStorage.setItem(key, event.target.checked ? 'dense' : 'roomy')
          for (const listener of listeners) listener()
        }}
        className="size-5 accent-accent"
      />
      {say('table.dense')}
    </label>
  )
}
