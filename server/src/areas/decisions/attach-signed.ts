import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import { plainFileName } from '../../platform/file-type.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { holdsRight, type Right } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { mayStep, stateOfSteps } from './domain/decision-state.ts'
import { holdDecision, number as numberRight, stateLabels } from './rights.ts'
import { type CheckedSignature, checkSignatures } from './signatures/check-signatures.ts'
import { findDecision, insertStep, updateDecision } from './store-decisions.ts'
import { findSignedFile, insertSignedFile, listSignedFiles, markSignedRemoved } from './store-files.ts'

/**
 * Keeps the signed paper byte for byte. Whoever gives numbers may attach it; whoever signs may too.
 * @refuses decision-step-closed, signed-file-not-pdf, signed-file-known and those of `holdDecision`
 */
export async function attachSigned(
  act: Act,
  input: { decisionId: string; bytes: Uint8Array; fileName: string },
): Promise<{ fileId: string; sha256: string } | Refusal> {
  const head = Buffer.from(input.bytes.subarray(0, 1024)).toString('latin1')
  if (!head.includes('%PDF-')) return refuse('signed-file-not-pdf')
  const kept = await act.files.keep(input.bytes)
  return inAct<{ fileId: string; sha256: string }>(act, async (tx) => {
    const asked = { decisionId: input.decisionId, revision: null }
    const decision = await holdDecision(tx, act, asked, rightToAttach(act))
    if (isRefusal(decision)) return decision
    if (!mayStep('signed', decision.state))
      return refuse('decision-step-closed', { state: stateLabels[decision.state] })
    const files = await listSignedFiles(tx, decision.id)
    if (files.some((file) => file.sha256 === kept.sha256)) return refuse('signed-file-known')
    const now = act.clock.now()
    const by = { decisionId: decision.id, accountId: accountOf(act), now }
    const fileName = plainFileName(input.fileName)
    const fileId = await insertSignedFile(tx, { ...by, ...kept, fileName })
    await insertStep(tx, { ...by, kind: 'signed', details: { fileId, sha256: kept.sha256 } })
    await updateDecision(tx, decision.id, { state: stateOfSteps(['signed']) })
    await recordAct(tx, act, {
      act: 'attach-signed-decision',
      objectKind: 'decision',
      objectId: decision.id,
      unitId: decision.unitId,
      details: { title: decision.title, fileName, sha256: kept.sha256 },
    })
    return { fileId, sha256: kept.sha256 }
  })
}

/** Takes off a signed paper that was attached by mistake; the bytes stay kept. @refuses decision-step-closed, signed-file-unknown and those of `holdDecision` */
export function removeSigned(
  act: Act,
  input: { decisionId: string; fileId: string; reason: string },
): Promise<{ fileId: string } | Refusal> {
  return inAct<{ fileId: string }>(act, async (tx) => {
    const decision = await holdDecision(tx, act, { ...input, revision: null }, rightToAttach(act))
    if (isRefusal(decision)) return decision
    if (!mayStep('signed-removed', decision.state))
      return refuse('decision-step-closed', { state: stateLabels[decision.state] })
    const now = act.clock.now()
    const by = { accountId: accountOf(act), now }
    if (!(await markSignedRemoved(tx, { ...by, ...input }))) return refuse('signed-file-unknown')
    const left = await listSignedFiles(tx, decision.id)
    await insertStep(tx, { ...by, decisionId: decision.id, kind: 'signed-removed', note: input.reason })
    await updateDecision(tx, decision.id, { state: left.length > 0 ? 'signed' : 'numbered' })
    await recordAct(tx, act, {
      act: 'remove-signed-decision',
      objectKind: 'decision',
      objectId: decision.id,
      unitId: decision.unitId,
      details: { title: decision.title, reason: input.reason },
    })
    return { fileId: input.fileId }
  })
}

/** The clerk who gives numbers attaches the paper, or whoever signs. */
function rightToAttach(act: Act): Right {
  return holdsRight(act.actor, numberRight) ? numberRight : 'sign-decisions'
}

export type SignedFile = { name: string; mediaType: string; bytes: Uint8Array; sha256: string }

/** The signed paper as it was given, checked against its hash. @refuses signed-file-unknown, decision-unknown */
export async function openSigned(
  act: Act,
  asked: { decisionId: string; fileId: string },
): Promise<SignedFile | Refusal> {
  const file = await inView<Awaited<ReturnType<typeof findSignedFile>> | Refusal>(act, async (tx) => {
    const decision = await findDecision(tx, asked.decisionId)
    if (!decision) return refuse('decision-unknown')
    return findSignedFile(tx, asked)
  })
  if (isRefusal(file)) return file
  if (!file) return refuse('signed-file-unknown')
  const bytes = await act.files.read(file.sha256)
  return { name: file.fileName, mediaType: 'application/pdf', bytes, sha256: file.sha256 }
}

/** The digital signatures of the paper, each verified now. @refuses those of `openSigned` */
export async function viewSignatures(
  act: Act,
  asked: { decisionId: string; fileId: string },
): Promise<{ signatures: CheckedSignature[]; sizeBytes: number } | Refusal> {
  const file = await openSigned(act, asked)
  if (isRefusal(file)) return file
  return { signatures: await checkSignatures(file.bytes), sizeBytes: file.bytes.length }
}
