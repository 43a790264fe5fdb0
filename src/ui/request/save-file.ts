import type { FileReply } from '#kernel/contract/index.ts'

/** Hands bytes to the browser as a download. */
export function saveFile({ fileName, mediaType, bytes }: FileReply) {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
