import pg from 'pg'

/** The role every request runs as: owns nothing, bypasses nothing. */
export const APPLICATION_ROLE = 'saiteki_app'

/** How to reach one database: as its owner (migrations only) and as the application. */
export interface Connections {
  owner: pg.ClientConfig
  application: pg.ClientConfig
}

/** Text forms that the product uses: dates stay `YYYY-MM-DD`, instants become ISO 8601, whole numbers are numbers. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as never,
}

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, wholeNumber],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.DATE, String],
  [pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text).toString()],
])

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the whole numbers that are exact`)
  return value
}

/** Settings of every application connection; a forgotten transaction or lock never blocks a city for long. */
export const sessionOptions = [
  '-c timezone=UTC',
  '-c statement_timeout=60s',
  '-c lock_timeout=15s',
  '-c idle_in_transaction_session_timeout=120s',
].join(' ')
