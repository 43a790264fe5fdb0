/**
 * Days as spreadsheets count them. In the 1900 system 1 is 1 January 1900 and 60 is a 29 February 1900 that
 * never was (kept from Lotus 1-2-3, ECMA-376 part 1, 18.17.4.1), so from 61 on the count starts a day earlier.
 */
const base = Temporal.PlainDate.from('1899-12-31')
const lastSerial = 2_958_465 // 31 December 9999

/** The day of a serial number; its fraction (the time of day) is dropped. Null outside 1…2,958,465 and for 60. */
export function dateOfSerial(serial: number): Temporal.PlainDate | null {
  const days = Math.floor(serial)
  if (!Number.isFinite(days) || days < 1 || days > lastSerial || days === 60) return null
  return base.add({ days: days > 60 ? days - 1 : days })
}

/** The serial number of a day from 1 January 1900 on; null before. */
export function serialOfDate(date: Temporal.PlainDate): number | null {
  const days = base.until(date, { largestUnit: 'days' }).days
  if (days < 1) return null
  return days >= 60 ? days + 1 : days
}
