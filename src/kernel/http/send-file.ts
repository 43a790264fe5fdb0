import type { FastifyReply } from 'fastify'
import type { FileReply } from '#kernel/contract/index.ts'

/** Always a download, never shown in our own origin; the name travels as RFC 8187 text. */
export function sendFile(reply: FastifyReply, { fileName, mediaType, bytes }: FileReply) {
  return reply
    .header(
      'content-disposition',
      `attachment; filename="download"; filename*=UTF-8''${encodeRfc8187(fileName)}`,
    )
    .type(mediaType)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

function encodeRfc8187(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
