import { z } from 'zod'
import type { Rule } from './domain/catalogue-types.ts'

export const level = z.enum([
  'unit',
  'commune',
  'district',
  'province',
  'ministry',
  'prime-minister',
  'government',
  'president',
  'central-council',
])
export const basis = z.enum([
  'merit',
  'ad-hoc',
  'thematic',
  'devotion',
  'tenure',
  'foreign',
  'resistance',
  'other',
])
const word = z.string().regex(/^[a-z0-9][a-zA-Z0-9-]*$/)
const scope = z.enum(['unit', 'province', 'national'])
const whole = z.int().min(1).max(1000)
const percent = z.int().min(1).max(100)
const yes = z.literal(true)

const leaf = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('classification'),
    atLeast: z.enum(['satisfactory', 'well', 'excellent']),
    years: whole,
    consecutive: yes.optional(),
  }),
  z.strictObject({
    type: z.literal('priorAward'),
    award: word,
    times: whole,
    consecutive: yes.optional(),
    yearsApart: z.array(whole).min(1).optional(),
    untilYearAfterDecision: yes.optional(),
    window: z.literal('same-year').optional(),
    outstanding: yes.optional(),
    order: z.literal('before-window-or-in').optional(),
    basis: basis.optional(),
  }),
  z.strictObject({
    type: z.literal('windowBefore'),
    years: whole,
    endsAt: z.literal('proposal'),
    startsAfter: word.optional(),
    baseline: z.lazy((): z.ZodType<Rule, Rule> => rule),
    contains: z.array(z.lazy((): z.ZodType<Rule, Rule> => rule)),
  }),
  z.strictObject({
    type: z.literal('initiative'),
    scope,
    count: whole,
    kinds: z.array(z.enum(['initiative', 'science-topic', 'science-project', 'science-work'])).min(1),
    mustBe: z.literal('applied-effectively-and-replicable').optional(),
    recognisedBy: z.array(level).optional(),
  }),
  z.strictObject({ type: z.literal('combatIngenuity'), scope }),
  z.strictObject({
    type: z.literal('memberShare'),
    of: z.enum(['completed', 'advanced']),
    award: word.optional(),
    percent,
    more: yes.optional(),
  }),
  z.strictObject({ type: z.literal('memberHasAward'), award: word, members: whole }),
  z.strictObject({ type: z.literal('noMemberDisciplined'), fromForm: z.enum(['reprimand', 'warning']) }),
  z.strictObject({
    type: z.literal('clusterRank'),
    organisedBy: z.array(level).min(1),
    rank: whole,
    bestAmongLeaders: yes.optional(),
  }),
  z.strictObject({
    type: z.literal('movement'),
    launchedBy: z.array(level).min(1),
    minYears: whole,
    standing: z.enum(['leader', 'outstanding']),
    reviewPoint: z.enum(['final', 'interim-or-final']).optional(),
  }),
  z.strictObject({
    type: z.literal('movementStanding'),
    organisedBy: z.array(level).min(1),
    standing: z.literal('outstanding'),
  }),
  z.strictObject({
    type: z.literal('serviceLength'),
    years: whole.optional(),
    months: whole.optional(),
    continuous: yes.optional(),
    grade: whole.optional(),
    exceptions: z.array(word).optional(),
  }),
  z.strictObject({
    type: z.literal('postTenure'),
    posts: z
      .array(
        z.strictObject({
          post: word,
          years: whole.optional(),
          below: whole.optional(),
          upTo: whole.optional(),
          continuous: yes.optional(),
        }),
      )
      .min(1),
    attested: word,
    notice: word.optional(),
    since: z.iso.date().optional(),
  }),
  z.strictObject({
    type: z.literal('localCap'),
    ofAward: word,
    maxPercent: percent,
    ofTheList: yes.optional(),
  }),
  z.strictObject({
    type: z.literal('qualitative'),
    code: word,
    scope: z.string().optional(),
    launchedBy: z.array(level).optional(),
    minYears: whole.optional(),
  }),
  z.strictObject({ type: z.literal('notRead'), what: z.string().min(1) }),
])

/** A condition of the catalogue; an unknown key or construct is refused. */
export const rule: z.ZodType<Rule, Rule> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(rule).min(1) }),
      z.strictObject({ any: z.array(rule).min(1) }),
      leaf,
    ]),
  )
  .meta({ id: 'LawRule' }) as z.ZodType<Rule, Rule>
