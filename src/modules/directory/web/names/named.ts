/** Kinds of names that the city keeps for its ledger. */
export type NameKind = 'divisions' | 'vendors'

/** Names stand in the ledger for good: they come to an end, they are never deleted. */
export interface Named {
  id: string
  name: string
  kana: string
  /** Last day, or null while it goes on. */
  endsOn: string | null
}
