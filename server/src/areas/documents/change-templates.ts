import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { TemplateProblem } from './check-template.ts'
import { templateProblemText } from './errors.ts'
import { findPlaceholder } from './find-placeholder.ts'
import type { TemplateTrial } from './schemas.ts'
import { findVersion, insertVersion, markWithdrawn } from './store-templates.ts'
import { describeTemplate } from './template-catalogue.ts'
import { isTemplateName, type TemplateName } from './template-sources.ts'
import { tryTemplate } from './try-template.ts'
import { manageTemplates, unitOfTemplates } from './view-templates.ts'

type Period = { usedFrom?: string | undefined; usedTo?: string | null | undefined }
export type TemplateFileIn = { bytes: Uint8Array; fileName: string }
export type VersionMade = { id: string; version: number }

/** What is wrong with a file as a template, each in a sentence; keeps nothing. @refuses template-unknown */
export function testTemplate(key: string, file: TemplateFileIn): TemplateTrial | Refusal {
  if (!isTemplateName(key)) return refuse('template-unknown')
  const problems = tryTemplate(key, file.bytes)
  return {
    problems: problems.map((problem) => ({
      placeholder: problem.placeholder,
      suggestion: problem.suggestion,
      where: problem.placeholder === null ? null : placeOf(file.bytes, problem),
      text: templateProblemText(problem),
    })),
  }
}

/** A part of the file that is wrong as a whole has no place in its text. */
const placeOf = (bytes: Uint8Array, { code, placeholder }: TemplateProblem) =>
  code === 'not-word' || code === 'too-large' || code === 'active-content'
    ? null
    : findPlaceholder(bytes, placeholder!)

/**
 * Takes a body's own version of a template, to be used from a day on. A file with a wrong placeholder is not taken.
 * @refuses template-unknown, template-wrong, template-period-wrong, template-unit-missing, right-missing, outside-your-unit
 */
export async function addTemplateVersion(
  act: Act,
  input: TemplateFileIn &
    Period & { key: string; unitId?: string | undefined; note?: string | null | undefined },
): Promise<VersionMade | Refusal> {
  const trial = testTemplate(input.key, input)
  if (isRefusal(trial)) return trial
  if (trial.problems.length > 0)
    return refuse('template-wrong', {
      count: trial.problems.length,
      first: [trial.problems[0]!.text, trial.problems[0]!.where && `Ở ${trial.problems[0]!.where}.`]
        .filter(Boolean)
        .join(' '),
    })
  const kept = await act.files.keep(input.bytes)
  return inAct<VersionMade>(act, (tx) =>
    putVersion(tx, act, {
      ...input,
      ...kept,
      fileName: input.fileName.normalize('NFC').slice(0, 200),
      restoredFrom: null,
    }),
  )
}

/**
 * Takes an earlier version up again, or with `versionId` null the shipped one, as a new version.
 * @refuses template-unknown, template-period-wrong, template-unit-missing, right-missing, outside-your-unit
 */
export function restoreTemplate(
  act: Act,
  input: Period & { key: string; unitId?: string | undefined; versionId: string | null },
): Promise<VersionMade | Refusal> {
  return inAct<VersionMade>(act, async (tx) => {
    if (input.versionId === null)
      return putVersion(tx, act, {
        ...input,
        sha256: null,
        fileName: 'Mẫu của hệ thống',
        sizeBytes: 0,
        restoredFrom: null,
      })
    const old = await findVersion(tx, input.versionId)
    if (old?.templateKey !== input.key) return refuse('template-unknown')
    return putVersion(tx, act, {
      ...input,
      sha256: old.sha256,
      fileName: old.fileName,
      sizeBytes: old.sizeBytes,
      restoredFrom: old.id,
    })
  })
}

async function putVersion(
  tx: Tx,
  act: Act,
  input: Period & {
    key: string
    unitId?: string | undefined
    sha256: string | null
    fileName: string
    sizeBytes: number
    note?: string | null | undefined
    restoredFrom: string | null
  },
): Promise<VersionMade | Refusal> {
  if (!isTemplateName(input.key)) return refuse('template-unknown')
  const unitId = unitOfTemplates(act, input.unitId)
  if (!unitId) return refuse('template-unit-missing')
  const refused = await mayAt(tx, act.actor, manageTemplates, unitId)
  if (refused) return refused
  const usedFrom = input.usedFrom ?? act.clock.today()
  const usedTo = input.usedTo ?? null
  if (usedTo !== null && usedTo < usedFrom) return refuse('template-period-wrong')
  const made = await insertVersion(tx, {
    unitId,
    key: input.key,
    sha256: input.sha256,
    fileName: input.fileName,
    sizeBytes: input.sizeBytes,
    note: input.note ?? null,
    restoredFrom: input.restoredFrom,
    usedFrom,
    usedTo,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  await recordAct(tx, act, {
    act: input.sha256 === null || input.restoredFrom ? 'restore-template' : 'add-template-version',
    objectKind: 'document-template',
    objectId: made.id,
    unitId,
    details: { ...naming(input.key), version: made.version, usedFrom, sha256: input.sha256 },
  })
  return made
}

/** Ends the use of a version; the one before it is used again. @refuses template-unknown, changed-meanwhile, right-missing */
export function withdrawTemplate(act: Act, versionId: string): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const version = await findVersion(tx, versionId)
    if (!version) return refuse('template-unknown')
    const refused = await mayAt(tx, act.actor, manageTemplates, version.unitId)
    if (refused) return refused
    const accountId = accountOf(act)
    if (!(await markWithdrawn(tx, versionId, { accountId, now: act.clock.now() })))
      return refuse('changed-meanwhile')
    await recordAct(tx, act, {
      act: 'withdraw-template',
      objectKind: 'document-template',
      objectId: versionId,
      unitId: version.unitId,
      details: { ...naming(version.templateKey as TemplateName), version: version.version },
    })
    return { id: versionId }
  })
}

function naming(key: TemplateName) {
  return { template: describeTemplate(key).title }
}
