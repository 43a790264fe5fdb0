import { Button } from '#ui/action/index.ts'
import { Failure } from '#ui/feedback/index.ts'
import { Section } from '#ui/page/index.ts'
import { callServer, useDownload } from '#ui/request/index.ts'
import { ledgerContract } from '../../contract.ts'
import { exchangeFormats } from '../../exchange/contract.ts'
import { ledgerWords } from '../text/index.ts'

/** The empty form in every format that is read back. */
export function TemplateDownload() {
  const say = ledgerWords.useWords()
  const download = useDownload()
  return (
    <Section title={say('template.title')} note={say('template.note')}>
      {download.error && <Failure error={download.error} />}
      <ul className="grid justify-items-start">
        {exchangeFormats.map((format) => (
          <li key={format}>
            <Button
              kind="plain"
              size="small"
              isBusy={download.isPending}
              onClick={() => download.mutate(() => callServer(ledgerContract.exportTemplate, { format }))}
            >
              {say(`template.${format}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
