/** Asked, but there is nothing to say: 対象外, or 不明. An absent key is 未回答. These are three different things. */
export interface Missing {
  missing: 'notApplicable' | 'unknown'
}

/** A typed answer: text, number, yes/no, ISO date text, choice key(s), or the name of a referenced record. */
export type Value = string | number | boolean | readonly string[]
export type Answer = Value | Missing

/** Answers by field key; an absent key is 未回答. */
export type Answers = Readonly<Record<string, Answer>>

/** One system of the ledger as it stands on a date: plain data, the same in forms, sheets, diffs and analyses. */
export interface SystemRecord {
  systemId: string
  /** Single answers of all categories by field key. */
  answers: Answers
  /** Rows of every collection by collection key. */
  rows: Readonly<Record<string, readonly Answers[]>>
}
