import { type IRunOptions, TextRun } from 'docx'

/** A text of several lines keeps them. */
export const runsOf = (text: string, format: IRunOptions = {}): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ ...format, text: line, ...(at > 0 && { break: 1 }) }))
