/** What the program apart answers: whether it is a result or a refusal, how many bytes follow, and the bytes. */
const headBytes = 9

export function packAnswer(kind: 'result' | 'refusal', body: Uint8Array): Buffer {
  const head = Buffer.alloc(headBytes)
  head.writeUInt8(kind === 'result' ? 1 : 2, 0)
  head.writeBigUInt64BE(BigInt(body.length), 1)
  return Buffer.concat([head, body])
}

/** The answer once all of it has come; null before. */
export function unpackAnswer(chunks: readonly Buffer[], received: number) {
  if (received < headBytes) return null
  const first = chunks[0]!.length >= headBytes ? chunks[0]! : Buffer.concat(chunks)
  const length = Number(first.readBigUInt64BE(1))
  if (received < headBytes + length) return null
  const body = Buffer.concat(chunks).subarray(headBytes, headBytes + length)
  return { kind: first.readUInt8(0) === 1 ? 'result' : 'refusal', body } as const
}
