import { getDocumentProxy } from 'unpdf'

export interface ReadPdf {
  title: string
  language: string
  isTagged: boolean
  /** Text of each page; white is taken out, because breaks and gaps are the typesetter's. */
  pages: string[]
  /** Titles in the reader's navigation. */
  bookmarks: string[]
  /** What is read instead of pictures. */
  alternatives: string[]
  /** Kinds of everything tagged. */
  roles: Set<string>
}

interface Node {
  role?: string
  alt?: string
  children?: readonly Node[]
}

export const withoutWhite = (text: string) => text.replaceAll(/\s/g, '')

/** A PDF as another program reads it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const info = (await pdf.getMetadata()).info as { Title?: string; Language?: string }
  const read: ReadPdf = {
    title: info.Title ?? '',
    language: info.Language ?? '',
    isTagged: (await pdf.getMarkInfo())?.Marked ?? false,
    pages: [],
    bookmarks: titlesOf((await pdf.getOutline()) ?? []),
    alternatives: [],
    roles: new Set(),
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    read.pages.push(withoutWhite(items.map((item) => ('str' in item ? item.str : '')).join('')))
    walk((await page.getStructTree()) as Node | null, ({ role, alt }) => {
      if (role) read.roles.add(role)
      if (alt) read.alternatives.push(alt)
    })
  }
  return read
}

function titlesOf(entries: readonly { title: string; items: readonly unknown[] }[]): string[] {
  return entries.flatMap(({ title, items }) => [title, ...titlesOf(items as typeof entries)])
}

function walk(node: Node | null, visit: (node: Node) => void) {
  if (!node) return
  visit(node)
  for (const child of node.children ?? []) walk(child, visit)
}
