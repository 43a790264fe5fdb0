import type { FileReply, InputOf } from '#kernel/contract/index.ts'
import { documentMediaTypes, writeDocument } from '#kernel/documents/index.ts'
import type { SignedInCall } from '#kernel/module/index.ts'
import type { exportDocument as operation } from '../contract.ts'
import { voiceOf } from '../voice.ts'
import { readBasis } from './read-basis.ts'

/** The chapter as a file, in the caller's language. */
export async function exportDocument(call: SignedInCall<InputOf<typeof operation>>): Promise<FileReply> {
  const { format } = call.input
  // What draws the figures is loaded with the first document: most processes never make one.
  const { writeChapter } = await import('../chapter/write-chapter.ts')
  const voice = voiceOf(call.language)
  const basis = await readBasis(call, voice)
  const { city, diagnosis } = basis
  const name = voice.say('analysis.document.fileName', { city, asOf: diagnosis.asOf })
  return {
    fileName: `${name.replaceAll(' ', '_')}.${format}`,
    mediaType: documentMediaTypes[format],
    bytes: await writeDocument(writeChapter(basis), format),
  }
}
