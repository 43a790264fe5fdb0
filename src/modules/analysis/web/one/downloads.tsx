import type { FileReply } from '#kernel/contract/index.ts'
import { Button } from '#ui/action/index.ts'
import { saveFile } from '#ui/request/index.ts'
import { screenWords } from '../text/index.ts'

export type Download = (encoding: 'utf-8' | 'cp932') => Promise<FileReply>

/** All systems as a file of the server's, for Excel as it is today and as it was. */
export function Downloads({ download }: { download: Download }) {
  const say = screenWords.useWords()
  const save = async (encoding: 'utf-8' | 'cp932') => saveFile(await download(encoding))
  return (
    <>
      <Button kind="plain" size="small" onClick={() => void save('utf-8')}>
        {say('systemsCsv')}
      </Button>
      <Button kind="plain" size="small" onClick={() => void save('cp932')}>
        {say('systemsCsvCp932')}
      </Button>
    </>
  )
}
