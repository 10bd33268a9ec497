import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt, unitsWithRight } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import type { PlanReading } from '../domain/reading/plan-reading.ts'
import { countDraft, draftOf } from '../domain/reading-draft.ts'
import { insertReading } from '../store-readings.ts'
import { readPlanAside } from './read-aside.ts'

/** The contract's object, and where the reading is kept. */
export type StartedReading = PlanReading & {
  id: string
  fileName: string
  sha256: string
  format: 'txt' | 'docx' | 'pdf'
  unitId: string
  revision: number
}

const mediaTypes = {
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/**
 * Reads a plan into a draft at a unit (by default the first at which the actor manages plans) and keeps the original
 * byte for byte.
 * @refuses reading-unit-missing, right-missing, outside-your-unit, and what the reader refuses (empty-file, not-a-plan, …)
 */
export async function startPlanReading(
  act: Act,
  input: { bytes: Uint8Array; fileName: string; unitId?: string | undefined },
): Promise<StartedReading | Refusal> {
  const unitId =
    input.unitId ?? (act.actor === 'system' ? undefined : unitsWithRight(act.actor, 'manage-plans')[0])
  if (!unitId) return refuse('reading-unit-missing')
  // The right comes first: a stranger's file is not worth the work of reading.
  const refused = await inAct(act, (tx) => mayAt(tx, act.actor, 'manage-plans', unitId))
  if (isRefusal(refused)) return refused
  const fileName = input.fileName.normalize('NFC')
  const read = await readPlanAside(input.bytes, fileName)
  if (isRefusal(read)) return withFileName(read, fileName)
  const { sha256, sizeBytes } = await act.files.keep(input.bytes)
  return inAct(act, async (tx) => {
    const refusedNow = await mayAt(tx, act.actor, 'manage-plans', unitId)
    if (refusedNow) return refusedNow
    const { reading, source } = read
    const draft = draftOf(reading)
    const id = await insertReading(tx, {
      unitId,
      fileName,
      mediaType: mediaTypes[source.format],
      sizeBytes,
      sha256,
      format: source.format,
      lines: source.lines,
      reading,
      draft,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    const counts = countDraft(draft)
    await recordAct(tx, act, {
      act: 'read-plan',
      objectKind: 'plan-reading',
      objectId: id,
      unitId,
      details: { fileName, sha256, tasks: counts.tasks, findings: counts.findings },
    })
    return { id, fileName, sha256, format: source.format, unitId, revision: 1, ...reading }
  })
}

/** The reader's refusal with what its sentence needs; the platform has a "too-large" of its own. */
function withFileName(refusal: Refusal, fileName: string): Refusal {
  const code = refusal.code === 'too-large' ? 'file-too-large' : refusal.code
  return refuse(code, { ...refusal.values, fileName })
}
