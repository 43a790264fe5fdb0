#!/usr/bin/env node
import { run } from './run.js'

// npx saiteki <command>
run('src/main/cli.ts', process.argv.slice(2))
