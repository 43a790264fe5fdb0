import { run } from './run.js'

// npm run check
run('scripts/check.ts', process.argv.slice(2))
