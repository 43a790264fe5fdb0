import type { Coverage } from './coverage.ts'

/** The sign that Japanese printing sets where it has no type (下駄, U+3013). */
export const geta = '〓'

/** Signs that are not drawn but choose or join what stands beside them (Unicode, Default_Ignorable_Code_Point). */
const undrawn = /\p{Default_Ignorable_Code_Point}/u

/** The text with 〓 for every sign that the font does not have; `unknown` collects these. */
export function replaceUnknown(text: string, has: Coverage, unknown: Set<string>): string {
  return Array.from(text, (sign) => {
    if (has(sign.codePointAt(0) ?? 0) || undrawn.test(sign)) return sign
    unknown.add(sign)
    return geta
  }).join('')
}

/** 「U+1F600, U+9F98」 */
export function namesOf(signs: Iterable<string>): string {
  return [...signs]
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .sort()
    .join(', ')
}
