import { nobody, nothing, type Row } from './row.ts'

const it = ['administrator', 'itPolicy'] as const

export const kernelRows: Readonly<Record<string, Row>> = {
  'kernel.searchAudit': { permitted: it, mine: nothing },
  'kernel.verifyAudit': { permitted: it, mine: nothing },
  'kernel.listJobs': { permitted: 'signedIn', mine: nothing },
  'kernel.showJob': { permitted: 'signedIn', mine: () => ({ jobId: nobody }) },
  'kernel.cancelJob': { permitted: 'signedIn', mine: () => ({ jobId: nobody }) },
  'kernel.retryJob': { permitted: 'signedIn', mine: () => ({ jobId: nobody }) },
  'kernel.showFile': {
    permitted: ['administrator', 'itPolicy', 'division'],
    mine: ({ fileId }) => ({ fileId }),
  },
}
