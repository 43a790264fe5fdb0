import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPassword, longestPassword, shortestPassword } from './password-rule.ts'
import { isSessionOver } from './session-limits.ts'
import { waitSeconds } from './throttle.ts'

const isCommon = () => false

test('every password of 12 to 128 characters passes, whatever it is made of, and no other length does', () => {
  const grapheme = fc.constantFrom('a', 'Z', '7', ' ', '鯨', '!', 'é')
  fc.assert(
    fc.property(fc.array(grapheme, { maxLength: 140 }), (letters) => {
      const check = () => checkPassword(letters.join(''), { loginName: 'mihon', isCommon })
      const isFitting = letters.length >= shortestPassword && letters.length <= longestPassword
      if (isFitting) expect(check).not.toThrow()
      else expect(check).toThrow(/directory\.passwordToo/)
    }),
  )
})

test('a password around the sign-in name needs enough of its own', () => {
  const check = (password: string) => () => checkPassword(password, { loginName: 'yamada', isCommon })
  expect(check('Yamada2026!!')).toThrow('directory.passwordHasName')
  expect(check('yamada umi sora kaze')).not.toThrow()
})

test('waiting grows with attempts, shrinks with time, and never exceeds a quarter of an hour', () => {
  const kind = fc.constantFrom('account' as const, 'address' as const)
  fc.assert(
    fc.property(kind, fc.nat(500), fc.nat(5_000), (who, attempts, since) => {
      const wait = waitSeconds(who, attempts, since)
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThanOrEqual(900)
      expect(waitSeconds(who, attempts + 1, since)).toBeGreaterThanOrEqual(wait)
      expect(waitSeconds(who, attempts, since + 1)).toBeLessThanOrEqual(wait)
    }),
  )
  expect([4, 5, 6, 7].map((attempts) => waitSeconds('account', attempts, 0))).toEqual([0, 30, 60, 120])
})

test('a session that is over stays over', () => {
  const createdAt = Temporal.Instant.from('2026-11-24T00:00:00Z')
  fc.assert(
    fc.property(fc.nat(1_000), fc.nat(1_000), fc.nat(100), (seen, now, later) => {
      const lastSeenAt = createdAt.add({ minutes: seen })
      const at = (minutes: number) => isSessionOver({ createdAt, lastSeenAt }, createdAt.add({ minutes }))
      if (at(now)) expect(at(now + later)).toBe(true)
      expect(at(720)).toBe(true)
    }),
  )
})
