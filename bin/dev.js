import { run } from './run.js'

// npm run dev
run('scripts/dev.ts', process.argv.slice(2))
