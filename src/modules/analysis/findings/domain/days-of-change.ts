/**
 * The days after one and up to another on which what is seen differs from the day before. Found by halving, in some
 * dozen looks a change however long the time between; what came and went again between two equal days stays unseen.
 */
export async function daysOfChange(
  after: Temporal.PlainDate,
  until: Temporal.PlainDate,
  see: (day: Temporal.PlainDate) => Promise<string>,
): Promise<Temporal.PlainDate[]> {
  const between = async (first: Seen, last: Seen): Promise<Temporal.PlainDate[]> => {
    if (first.view === last.view) return []
    const { days } = first.day.until(last.day)
    if (days <= 1) return [last.day]
    const day = first.day.add({ days: Math.floor(days / 2) })
    const middle = { day, view: await see(day) }
    return [...(await between(first, middle)), ...(await between(middle, last))]
  }
  return between({ day: after, view: await see(after) }, { day: until, view: await see(until) })
}

interface Seen {
  day: Temporal.PlainDate
  view: string
}
