/** A span that a rule counts in; negative ones go back. */
export interface Span {
  years?: number
  months?: number
  days?: number
}

/** Days reckoned from the day looked at or from days of the ledger, each once: systems share most of their dates. */
export class Calendar {
  readonly today: Temporal.PlainDate
  readonly #day: string
  readonly #known = new Map<string, string>()

  constructor(today: Temporal.PlainDate) {
    this.today = today
    this.#day = today.toString()
  }

  /** The ISO day so much later than an ISO day, or than the day looked at. */
  after(span: Span, day: string = this.#day): string {
    const { years = 0, months = 0, days = 0 } = span
    const key = `${day} ${years} ${months} ${days}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const found = Temporal.PlainDate.from(day).add({ years, months, days }).toString()
    this.#known.set(key, found)
    return found
  }
}
