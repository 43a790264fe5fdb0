/**
 * Which room may use which: the one list that the check, the tests and the picture in ARCHITECTURE.md read.
 * A module may use the modules named before it in its list, and only by their front door.
 */
export const modules = {
  directory: [],
  ledger: ['directory'],
  analysis: ['directory', 'ledger'],
}
