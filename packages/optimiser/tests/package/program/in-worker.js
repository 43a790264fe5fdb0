import { webMiniZincWorker } from '@saiteki/optimiser/minizinc-web'
import { solveThree } from './three-problems.js'

self.onmessage = async () => self.postMessage(await solveThree(webMiniZincWorker))
