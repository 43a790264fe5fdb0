import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { ProblemError } from '@saiteki/optimiser'

/** Far more than a problem within the limits of the solvers takes. */
const mostMebibytes = 256

/** What the reader for the file's extension makes of its text. Whatever is wrong with the file is told with its path. */
export async function readProblemFile<Problem>(
  file: string,
  readers: Readonly<Record<string, (text: string) => Problem>>,
): Promise<Problem> {
  const read = readers[path.extname(file).toLowerCase()]
  if (!read)
    throw new ProblemError(file, `no known kind of file; ${Object.keys(readers).join(', ')} are read`)
  return read(await textOf(file))
}

async function textOf(file: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > mostMebibytes * 2 ** 20) throw new ProblemError(file, `more than ${mostMebibytes} MiB`)
    // leaves a byte order mark out, and refuses bytes that are no UTF-8
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
    if (text.includes('\0')) throw new ProblemError(file, 'no text')
    return text
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError(file, reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? String(error))
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'a folder, not a file',
  EACCES: 'may not be read',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'no text in UTF-8',
}
