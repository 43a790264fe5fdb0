import { expect, test } from 'vitest'
import { hashPassword, isPasswordRight } from './index.ts'

test('a password costs what OWASP recommends to check, unless another cost is named', async () => {
  expect(await hashPassword('kaze no tooru machi')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  const quick = await hashPassword('kaze no tooru machi', { memory: 8, passes: 1, parallelism: 1 })
  expect(quick).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/)
})

test('a hash is checked at its own cost, and only its own password makes it', async () => {
  const stored = await hashPassword('kaze no tooru machi', { memory: 64, passes: 2, parallelism: 1 })
  expect(await isPasswordRight('kaze no tooru machi', stored)).toBe(true)
  expect(await isPasswordRight('kaze no tooru mati', stored)).toBe(false)
  expect(await isPasswordRight('kaze no tooru machi', stored.replace('m=64', 'm=65'))).toBe(false)
  expect(await isPasswordRight('', null)).toBe(false)
})
