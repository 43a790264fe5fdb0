import { readFileSync } from 'node:fs'

const words = new Set(
  readFileSync(new URL('./common-words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
)

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]

/**
 * Whether a password is made only of what everybody tries first: common words, years, runs along the alphabet or the
 * keyboard, repeated pieces (NIST SP 800-63B 5.1.1.2 asks for such a list). Letter case and usual swaps do not help it.
 */
export function isCommonPassword(password: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase()
  const withoutSigns = folded.replaceAll('@', 'a').replaceAll('$', 's')
  const withoutDigits = withoutSigns.replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e')
  return [folded, withoutSigns, withoutDigits].some((text) => isRepeated(text) || hasOnlyCommonParts(text))
}

/** `abcabcabcabc`, `aaaaaaaaaaaa`: one piece of at most six again and again. */
function isRepeated(text: string): boolean {
  return /^(.{1,6})\1+.{0,2}$/su.test(text)
}

/** Peels words, years and runs off the front; at most three letters of anything else may be left over in all. */
function hasOnlyCommonParts(text: string): boolean {
  let rest = text
  let uncommon = 0
  while (rest !== '') {
    const length = commonStart(rest)
    if (length === 0 && ++uncommon > 3) return false
    rest = rest.slice(length || 1)
  }
  return true
}

function commonStart(text: string): number {
  for (let length = Math.min(text.length, 20); length >= 3; length--) {
    const start = text.slice(0, length)
    const isRun =
      length >= 4 && runs.some((run) => run.includes(start) || [...run].reverse().join('').includes(start))
    if (words.has(start) || isRun || /^(19|20)\d\d$/.test(start) || /^(.)\1+$/su.test(start)) return length
  }
  return 0
}
