import { FileText } from 'lucide-react'
import { documentFormats } from '#kernel/documents/format.ts'
import { Button } from '#ui/action/index.ts'
import { Failure } from '#ui/feedback/index.ts'
import { callServer, useDownload } from '#ui/request/index.ts'
import { documentContract } from '../contract.ts'
import { documentScreenWords } from './text/index.ts'

/** The chapter of what the page shows, as a file of the server's. */
export function DocumentButtons({ selection }: { selection: { asOf?: string; divisionId?: string[] } }) {
  const say = documentScreenWords.useWords()
  const write = useDownload()
  return (
    <div className="no-print mt-2">
      <div className="flex flex-wrap items-center gap-2">
        {documentFormats.map((format) => (
          <Button
            key={format}
            size="small"
            icon={<FileText aria-hidden size={16} />}
            isBusy={write.isPending}
            onClick={() =>
              write.mutate(() => callServer(documentContract.exportDocument, { ...selection, format }))
            }
          >
            {say(format)}
          </Button>
        ))}
        <span role="status" className="text-quiet text-sm">
          {write.isPending && say('busy')}
        </span>
      </div>
      {write.error && <Failure error={write.error} />}
    </div>
  )
}
