import type { SignatureView } from '@server/areas/decisions/schemas-signed.ts'
import { useApi } from '../../api/use-api.ts'
import { decisionText as text } from '../../text/decisions.ts'
import {
  formatBytes,
  formatDate,
  formatDateTime,
  ProblemAlert,
  StateBadge,
  type Tone,
} from '../../ui/index.ts'
import classes from './decisions.module.css'

type Signature = SignatureView['signatures'][number]
const tones: Record<Signature['result'], Tone> = { intact: 'green', altered: 'red', unreadable: 'amber' }

/** Each digital signature of a paper: who, when, whether the file is as it was signed, and how far the signature reaches. */
export function Signatures({ decisionId, fileId }: { decisionId: string; fileId: string }) {
  const answer = useApi<SignatureView>(`/decisions/${decisionId}/signed-files/${fileId}/signatures`)
  if (answer.error) return <ProblemAlert problem={answer.error} onRetry={() => answer.refetch()} />
  if (!answer.data) return null
  if (answer.data.signatures.length === 0) return <p>{text.noSignature}</p>
  return (
    <>
      <h3>{text.signatures}</h3>
      {answer.data.signatures.map((one, at) => (
        <div key={at} className={classes.signature}>
          <StateBadge tone={tones[one.result]}>{text.results[one.result]}</StateBadge>{' '}
          <strong>{one.kind === 'timestamp' ? text.timestamp : one.signer}</strong>
          {one.organisation && `, ${one.organisation}`}
          {one.problem && <p>{one.problem}</p>}
          <dl>
            <dt>{text.signedAt}</dt>
            <dd>
              {one.signedAt ? formatDateTime(one.signedAt) : ''}
              {one.signedAt && !one.timeIsSigned && ` (${text.timeStated})`}
            </dd>
            {one.kind === 'signature' && one.result !== 'unreadable' && (
              <>
                <dt>{text.timestamp}</dt>
                <dd>{stampWords(one.stamp)}</dd>
              </>
            )}
            <dt>{text.coverage}</dt>
            <dd>{text.covers(formatBytes(one.coveredBytes), formatBytes(one.bytesAfter), one.covers)}</dd>
            {one.validFrom && one.validUntil && (
              <>
                <dt>{text.certificate}</dt>
                <dd>
                  {text.certificateOf(
                    one.issuer,
                    formatDate(one.validFrom.slice(0, 10)),
                    formatDate(one.validUntil.slice(0, 10)),
                  )}
                  {one.certificateInTime === false && `; ${text.outOfTime}`}
                </dd>
              </>
            )}
            {one.reason && (
              <>
                <dt>{text.reason}</dt>
                <dd>{one.reason}</dd>
              </>
            )}
          </dl>
        </div>
      ))}
      <p className={classes.soft}>{text.chain}</p>
    </>
  )
}

function stampWords(stamp: Signature['stamp']): string {
  if (!stamp) return text.noStamp
  const given = text.stampGiven(stamp.at && formatDateTime(stamp.at), stamp.authority)
  return [given, text.stampResults[stamp.result]].filter(Boolean).join('; ')
}
