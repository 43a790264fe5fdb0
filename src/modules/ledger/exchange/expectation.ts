import type { Language } from '#kernel/module/index.ts'
import type { Field } from '../catalogue/index.ts'
import { say } from './say.ts'

/** What may stand in a field, in one sentence. */
export function expectation(field: Field, language: Language): string {
  const parts = [shape(field, language)]
  const { minimum, maximum, maximumLength } = field
  const isNumber = field.type === 'integer' || field.type === 'decimal' || field.type === 'yen'
  if (isNumber && minimum !== undefined && maximum !== undefined) {
    parts.push(say(language, 'ledger.expectRange', { minimum, maximum }))
  }
  if (maximumLength !== undefined) parts.push(say(language, 'ledger.expectLength', { maximumLength }))
  if (field.isRequired) parts.push(say(language, 'ledger.expectRequired'))
  return parts.join(language === 'ja' ? '' : ' ')
}

function shape({ type, choices = [] }: Field, language: Language): string {
  const labels = choices.map(({ label }) => label[language]).join(language === 'ja' ? '、' : '; ')
  switch (type) {
    case 'integer':
      return say(language, 'ledger.expectInteger')
    case 'decimal':
      return say(language, 'ledger.expectDecimal')
    case 'yen':
      return say(language, 'ledger.expectYen')
    case 'date':
      return say(language, 'ledger.expectDate')
    case 'fiscalYear':
      return say(language, 'ledger.expectFiscalYear')
    case 'boolean':
      return say(language, 'ledger.expectYesNo')
    case 'choice':
      return say(language, 'ledger.expectChoice', { labels })
    case 'choices':
      return say(language, 'ledger.expectChoices', { labels })
    case 'division':
      return say(language, 'ledger.expectDivision')
    case 'vendor':
      return say(language, 'ledger.expectVendor')
    case 'system':
      return say(language, 'ledger.expectSystem')
    case 'contract':
      return say(language, 'ledger.expectContract')
    default:
      return say(language, 'ledger.expectText')
  }
}
