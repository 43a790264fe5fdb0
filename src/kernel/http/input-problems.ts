import type { z } from 'zod'
import type { Problem } from '#kernel/contract/index.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with an input, place by place; each code has its sentence in the kernel's words. */
export function inputProblems(issues: readonly Issue[], input: unknown): Problem[] {
  return issues.map((issue) => ({
    path: pathText(issue.path),
    ...describe(issue, valueAt(input, issue.path)),
  }))
}

function describe(issue: Issue, value: unknown): Pick<Problem, 'code' | 'details'> {
  if (value === undefined && issue.code !== 'unrecognized_keys') return { code: 'input.required' }
  switch (issue.code) {
    case 'too_big':
      return { code: `input.${tooBig[issue.origin] ?? 'tooMuch'}`, details: { most: String(issue.maximum) } }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return { code: 'input.required' }
      return {
        code: `input.${tooSmall[issue.origin] ?? 'tooLittle'}`,
        details: { least: String(issue.minimum) },
      }
    case 'invalid_type':
      return { code: `input.${expected[issue.expected] ?? 'badValue'}` }
    case 'invalid_value':
      return { code: 'input.notAChoice', details: { choices: issue.values.map(String).join('、') } }
    case 'invalid_format':
      if (value === '') return { code: 'input.required' }
      // what a pattern wants stands beside the field, not in its own signs
      if (issue.format === 'regex') return { code: 'input.badValue' }
      return {
        code: issue.format === 'date' ? 'input.notADay' : 'input.badFormat',
        details: { format: issue.format },
      }
    case 'unrecognized_keys':
      return { code: 'input.unknownField', details: { fields: issue.keys.join('、') } }
    default:
      return { code: 'input.badValue' }
  }
}

const tooBig: Readonly<Record<string, string>> = { string: 'tooLong', array: 'tooMany', set: 'tooMany' }
const tooSmall: Readonly<Record<string, string>> = { string: 'tooShort', array: 'tooFew', set: 'tooFew' }
const expected: Readonly<Record<string, string>> = {
  string: 'notAText',
  number: 'notANumber',
  int: 'notAWholeNumber',
  boolean: 'notYesOrNo',
  array: 'notAList',
  object: 'notAnObject',
  record: 'notAnObject',
}

/** `rows[3].costYen` from a path of keys and indices. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('')
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  )
}
