import { z } from 'zod'

/** A list looked through by name, and the entry opened for change (`new` for a new one). */
export const nameSearch = z.object({
  text: z.string().optional().catch(undefined),
  open: z.string().optional().catch(undefined),
})

/** Whether a name or its reading holds the words, whatever their width or case. */
export function isNamed(one: { name: string; kana: string }, text: string | undefined): boolean {
  const plain = (value: string) => value.normalize('NFKC').toLowerCase()
  return plain(`${one.name} ${one.kana}`).includes(plain(text?.trim() ?? ''))
}
