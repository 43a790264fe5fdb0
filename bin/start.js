import { run } from './run.js'

// npm start
run('scripts/start.ts', process.argv.slice(2))
