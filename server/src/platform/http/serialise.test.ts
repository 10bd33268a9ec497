import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listedKeysCompiler } from './serialise.ts'

const serialise = (schema: z.ZodType, data: unknown) =>
  listedKeysCompiler({ schema, method: 'GET', url: '/x' } as never)(data as never)

describe('answers', () => {
  const person = z.object({ name: z.string(), posts: z.array(z.object({ unit: z.string().nullable() })) })

  it('carry the listed keys alone, at every depth', () => {
    const data = {
      name: 'Lan',
      passwordHash: 'x',
      posts: [
        { unit: null, salary: 1 },
        { unit: 'Sở "Y tế"', salary: 2 },
      ],
    }
    expect(serialise(person, data)).toBe('{"name":"Lan","posts":[{"unit":null},{"unit":"Sở \\"Y tế\\""}]}')
    expect(serialise(z.object({ one: person.nullable(), none: person.optional() }), { one: data })).toBe(
      '{"one":{"name":"Lan","posts":[{"unit":null},{"unit":"Sở \\"Y tế\\""}]}}',
    )
    expect(serialise(z.array(person), [data])).toContain('"posts"')
  })

  it('carry records of plain values and choices among plain values as they are', () => {
    const counts = z.object({
      byState: z.record(z.string(), z.number()),
      on: z.iso.date(),
      values: z.array(z.union([z.number(), z.string()])),
    })
    const data = { byState: { done: 1 }, on: '2026-04-10', values: [1, 'a'], more: 2 }
    expect(serialise(counts, data)).toBe('{"byState":{"done":1},"on":"2026-04-10","values":[1,"a"]}')
  })

  it('whose schema does more than list keys are judged by zod', () => {
    const either = z.object({ it: z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]) })
    expect(serialise(either, { it: { b: 'x', c: 'y' } })).toBe('{"it":{"b":"x"}}')
    expect(() => serialise(either, { it: { d: 'x' } })).toThrow()
    const byKind = z.object({ them: z.record(z.string(), z.object({ a: z.string() })) })
    expect(serialise(byKind, { them: { x: { a: '1', b: '2' } } })).toBe('{"them":{"x":{"a":"1"}}}')
    const loose = z.looseObject({ a: z.string() })
    expect(serialise(loose, { a: 'x', b: 'y' })).toBe('{"a":"x","b":"y"}')
  })
})
