import type { Language } from '#kernel/module/index.ts'
import type { Field } from '../../catalogue/index.ts'
import { writeAnswer } from '../../domain/index.ts'

/** Names that cells may choose from. */
export interface OfferedNames {
  divisions: readonly string[]
  vendors: readonly string[]
  systems: readonly string[]
}

/** What the drop-down of a field offers; null for fields that are written freely. */
export function choicesOf(
  field: Field,
  { language, names }: { language: Language; names: OfferedNames },
): { choices: readonly string[]; isOpen: boolean } | null {
  const answers =
    field.type === 'boolean'
      ? [true, false]
      : field.type === 'choice'
        ? (field.choices ?? []).map(({ key }) => key)
        : null
  if (answers) {
    const missing = field.isRequired ? [] : ([{ missing: 'notApplicable' }, { missing: 'unknown' }] as const)
    const choices = [...answers, ...missing].map((answer) => writeAnswer(field, answer, language))
    return { choices, isOpen: false }
  }
  const offered =
    field.type === 'division'
      ? names.divisions
      : field.type === 'vendor'
        ? names.vendors
        : field.type === 'system'
          ? names.systems
          : []
  return offered.length > 0 ? { choices: offered, isOpen: true } : null
}
