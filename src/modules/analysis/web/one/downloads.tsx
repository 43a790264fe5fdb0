import type { FileReply } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Failure } from '#ui/feedback/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { useDownload } from '#ui/request/index.ts'
import { screenWords } from '../text/index.ts'

export type Download = (encoding: 'utf-8' | 'cp932') => Promise<FileReply>

/** All systems as a file of the server's, for Excel as it is today and as it was. */
export function Downloads({ download }: { download: Download }) {
  const say = screenWords.useWords()
  const save = useDownload()
  return (
    <>
      <Button
        kind="plain"
        size="small"
        isBusy={save.isPending}
        onClick={() => save.mutate(() => download('utf-8'))}
      >
        {say('systemsCsv')}
      </Button>
      <Button
        kind="plain"
        size="small"
        isBusy={save.isPending}
        onClick={() => save.mutate(() => download('cp932'))}
      >
        {say('systemsCsvCp932')}
      </Button>
      {save.error && (
        <Dialog title={say('downloadFailed')} onClose={() => save.reset()}>
          <Failure error={save.error} />
        </Dialog>
      )}
    </>
  )
}
