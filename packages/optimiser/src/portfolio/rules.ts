import type { ChoicePattern, PortfolioProblem } from './problem.ts'

/**
 * Places of the demands that forbid one system this option in this year (null for staying): zone, personal
 * data, recovery, contract and support, years of the option, pins and forbids.
 */
export function brokenRules(
  problem: PortfolioProblem,
  systemIndex: number,
  optionIndex: number,
  year: number | null,
): string[] {
  const system = problem.systems[systemIndex]!
  const option = system.options[optionIndex]!
  const path = `$.systems[${systemIndex}]`
  const broken: string[] = []
  if (option.zones && system.zone !== undefined && !option.zones.includes(system.zone))
    broken.push(`${path}.zone`)
  if (system.holdsPersonalData && option.acceptsPersonalData === false)
    broken.push(`${path}.holdsPersonalData`)
  const hours = option.kind === 'retire' ? 0 : (option.recoveryHours ?? 0)
  if (system.recoveryWithinHours !== undefined && hours > system.recoveryWithinHours)
    broken.push(`${path}.recoveryWithinHours`)
  if (year !== null && system.earliestYear !== undefined && year < system.earliestYear)
    broken.push(`${path}.earliestYear`)
  const until = year ?? problem.firstYear + problem.years - 1
  if (system.latestYear !== undefined && until > system.latestYear) broken.push(`${path}.latestYear`)
  if (year !== null && option.years && !option.years.includes(year))
    broken.push(`${path}.options[${optionIndex}].years`)
  const matches = (pattern: ChoicePattern) =>
    (pattern.option === undefined || pattern.option === option.id) &&
    (pattern.year === undefined || pattern.year === year)
  problem.pins?.forEach((pin, k) => {
    if (pin.system === system.id && !matches(pin)) broken.push(`$.pins[${k}]`)
  })
  problem.forbids?.forEach((forbid, k) => {
    if (forbid.system === system.id && matches(forbid)) broken.push(`$.forbids[${k}]`)
  })
  return broken
}
