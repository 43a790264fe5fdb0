/** Room for a line in pixels: Japanese signs are square, others about half as wide. */
export function roomFor(text: string, fontSize: number): number {
  const units = [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x300 ? 0.58 : 1), 0)
  return units * fontSize
}

/** A text in as few lines as fit into so many pixels; Japanese may break anywhere. */
export function inLines(text: string, fontSize: number, room: number): string[] {
  const lines: string[] = ['']
  for (const sign of text) {
    const line = lines.at(-1) ?? ''
    if (line && roomFor(line + sign, fontSize) > room) lines.push(sign)
    else lines[lines.length - 1] = line + sign
  }
  return lines
}
