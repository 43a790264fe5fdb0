import { usePermission } from '#ui/session/session.tsx'
import { type Category, catalogue } from '../catalogue/index.ts'
import { openCategories } from '../domain/index.ts'

const open = openCategories(catalogue)

/** The categories that the person may see: 委託事業者 see none of the restricted fields. */
export function useCategories(): readonly Category[] {
  return usePermission('ledger.read') === 'contracted' ? open : catalogue.categories
}
