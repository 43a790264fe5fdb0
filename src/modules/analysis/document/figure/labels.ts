const fullWidth = 12
const halfWidth = 7

/** Room for a line in pixels at the size of drawings: Japanese signs are square, others about half as wide. */
export function roomFor(text: string): number {
  return [...text].reduce(
    (room, sign) => room + ((sign.codePointAt(0) ?? 0) < 0x300 ? halfWidth : fullWidth),
    0,
  )
}

/** A text in as few lines as fit into so many pixels; Japanese may break anywhere. */
export function inLines(text: string, room: number): string[] {
  const lines: string[] = ['']
  for (const sign of text) {
    const line = lines.at(-1) ?? ''
    if (line && roomFor(line + sign) > room) lines.push(sign)
    else lines[lines.length - 1] = line + sign
  }
  return lines
}
