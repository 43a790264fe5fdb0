import '#ui/style/screen.css'

/** Browsers that do not count days by themselves yet (Temporal, with the Japanese eras) get a library for it. */
const counted = 'Temporal' in globalThis ? Promise.resolve() : import('temporal-polyfill/full/global')

await counted
const { start } = await import('./web/start.tsx')
start()

// The letters come after the first picture: the page is readable with the computer's own font until then.
void import('#ui/style/fonts.ts')
