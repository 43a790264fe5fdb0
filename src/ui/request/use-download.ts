import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { FileReply, RequestFailed } from '#kernel/contract/index.ts'
import { saveFile } from './save-file.ts'

/** Fetches a file and hands it to the browser; `isPending` while it is made, `error` when it was not. */
export function useDownload(): UseMutationResult<void, RequestFailed, () => Promise<FileReply>> {
  return useMutation<void, RequestFailed, () => Promise<FileReply>>({
    mutationFn: async (fetchFile) => saveFile(await fetchFile()),
  })
}
