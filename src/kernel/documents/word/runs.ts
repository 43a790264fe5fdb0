import { type IRunOptions, TextRun } from 'docx'

/** A text of several lines keeps them. */
export function runsOf(text: string, format: IRunOptions = {}): TextRun[] {
  if (text === '') return []
  return text
    .split('\n')
    .map((line, at) => new TextRun({ ...format, text: line, ...(at > 0 && { break: 1 }) }))
}
