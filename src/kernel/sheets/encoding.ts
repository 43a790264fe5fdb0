import iconv from 'iconv-lite'
import { AppError } from '#kernel/contract/index.ts'
import type { TextEncoding } from './sheet.ts'

/**
 * Text whose encoding nobody told: a byte order mark decides, else UTF-8 if it is valid, else CP932
 * (Windows-31J, with ①, 髙 and 﨑).
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const candidates: readonly [TextEncoding, string][] =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? [['utf-16le', 'utf-16le']]
      : [
          ['utf-8', 'utf-8'],
          ['cp932', 'shift_jis'],
        ]
  for (const [encoding, label] of candidates) {
    const text = decodeStrictly(bytes, label)
    if (text?.includes('\0')) throw new AppError('kernel.sheetNotReadable')
    if (text !== null) return { text, encoding }
  }
  throw new AppError('kernel.sheetUnknownEncoding')
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Signs that Unicode has twice and CP932 once; Windows writes the second of each pair. */
const twins: readonly [string, string][] = [
  ['〜', '～'],
  ['−', '－'],
  ['‖', '∥'],
  ['—', '―'],
  ['¢', '￠'],
  ['£', '￡'],
  ['¬', '￢'],
]

/** Text as it comes back from a CP932 file: two texts with the same fold cannot be told apart there. */
export function foldToCp932(text: string): string {
  return twins.reduce((folded, [from, to]) => folded.replaceAll(from, to), text)
}

/**
 * CP932 bytes. Throws `kernel.sheetCharactersDoNotFit` with every character that this encoding lacks (𠮷, emoji):
 * a name is never spoiled silently.
 */
export function encodeCp932(text: string): Uint8Array {
  const folded = foldToCp932(text)
  const bytes = iconv.encode(folded, 'cp932')
  if (iconv.decode(bytes, 'cp932') === folded) return bytes
  const lost = [...new Set(folded)].filter(
    (sign) => iconv.decode(iconv.encode(sign, 'cp932'), 'cp932') !== sign,
  )
  throw new AppError('kernel.sheetCharactersDoNotFit', {
    characters: lost.slice(0, 50).join(' '),
    count: lost.length,
  })
}
