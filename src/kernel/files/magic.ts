/** What the first bytes of a file say it is, whatever its name claims. */
export type Kind = 'zip' | 'ole' | 'pdf' | 'png' | 'jpeg' | 'text' | 'unknown'

const signatures: readonly [Kind, readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
]

/** Looks at the first bytes; text is what has no NUL and no control characters but tabs and line ends. */
export function kindOf(bytes: Uint8Array): Kind {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind
  }
  const head = bytes.subarray(0, 4096)
  return head.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x1b,
  )
    ? 'text'
    : 'unknown'
}

const mediaTypes: Readonly<Record<Kind, string>> = {
  zip: 'application/zip',
  ole: 'application/x-ole-storage',
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  text: 'text/plain',
  unknown: 'application/octet-stream',
}

/** The media type that the first bytes vouch for; what a sender claims is not believed. */
export function mediaTypeOf(head: Uint8Array): string {
  return mediaTypes[kindOf(head)]
}
