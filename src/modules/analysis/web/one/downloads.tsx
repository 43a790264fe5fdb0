import { useMutation } from '@tanstack/react-query'
import type { FileReply, RequestFailed } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { Failure } from '#ui/feedback/index.ts'
import { Dialog } from '#ui/overlay/index.ts'
import { saveFile } from '#ui/request/index.ts'
import { screenWords } from '../text/index.ts'

export type Download = (encoding: 'utf-8' | 'cp932') => Promise<FileReply>

/** All systems as a file of the server's, for Excel as it is today and as it was. */
export function Downloads({ download }: { download: Download }) {
  const say = screenWords.useWords()
  const save = useMutation<void, RequestFailed, 'utf-8' | 'cp932'>({
    mutationFn: async (encoding) => saveFile(await download(encoding)),
  })
  return (
    <>
      <Button kind="plain" size="small" isBusy={save.isPending} onClick={() => save.mutate('utf-8')}>
        {say('systemsCsv')}
      </Button>
      <Button kind="plain" size="small" isBusy={save.isPending} onClick={() => save.mutate('cp932')}>
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
