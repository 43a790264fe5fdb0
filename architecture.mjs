/**
 * Which room may use which: the one list that the check, the tests and the picture in ARCHITECTURE.md read.
 * A module may use the modules named before it in its list, and only by their front door.
 */
export const modules = {
  directory: [],
  ledger: ['directory'],
  analysis: ['directory', 'ledger'],
}

/** Other modules' files that may be imported; everything else of a room is its own. */
export const frontDoors = ['index.ts', 'contract.ts', 'module.ts', 'cli.ts', 'web/index.tsx', 'testing/']
