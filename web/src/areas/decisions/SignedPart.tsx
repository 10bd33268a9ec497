import { Button, Textarea } from '@mantine/core'
import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { useMay } from '../../shell/session.ts'
import { decisionText as text } from '../../text/decisions.ts'
import {
  ConfirmAct,
  EmptyState,
  FileDrop,
  formatBytes,
  formatDateTime,
  ProblemAlert,
} from '../../ui/index.ts'
import classes from './decisions.module.css'
import { Signatures } from './Signatures.tsx'

const mostBytes = 25 * 1024 * 1024

/** The signed paper: attached byte for byte, with what its digital signatures say. */
export function SignedPart({ decision }: { decision: DecisionView }) {
  const maySign = useMay('sign-decisions')
  const mayAttach =
    (decision.may.number || maySign) && (decision.state === 'numbered' || decision.state === 'signed')
  const [progress, setProgress] = useState<number | null>(null)
  const [removing, setRemoving] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const attach = useAct(
    async (file: File) => {
      const form = new FormData()
      form.set('file', file)
      setProgress(0)
      return api
        .upload(`/decisions/${decision.id}/signed-files`, form, setProgress)
        .finally(() => setProgress(null))
    },
    { refreshes: ['/decisions'], done: text.attached },
  )
  const remove = useAct(
    (fileId: string) =>
      api.post(`/decisions/${decision.id}/signed-files/${fileId}/removal`, { reason: reason.trim() }),
    {
      refreshes: ['/decisions'],
      done: text.removedSigned,
      onDone: () => {
        setRemoving(null)
        setReason('')
      },
    },
  )
  return (
    <>
      {decision.files.map((file) => (
        <section key={file.id} className={classes.block}>
          <p className={classes.facts}>
            <a href={apiUrl(`/decisions/${decision.id}/signed-files/${file.id}`)}>{file.fileName}</a>
            <span>{formatBytes(file.sizeBytes)}</span>
            <span className={classes.soft}>
              {text.attachedBy(file.by ?? text.system, formatDateTime(file.at))}
            </span>
            {mayAttach && (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setRemoving(file.id)}>
                {text.removeSigned}
              </Button>
            )}
          </p>
          <p className={classes.hash}>{`${text.sha}: ${file.sha256}`}</p>
          <Signatures decisionId={decision.id} fileId={file.id} />
        </section>
      ))}
      {decision.files.length === 0 && (
        <EmptyState title={text.noSigned}>{mayAttach ? text.attachHint : text.attachLater}</EmptyState>
      )}
      {mayAttach && (
        <section className={classes.block}>
          <h2>{text.attach}</h2>
          {decision.files.length > 0 && <p className={classes.soft}>{text.attachHint}</p>}
          <FileDrop
            label={text.attach}
            accept={['.pdf']}
            maxBytes={mostBytes}
            progress={progress}
            onFiles={([file]) => file && attach.mutate(file)}
          />
          <ProblemAlert problem={attach.error} />
        </section>
      )}
      <ConfirmAct
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={text.removeSigned}
        consequences={text.removeSignedTells}
        actLabel={text.removeSigned}
        onConfirm={() => removing && remove.mutate(removing)}
        busy={remove.isPending}
        problem={remove.error}
        disabled={reason.trim() === ''}
      >
        <Textarea
          label={text.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
        />
      </ConfirmAct>
    </>
  )
}
