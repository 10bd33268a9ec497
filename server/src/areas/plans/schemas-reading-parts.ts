import { z } from 'zod'

export const day = z.iso.date('Ngày cần có dạng năm-tháng-ngày')
export const id = z.string().regex(/^\d{1,18}$/, 'Mã không đúng')
export const key = z.string().regex(/^[tf]\d{1,9}$/, 'Mã không đúng')
export const name = z.string().max(5000)
export const words = z.string().max(20_000)

/** A period that an officer sets. */
export const readingPeriod = z.object({
  kind: z.enum(['quarter', 'month', 'date', 'year', 'unspecified']),
  year: z.int().min(1900).max(2200).nullable(),
  values: z.array(z.union([z.int().min(1).max(12), day])).max(50),
  from: day.optional(),
  to: day.optional(),
  bound: z.enum(['before', 'after', 'between']).optional(),
  raw: words.optional(),
})

/** A period as it was read: whatever stands in the source, a year of five digits too, must reach the page. */
export const shownPeriod = z.object({
  kind: z.enum(['quarter', 'month', 'date', 'year', 'unspecified']),
  year: z.int().nullable(),
  values: z.array(z.union([z.number(), z.string()])),
  from: z.string().optional(),
  to: z.string().optional(),
  bound: z.enum(['before', 'after', 'between']).optional(),
  raw: z.string().optional(),
})

const place = z.object({
  line: z.int(),
  page: z.int().nullable(),
  row: z.int().optional(),
  column: z.int().optional(),
})
export const taskSource = z.object({
  line: z.int(),
  page: z.int().nullable(),
  endLine: z.int(),
  values: z
    .object({ period: place.optional(), lead: place.optional(), coordinating: place.optional() })
    .optional(),
})

export const readingDocument = z.object({
  kind: z.literal('plan'),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  place: z.string().nullable(),
  issuedOn: z.string().nullable(),
  issuedText: z.string().nullable(),
  title: z.string(),
  year: z.int().nullable(),
  legalBases: z.array(z.string()),
  signer: z.object({
    onBehalfOf: z.string().nullable(),
    position: z.string().nullable(),
    name: z.string().nullable(),
  }),
  recipients: z.array(z.string()),
})

export const bodyMatch = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitId: id }),
  z.object({ kind: z.literal('group'), group: z.string().max(200) }),
  z.object({ kind: z.literal('outside') }),
  z.object({ kind: z.literal('person') }),
])
