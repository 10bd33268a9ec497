import { z } from 'zod'
import { basis, level, rule } from './schema-rule.ts'

/** The form of the files in `law/`, strict: what is not named here is refused. */

export const localDate = z.iso.date()
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
const text = z.string().trim().min(1)
const articleNumber = z.coerce.string().regex(/^\d+[a-zđ]?$/)
export const citation = z
  .strictObject({
    source: id,
    article: articleNumber.optional(),
    clause: articleNumber.optional(),
    point: z
      .string()
      .regex(/^[a-zđ]\d?$/)
      .optional(),
    text: text.optional(),
  })
  .meta({ id: 'LawCitation' })
const confidence = z.enum(['verified', 'recalled', 'draft'])
const cited = {
  cite: z.array(citation).min(1),
  confidence,
  checkedOn: localDate,
  sources: z.array(text),
  note: text.optional(),
}
export const dated = { from: localDate, until: localDate.nullable(), ...cited, reason: text.optional() }
const named = { id, ...dated }

const subjectKind = z.enum(['individual', 'collective', 'household', 'enterprise'])
export const awardLevel = z.enum(['unit', 'commune', 'province', 'ministry', 'state'])
const awardKind = z.enum([
  'emulation-title',
  'emulation-flag',
  'commendation',
  'commemorative-medal',
  'medal',
  'order',
  'prize',
  'honour',
  'resistance-award',
])
const monthDay = z.string().regex(/^\d\d-\d\d$/)
export const dossierPart = z.strictObject({
  part: id,
  name: text,
  template: text.optional(),
  required: z.boolean(),
  when: text.optional(),
})

const criterion = z.strictObject({
  id: z.string().regex(/^[a-zđ0-9][a-zđ0-9-]*$/),
  subjects: z.array(id).min(1).optional(),
  basis: z.array(basis).min(1).optional(),
  text,
  rule,
  ...cited,
})

export const award = z
  .strictObject({
    id,
    name: text,
    nameEn: text,
    abbreviation: text.optional(),
    formerNames: z.array(
      z.strictObject({ name: text, from: localDate, until: localDate, cite: z.array(citation).min(1) }),
    ),
    kind: awardKind,
    level: awardLevel,
    rank: z.int(),
    period: z.enum(['annual', 'any', 'periodic', 'historic']),
    subjects: z.array(id).min(1),
    basis: z.array(basis).min(1),
    legacy: z.boolean(),
    note: text.optional(),
    criteria: z.array(
      z.strictObject({ ...dated, mode: z.literal('anyOf'), items: z.array(criterion).min(1) }),
    ),
    decidingAuthority: z.array(z.strictObject({ ...named, authority: text, levels: z.array(level).min(1) })),
    proposer: z.array(z.strictObject({ ...dated, proposer: text })),
    voteThreshold: z.array(
      z.strictObject({
        ...dated,
        percent: z.int().min(1).max(100),
        of: z.literal('all-members'),
        absent: z.literal('written-opinion'),
        council: z.enum(['proposing-level', 'ministry-or-province']),
        ballot: z.boolean(),
        secret: z.boolean().nullable(),
      }),
    ),
    dossier: z.array(
      z.strictObject({ ...dated, sets: z.int().min(1), form: text, parts: z.array(dossierPart).min(1) }),
    ),
    deadlines: z.array(
      z.strictObject({
        ...named,
        label: text,
        value: z.union([z.int().min(1), monthDay]),
        unit: z.enum(['working-day', 'date', 'date-next-year']),
      }),
    ),
    bonus: z.array(
      z.strictObject({
        ...named,
        subjectKind,
        multiple: z.number().positive(),
        ceiling: z.literal(true).optional(),
      }),
    ),
    physicalAwards: z.array(z.strictObject({ ...dated, items: z.array(text).min(1) })),
    disqualifiers: z.array(z.strictObject({ ...named, text, effect: z.enum(['hold', 'block']), rule })),
    statisticalClass: z.array(z.strictObject({ ...dated, form: text, column: id })),
  })
  .meta({ id: 'LawAwardEntry' })

export const parameter = z.strictObject({
  id,
  label: text,
  inForce: z.array(z.strictObject({ ...dated, value: z.union([z.number(), text]), unit: text })).min(1),
})

export const generalRule = z.strictObject({
  id,
  label: text,
  inForce: z
    .array(
      z.strictObject({
        ...dated,
        applies: z.strictObject({
          awards: z.array(id).optional(),
          kinds: z.array(awardKind).optional(),
          levels: z.array(awardLevel).optional(),
          basis: z.array(basis).optional(),
          subjects: z.array(id).optional(),
        }),
        named: z.string().regex(/^[a-z][a-zA-Z]+$/),
        with: z.record(z.string(), z.unknown()),
        text,
      }),
    )
    .min(1),
})

export const source = z
  .strictObject({
    id,
    number: text,
    type: id,
    title: text,
    issuer: text,
    issuedOn: localDate.nullable(),
    inForce: z.strictObject({ from: localDate.nullable(), until: localDate.nullable() }),
    amends: z.array(id),
    replaces: z.array(id),
    replacedBy: id.nullable(),
    relevance: text,
    confidence,
    textNotSeen: z.literal(true).optional(),
    checkedOn: localDate,
    urls: z.array(text),
    note: text.optional(),
  })
  .meta({ id: 'LawSource' })

export const regime = z.strictObject({
  id,
  label: text,
  from: localDate,
  until: localDate.nullable(),
  authority: z.array(id).optional(),
  laws: z.array(id).min(1),
  decrees: z.array(id),
  circulars: z.array(id),
  confidence,
  unconfirmed: z.strictObject({ reason: text }).optional(),
  checkedOn: localDate,
  note: text.optional(),
})

export const procedure = z.strictObject({
  id,
  label: text,
  codes: z.array(
    z.strictObject({
      code: text,
      place: text.optional(),
      from: localDate,
      until: localDate.nullable(),
      confidence,
    }),
  ),
  inForce: z
    .array(
      z.strictObject({
        ...dated,
        steps: z.array(
          z.strictObject({
            id,
            label: text,
            value: z.int().min(1),
            unit: z.enum(['working-day', 'day']),
            countedFrom: text,
            note: text.optional(),
          }),
        ),
        parts: z.array(dossierPart),
      }),
    )
    .min(1),
})

const labelled = z.array(z.strictObject({ id, label: text }))
export const statistic = z.strictObject({
  id: text,
  title: text,
  columns: labelled,
  rows: labelled,
  inForce: z.array(z.strictObject({ ...dated, due: monthDay })).min(1),
})

export const calendarYear = z.strictObject({
  year: z.int().min(1945).max(2200),
  confidence,
  provisional: text.optional(),
  note: text.optional(),
  checkedOn: localDate,
  days: z.array(
    z.strictObject({
      on: localDate,
      kind: z.enum(['holiday', 'compensatory-day-off', 'make-up-working-day']),
      name: text,
      cite: z.array(citation).min(1),
    }),
  ),
})

export const terms = z.strictObject({
  subjects: z.array(z.strictObject({ id, kind: subjectKind, label: text, within: id.optional() })),
  facts: z.array(z.strictObject({ code: z.string().regex(/^[a-zA-Z0-9-]+$/), label: text })),
  words: z.array(z.strictObject({ id, label: text })),
  posts: z.array(z.strictObject({ id, label: text, next: id.optional() })),
  year: z.strictObject({ closesOn: monthDay, note: text }),
  records: z.strictObject({ wholeForMonths: z.int().min(1).max(36), note: text }),
})
