import { useToast } from '#ui/feedback/index.ts'
import { useAddress } from '#ui/screens/index.ts'
import { screenWords } from '../../text/index.ts'
import {
  LONGEST,
  lengthOf,
  type RowWish,
  type SetAnswer,
  type Trial,
  type TriedAnswer,
  whatIfSearch,
} from '../what-if-search.ts'
import { type Wish, without } from './wishes.ts'

/** The trial in the address, and what can be done with it. Every change is a step that the back button undoes. */
export function useTrial() {
  const say = screenWords.useWords()
  const tell = useToast()
  const [search, change] = useAddress(whatIfSearch)
  const { retire = [], set = [], add = [], rows = [] } = search
  const trial: Trial = { retire, set, add, rows }
  /** Closes what is open, too. Says so and does nothing when the address would be too long. */
  const apply = (part: Trial, open?: 'choose' | 'add') => {
    const length = lengthOf({ ...trial, ...part })
    const isTooLong = length > LONGEST && length > lengthOf(trial)
    if (isTooLong) tell({ text: say('whatIf.tooLong', { length, longest: LONGEST }) })
    else change({ ...withoutEmpty(part), open })
  }
  return {
    search,
    trial,
    change,
    retire: (systemIds: readonly string[]) => apply({ retire: [...new Set([...retire, ...systemIds])] }),
    set: (systemIds: readonly string[], field: string, value: SetAnswer[2]) => {
      const others = set.filter((each) => !systemIds.includes(each[0]) || each[1] !== field)
      apply({ set: [...others, ...systemIds.map((systemId): SetAnswer => [systemId, field, value])] })
    },
    addSystem: (answers: Record<string, TriedAnswer>) =>
      apply({ add: [...add, [crypto.randomUUID(), answers]] }),
    /** Puts a wish for a row in the place of an earlier one of the same row; null leaves none. */
    setRow: (wish: RowWish | null, at: number | null) => {
      const next =
        at === null ? [...rows, ...(wish ? [wish] : [])] : rows.toSpliced(at, 1, ...(wish ? [wish] : []))
      apply({ rows: next }, search.open)
    },
    undo: (wish: Wish) => apply(without(trial, wish), search.open),
    startOver: () => {
      change(withoutEmpty({ retire: [], set: [], add: [], rows: [] }))
      tell({ text: say('whatIf.startedOver'), undo: () => change(withoutEmpty(trial)) })
    },
  }
}

function withoutEmpty(trial: Trial): Trial {
  const entries = Object.entries(trial).map(([key, list]) => [
    key,
    list && list.length > 0 ? list : undefined,
  ])
  return Object.fromEntries(entries)
}
