/** Which nodes of a growing graph are reached from which, a bit for each pair; every node reaches itself. */
export class Reach {
  private readonly size: number
  private readonly words: number
  private readonly bits: Uint32Array

  constructor(size: number) {
    this.size = size
    this.words = Math.ceil(size / 32)
    this.bits = new Uint32Array(size * this.words)
    for (let node = 0; node < size; node++) this.bits[node * this.words + (node >> 5)]! |= 1 << (node & 31)
  }

  has(from: number, to: number): boolean {
    return ((this.bits[from * this.words + (to >> 5)]! >>> (to & 31)) & 1) === 1
  }

  /** All nodes that reach this one. */
  before(to: number): number[] {
    const found: number[] = []
    for (let from = 0; from < this.size; from++) if (this.has(from, to)) found.push(from)
    return found
  }

  connect(from: number, to: number): void {
    const { words, bits } = this
    for (const node of this.before(from))
      for (let word = 0; word < words; word++) bits[node * words + word]! |= bits[to * words + word]!
  }
}
