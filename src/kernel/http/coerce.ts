import { z } from 'zod'

interface JsonSchema {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  anyOf?: JsonSchema[]
}

const schemas = new WeakMap<z.ZodType, JsonSchema>()

function schemaOf(input: z.ZodType): JsonSchema {
  const known =
    schemas.get(input) ?? (z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as JsonSchema)
  schemas.set(input, known)
  return known
}

/**
 * Reads the texts of a path and query string as the types that the operation's input names. What does not fit stays
 * text, for validation to name.
 */
export function coerceQuery(
  input: z.ZodType,
  query: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const schema = schemaOf(input)
  return Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, coerce(value, schema.properties?.[key] ?? {})]),
  )
}

function coerce(value: unknown, schema: JsonSchema): unknown {
  const types = typesOf(schema)
  if (types.has('array')) {
    const items = schema.items ?? schema.anyOf?.find((one) => one.type === 'array')?.items ?? {}
    return (Array.isArray(value) ? value : [value]).map((one) => coerce(one, items))
  }
  if (typeof value !== 'string') return value
  if (types.has('boolean') && (value === 'true' || value === 'false')) return value === 'true'
  if ((types.has('number') || types.has('integer')) && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  return value
}

function typesOf(schema: JsonSchema): Set<string> {
  const own = schema.type === undefined ? [] : [schema.type].flat()
  return new Set([...own, ...(schema.anyOf ?? []).flatMap((one) => [...typesOf(one)])])
}
