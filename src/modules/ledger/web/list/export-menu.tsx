import { Download } from 'lucide-react'
import type { CallerInputOf } from '#kernel/contract/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Failure } from '#ui/feedback/index.ts'
import { Dialog, Menu } from '#ui/overlay/index.ts'
import { callServer, useDownload } from '#ui/request/index.ts'
import { listFormats } from '../../contract/list.ts'
import { ledgerContract } from '../../contract.ts'
import { exchangeFormats } from '../../exchange/contract.ts'
import { ledgerWords } from '../text/index.ts'

type ListInput = CallerInputOf<typeof ledgerContract.exportList>
type Filter = Pick<ListInput, 'text' | 'divisionId' | 'vendorId' | 'status' | 'kindOfUse' | 'networkZone'>

/** What the list shows, as a table or as the whole sheets of its systems. */
export function ExportMenu({ filter, order }: { filter: Filter; order: Pick<ListInput, 'sort' | 'order'> }) {
  const say = ledgerWords.useWords()
  const { asOf } = useAsOf()
  const download = useDownload()
  const entries = [
    ...exchangeFormats.map((format) => ({
      label: say(`export.ledger.${format}`),
      onChoose: () =>
        download.mutate(() => callServer(ledgerContract.exportLedger, { asOf, format, ...filter })),
    })),
    ...listFormats.map((format) => ({
      label: say(`export.list.${format}`),
      onChoose: () =>
        download.mutate(() => callServer(ledgerContract.exportList, { asOf, format, ...filter, ...order })),
    })),
  ]
  return (
    <>
      <Menu
        button={
          <>
            <Download aria-hidden size={18} />
            <span className="font-bold text-accent">
              {say(download.isPending ? 'export.busy' : 'export')}
            </span>
          </>
        }
        head={<p className="max-w-72 text-quiet text-sm">{say('export.note')}</p>}
        entries={entries}
      />
      {download.error && (
        <Dialog title={say('export.failed')} onClose={() => download.reset()}>
          <Failure error={download.error} />
        </Dialog>
      )}
    </>
  )
}
