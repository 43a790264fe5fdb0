import { nodeMiniZincWorker } from '@saiteki/optimiser/minizinc-node'
import { solveThree } from './three-problems.js'

console.log(JSON.stringify(await solveThree(nodeMiniZincWorker)))
