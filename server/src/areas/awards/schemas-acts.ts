import { z } from 'zod'
import { awardBases, awardLevels, awardSources, awardStates, holderKinds } from './domain/award-values.ts'
import { day, id, optional, partialDate, text, year } from './schemas.ts'

const holderBody = z.object({
  kind: z.enum(holderKinds),
  name: text(300),
  personId: id.nullish(),
  unitId: id.nullish(),
  bornOn: partialDate.nullish(),
  diedOn: partialDate.nullish(),
  gender: z.enum(['female', 'male']).nullish(),
  ethnicity: optional(100),
  position: optional(300),
  workerClass: z.enum(['direct', 'leader']).nullish(),
  homePlace: optional(300),
  homeUnitId: id.nullish(),
})
export const addingBody = z.object({
  holderId: id.nullish(),
  holder: holderBody.nullish(),
  /** The officer looked at those who may be the same and says that this is another. */
  asNew: z.boolean().default(false),
  idNumber: z
    .string()
    .trim()
    .regex(/^\d{9,12}$/, 'Số định danh có 9 hoặc 12 chữ số')
    .nullish(),
  scopeUnitId: id,
  unitId: id.nullish(),
  unitText: optional(300),
  position: optional(300),
  awardKey: z.string().regex(/^[a-z0-9-]{1,80}$/),
  awardName: optional(300),
  level: z.enum(awardLevels).nullish(),
  basis: z.enum(awardBases),
  year: year.nullish(),
  yearUntil: year.nullish(),
  isSchoolYear: z.boolean().default(false),
  decision: z
    .object({ number: text(100), decidedOn: partialDate, issuer: optional(300), signer: optional(200) })
    .nullish(),
  goldenBookNumber: optional(100),
  bonusVnd: z.int().min(0).max(1e12).nullish(),
  item: optional(300),
  deed: optional(4000),
  place: optional(300),
  groundIds: z.array(id).max(50).default([]),
  source: z.enum(awardSources).default('paper'),
})
export const addedAward = z.object({ awardId: id, holderId: id })
export const mergingBody = z.object({
  otherId: id,
  revision: z.int(),
  otherRevision: z.int(),
  reason: text(1000),
})
export const reasonBody = z.object({ reason: text(1000) })
export const mergeDone = z.object({ mergeId: id, awards: z.int() })
export const correctionBody = z.object({
  revision: z.int(),
  happenedOn: day,
  basisNumber: optional(100),
  basisOn: day.nullish(),
  reason: text(1000),
  changes: z
    .object({
      holderName: text(300).optional(),
      bornOn: partialDate.nullable().optional(),
      awardName: text(300).optional(),
      awardKey: z
        .string()
        .regex(/^[a-z0-9-]{1,80}$/)
        .optional(),
      position: z.string().trim().max(300).nullable().optional(),
      unitText: z.string().trim().max(300).nullable().optional(),
      year: year.nullable().optional(),
      goldenBookNumber: z.string().trim().max(100).nullable().optional(),
      bonusVnd: z.int().min(0).nullable().optional(),
      item: z.string().trim().max(300).nullable().optional(),
      deed: z.string().trim().max(4000).nullable().optional(),
    })
    .refine((changes) => Object.keys(changes).length > 0, 'Chưa sửa gì'),
})
export const awardActBody = z.object({
  revision: z.int(),
  kind: z.enum([
    'cancelled',
    'restored',
    'item-recovery-ordered',
    'item-recovered',
    'money-recovery-ordered',
    'money-recovered',
  ]),
  happenedOn: day,
  basisNumber: optional(100),
  basisOn: day.nullish(),
  reason: text(1000),
  amountVnd: z.int().min(1).nullish(),
})
export const attachedText = z.object({ name: z.string(), sha256: z.string() })
export const actDone = z.object({ actId: id, state: z.enum(awardStates), revision: z.int() })
