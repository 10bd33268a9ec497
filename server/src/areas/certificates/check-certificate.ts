import { type Act, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { readNamedAwards } from '../awards/index.ts'
import { readCode } from './domain/check-code.ts'
import type { CheckedCertificate } from './schemas.ts'
import { findAwardOfCode } from './store-batches.ts'

/**
 * What anybody may know of the certificate that bears this code: whom it names, the award, the decision and whether it stands.
 * @refuses certificate-code-unknown
 */
export function checkCertificate(act: Act, typed: string): Promise<CheckedCertificate | Refusal> {
  const code = readCode(typed)
  // The code is the permission: whoever holds the sheet may ask, without being anybody.
  return inView<CheckedCertificate | Refusal>({ ...act, actor: 'system' }, async (tx) => {
    if (!code) return refuse('certificate-code-unknown')
    const awardId = await findAwardOfCode(tx, code)
    const [award] = awardId ? await readNamedAwards(tx, [awardId]) : []
    if (!award) return refuse('certificate-code-unknown')
    return {
      code,
      holder: award.holder,
      award: award.award,
      decision: award.decision,
      decidedOn: award.decidedOn,
      issuer: award.issuer,
      state: award.state,
    }
  })
}
