import { Download } from 'lucide-react'
import type { CallerInputOf } from '#kernel/contract/index.ts'
import { useAsOf } from '#ui/as-of/as-of.ts'
import { Failure } from '#ui/feedback/index.ts'
import { Dialog, Menu } from '#ui/overlay/index.ts'
import { callServer, useDownload } from '#ui/request/index.ts'
import { listFormats } from '../../contract/list.ts'
import type { View } from '../../contract/views.ts'
import { ledgerContract } from '../../contract.ts'
import { exchangeFormats } from '../../exchange/contract.ts'
import { ledgerWords } from '../text/index.ts'

type Wish = View['filter'] & Pick<CallerInputOf<typeof ledgerContract.exportList>, 'systemIds'>

/** The systems that are wished, as a table or as their whole sheets. */
export function ExportMenu({
  wish,
  order,
  label,
  note,
  opens = 'down',
}: {
  wish: Wish
  order: View['order']
  label: string
  /** Which systems these are. */
  note?: string
  opens?: 'down' | 'up'
}) {
  const say = ledgerWords.useWords()
  const { asOf } = useAsOf()
  const download = useDownload()
  const entries = [
    ...exchangeFormats.map((format) => ({
      label: say(`export.ledger.${format}`),
      onChoose: () =>
        download.mutate(() => callServer(ledgerContract.exportLedger, { asOf, format, ...wish })),
    })),
    ...listFormats.map((format) => ({
      label: say(`export.list.${format}`),
      onChoose: () =>
        download.mutate(() => callServer(ledgerContract.exportList, { asOf, format, ...wish, ...order })),
    })),
  ]
  return (
    <>
      <Menu
        opens={opens}
        align={opens === 'up' ? 'left' : 'right'}
        button={
          <>
            <Download aria-hidden size={18} />
            <span className="font-bold text-accent">{download.isPending ? say('export.busy') : label}</span>
          </>
        }
        head={note && <p className="max-w-72 text-quiet text-sm">{note}</p>}
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
