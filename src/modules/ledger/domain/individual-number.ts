/** Twelve digits standing alone, in one run or as 4-4-4; full-width digits and any dash count. */
const candidate = /(?<![0-9])[0-9]{4}([- ]?)[0-9]{4}\1[0-9]{4}(?![0-9])/g
const dashes = /[\u2010-\u2015\u2212\u30fc\uff0d\u2500]/g

/**
 * Whether a text holds what may be a person's individual number (個人番号): such a number must never be stored.
 * Source of the check digit: 平成26年総務省令第85号 第5条. One in eleven other 12-digit numbers is refused too.
 */
export function holdsIndividualNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(dashes, '-')
  for (const [found] of plain.matchAll(candidate))
    if (hasIndividualNumberCheckDigit(found.replace(/\D/g, ''))) return true
  return false
}

/** Whether the last of twelve digits is the check digit of the first eleven. */
export function hasIndividualNumberCheckDigit(digits: string): boolean {
  if (!/^[0-9]{12}$/.test(digits)) return false
  return individualNumberCheckDigit(digits.slice(0, 11)) === Number(digits[11])
}

/** 11 − (Σ Pₙ × Qₙ mod 11), n counted from the right; 0 when the remainder is 0 or 1. */
export function individualNumberCheckDigit(elevenDigits: string): number {
  let sum = 0
  for (let n = 1; n <= 11; n++) sum += Number(elevenDigits[11 - n]) * (n <= 6 ? n + 1 : n - 5)
  const remainder = sum % 11
  return remainder <= 1 ? 0 : 11 - remainder
}
