import { Download, Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { today } from '#ui/as-of/as-of.ts'
import { Failure, useToast } from '#ui/feedback/index.ts'
import { useDraft } from '#ui/form/index.ts'
import { Dialog, Menu } from '#ui/overlay/index.ts'
import { callServer, useCommandOf, useDownload } from '#ui/request/index.ts'
import { usePermission } from '#ui/session/session.tsx'
import { ledgerContract } from '../../contract.ts'
import { exchangeFormats } from '../../exchange/contract.ts'
import { SaveDialog, type Why } from '../edit/save-dialog.tsx'
import { ledgerWords } from '../text/index.ts'
import type { ShownSystem } from './shown-system.ts'

/** What is done with a whole system: taking its sheet out, printing it, retiring it. */
export function RecordActions({ shown, name }: { shown: ShownSystem; name: string }) {
  const say = ledgerWords.useWords()
  const { systemId } = shown.record
  const download = useDownload()
  const [isRetiring, setIsRetiring] = useState(false)
  const mayRetire = usePermission('ledger.write') !== null && shown.record.answers.status !== 'retired'
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
        entries={exchangeFormats.map((format) => ({
          label: say(`export.ledger.${format}`),
          onChoose: () =>
            download.mutate(() => callServer(ledgerContract.exportLedger, { format, systemIds: [systemId] })),
        }))}
      />
      <Menu
        label={say('record.more')}
        button={<Ellipsis aria-hidden size={20} />}
        entries={[
          { label: say('record.print'), onChoose: () => print() },
          ...(mayRetire
            ? [{ label: say('retire.begin'), isDanger: true, onChoose: () => setIsRetiring(true) }]
            : []),
        ]}
      />
      {download.error && (
        <Dialog title={say('export.failed')} onClose={() => download.reset()}>
          <Failure error={download.error} />
        </Dialog>
      )}
      {isRetiring && <RetireDialog shown={shown} name={name} onClose={() => setIsRetiring(false)} />}
    </>
  )
}

function RetireDialog({ shown, name, onClose }: { shown: ShownSystem; name: string; onClose: () => void }) {
  const say = ledgerWords.useWords()
  const tell = useToast()
  const why = useDraft<Why>({ reason: '', effectiveOn: today() })
  const retire = useCommandOf(ledgerContract.retireSystem, {
    refreshes: [ledgerContract.showSystem, ledgerContract.systemHistory, ledgerContract.listSystems],
    onDone: () => {
      tell({ text: say('retire.done', { name }) })
      onClose()
    },
  })
  const { record, version, latestFrom } = shown
  return (
    <SaveDialog
      title={say('retire.title', { name })}
      verb={say('retire.verb')}
      back={say('edit.cancel')}
      isDanger
      changes={[
        {
          category: 'basic',
          field: 'status',
          kind: 'changed',
          ...(record.answers.status !== undefined && { before: record.answers.status }),
          after: 'retired',
        },
      ]}
      why={why}
      latestFrom={latestFrom}
      error={retire.error}
      isBusy={retire.isPending}
      onSave={() => retire.mutate({ systemId: record.systemId, expectedVersion: version, ...why.values })}
      onClose={onClose}
    />
  )
}
