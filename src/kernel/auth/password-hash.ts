import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2)

/** Of Argon2id: memory in KiB, passes over it, lanes. Every hash carries its own, so that later ones may cost more. */
interface HashCost {
  memory: number
  passes: number
  parallelism: number
}

/** Argon2id (RFC 9106) with the least costs that OWASP recommends: 19 MiB, two passes, one lane. */
const usualCost: HashCost = { memory: 19_456, passes: 2, parallelism: 1 }

/**
 * The hash in PHC form: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Another cost is for the people of test towns, who
 * sign in a thousand times; the product names none.
 */
export async function hashPassword(password: string, cost = usualCost): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    tagLength: 32,
    ...cost,
  })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(nonce)}$${plain(hash)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Whether the password made the hash. Without a hash it works as long and answers no, so that time tells nothing. */
export async function isPasswordRight(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', wanted = ''] = phc.exec(stored ?? '') ?? []
  const expected = Buffer.from(wanted, 'base64')
  const hash = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: salt ? Buffer.from(salt, 'base64') : Buffer.alloc(16),
    tagLength: expected.length || 32,
    memory: Number(memory ?? usualCost.memory),
    passes: Number(passes ?? usualCost.passes),
    parallelism: Number(parallelism ?? usualCost.parallelism),
  })
  return expected.length > 0 && timingSafeEqual(hash, expected)
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
