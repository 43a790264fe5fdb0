import { run } from './run.js'

// npm run bench
run('scripts/bench.ts', process.argv.slice(2))
