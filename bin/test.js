import { run } from './run.js'

// npm test
run('scripts/test.ts', process.argv.slice(2))
