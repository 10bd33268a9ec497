import { serializerCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'

type Pick = (value: unknown) => unknown
type SerializerCompiler = typeof serializerCompiler

/**
 * Serialisers of answers that copy the keys that the schema lists and nothing else, without judging the values: no key that
 * the schema does not know leaves the server, and a list of a hundred rows is not judged a second time. Schemas that do more
 * than list (unions, transforms, records with rules) are left to zod. Tests judge every answer (`checkAnswers`).
 */
export const listedKeysCompiler: SerializerCompiler = (route) => {
  const schema = route.schema as unknown
  const pick = schema instanceof z.ZodType ? pickerOf(schema) : null
  if (pick === null) return serializerCompiler(route)
  return (data) => JSON.stringify(pick(data))
}

const same: Pick = (value) => value

const plain = new Set(['string', 'number', 'int', 'boolean', 'enum', 'literal', 'null', 'unknown', 'any'])

/** Null where the schema does more than list keys. */
function pickerOf(schema: z.ZodType): Pick | null {
  if (plain.has(schema.def.type)) return same
  if (schema instanceof z.ZodObject) return pickerOfObject(schema)
  if (schema instanceof z.ZodArray)
    return through(pickerOf(schema.element as z.ZodType), (item) => (value) => (value as unknown[]).map(item))
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return through(
      pickerOf(schema.unwrap() as z.ZodType),
      (inner) => (value) => (value === null || value === undefined ? value : inner(value)),
    )
  // Any text is a key, or the schema would choose among keys.
  if (schema instanceof z.ZodRecord)
    return (schema.keyType as z.ZodType).def.type === 'string' &&
      pickerOf(schema.valueType as z.ZodType) === same
      ? same
      : null
  if (schema instanceof z.ZodUnion)
    return schema.options.every((option) => pickerOf(option as z.ZodType) === same) ? same : null
  return null
}

function through(inner: Pick | null, wrap: (inner: Pick) => Pick): Pick | null {
  return inner === null || inner === same ? inner : wrap(inner)
}

function pickerOfObject(schema: z.ZodObject): Pick | null {
  // With a catchall the schema lets other keys through.
  if (schema.def.catchall) return null
  const keys = Object.keys(schema.shape)
  const inner = keys.map((key) => pickerOf(schema.shape[key] as z.ZodType))
  if (inner.includes(null)) return null
  const parts = keys.map((key, i) => {
    const from = `value[${JSON.stringify(key)}]`
    return `${JSON.stringify(key)}: ${inner[i] === same ? from : `inner[${i}](${from})`}`
  })
  // Written out as one literal: V8 makes such objects in one go.
  return new Function('inner', `return (value) => ({ ${parts.join(', ')} })`)(inner) as Pick
}
