import type { Page } from 'playwright-core'

/** Asks the API as the person signed in on the page. */
const ask = <T>(page: Page, url: string): Promise<T> =>
  page.evaluate(async (address) => (await fetch(address)).json(), url) as Promise<T>

/** How each `$place` in a page's path is filled with something that exists. */
const fillings: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  userId: async (page) => {
    const { users } = await ask<{ users: { userId: string }[] }>(page, '/api/directory/users')
    return users[0]?.userId ?? ''
  },
  systemId: async (page) => {
    const { systems } = await ask<{ systems: { systemId: string }[] }>(page, '/api/ledger/systems')
    return systems[0]?.systemId ?? ''
  },
  analysis: async () => 'servers',
  theme: async () => 'renewals',
  rule: async () => 'customisationCost',
  importId: (page) =>
    page.evaluate(async () => {
      const form = new FormData()
      form.append('file', new File(['システム名,状態\n公園台帳システム,動いている\n'], 'systems.csv'))
      const stored = await (await fetch('/api/files', { method: 'POST', body: form })).json()
      const planned = await fetch('/api/ledger/imports', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fileIds: [stored.fileId] }),
      })
      return (await planned.json()).importId as string
    }),
}

/** The address of a page as somebody may have it open. */
export async function fillPath(page: Page, path: string): Promise<string> {
  let filled = path
  for (const [place, name = ''] of path.matchAll(/\$(\w+)/g)) {
    const fill = fillings[name]
    if (!fill) throw new Error(`tests/journeys/support/places.ts does not say what ${place} may be`)
    filled = filled.replace(place, await fill(page))
  }
  return filled
}
