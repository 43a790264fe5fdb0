/** A number as people type it: separators, full-width digits, a unit behind it. Null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[,\s¥￥円]/g, '')
    .replace(/^[−ー‐]/, '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
