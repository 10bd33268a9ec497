import { Button, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import type { ProofView, TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { taskText as text } from '../../../text/tasks.ts'
import {
  ConfirmAct,
  DateField,
  FileDrop,
  formatBytes,
  formatDateTime,
  ProblemAlert,
} from '../../../ui/index.ts'
import { CancelButton } from './CancelButton.tsx'
import { plansChanged } from './changed.ts'
import classes from './work.module.css'

const endings = ['.pdf', '.docx', '.xlsx', '.jpg', '.jpeg', '.png']
const mostBytes = 25 * 1024 * 1024

/** What proves a task: files, numbers of issued documents, links; withdrawn ones stay in sight. */
export function TaskProofs({ task }: { task: TaskView }) {
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<ProofView | null>(null)
  const mayAdd = task.acts.some((one) => one.act === 'add-proof' && one.allowed)
  return (
    <section className={classes.block}>
      <h2>
        {text.proofs}
        {mayAdd && !adding && (
          <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
            {text.addProof}
          </Button>
        )}
      </h2>
      {task.proofs.length === 0 && !adding && (
        <p className={classes.soft}>
          {text.noProofs}. {mayAdd && text.noProofsText}
        </p>
      )}
      {adding && <AddProof taskId={task.id} onClose={() => setAdding(false)} />}
      <ul className={classes.list}>
        {task.proofs.map((proof) => (
          <li key={proof.id} className={classes.itemHead}>
            <Proof proof={proof} taskId={task.id} />
            {proof.mayWithdraw && (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setWithdrawing(proof)}>
                {text.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdrawing && (
        <WithdrawProof taskId={task.id} proof={withdrawing} onClose={() => setWithdrawing(null)} />
      )}
    </section>
  )
}

function Proof({ proof, taskId }: { proof: ProofView; taskId: string }) {
  const isGone = proof.withdrawnAt !== null
  return (
    <div>
      <span className={isGone ? classes.withdrawn : undefined}>
        {proof.kind === 'file' && (
          <a href={apiUrl(`/tasks/${taskId}/proofs/${proof.id}/file`)}>
            {proof.fileName} ({formatBytes(proof.sizeBytes ?? 0)})
          </a>
        )}
        {proof.kind === 'document' && proofName(proof)}
        {proof.kind === 'link' && (
          <a href={proof.url ?? ''} target="_blank" rel="noreferrer">
            {isInside(proof) ? proof.note : proof.url}
          </a>
        )}
      </span>
      {proof.note && !isInside(proof) && <div>{proof.note}</div>}
      <div className={classes.small}>
        {text.givenBy(proof.by ?? text.system, proof.unitName)}, {formatDateTime(proof.at)}
        {isGone && (
          <div>
            {text.withdrawnBy(proof.withdrawnBy ?? text.system, proof.withdrawalReason ?? '')},{' '}
            {formatDateTime(proof.withdrawnAt)}
          </div>
        )}
      </div>
    </div>
  )
}

/** A link to a page of this system bears the words beside it, not its address. */
const isInside = (proof: ProofView) => proof.kind === 'link' && !!proof.note && !!proof.url?.startsWith('/')

/** What a proof is called in a sentence. */
export function proofName(proof: ProofView): string {
  if (proof.kind === 'document') return text.documentOf(proof.documentNumber ?? '', proof.documentOn)
  return proof.fileName ?? (isInside(proof) ? proof.note : proof.url) ?? ''
}

function AddProof({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const [kind, setKind] = useState<ProofView['kind']>('file')
  const [progress, setProgress] = useState<number | null>(null)
  const [values, setValues] = useState({ number: '', url: '', note: '' })
  const [documentOn, setDocumentOn] = useState<string | null>(null)
  const options = { refreshes: plansChanged, done: text.proofAdded, onDone: onClose }
  const path = `/tasks/${taskId}/proofs`
  const upload = useAct((file: File) => {
    const form = new FormData()
    form.append('note', values.note)
    form.append('file', file)
    setProgress(0)
    return api.upload(path, form, setProgress).finally(() => setProgress(null))
  }, options)
  const send = useAct(() => {
    const note = values.note.trim() || null
    if (kind === 'link') return api.post(path, { url: values.url.trim(), note })
    return api.post(path, {
      documentNumber: values.number.trim(),
      note,
      ...(documentOn ? { documentOn } : {}),
    })
  }, options)
  const field = (key: keyof typeof values, label: string) => ({
    label,
    value: values[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setValues((old) => ({ ...old, [key]: value }))
    },
  })
  const isReady = kind === 'document' ? values.number.trim() !== '' : values.url.trim() !== ''
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) send.mutate()
      }}
    >
      <SegmentedControl
        aria-label={text.proofKind}
        data={Object.entries(text.proofKinds).map(([value, label]) => ({ value, label }))}
        value={kind}
        onChange={(value) => setKind(value as ProofView['kind'])}
      />
      {kind === 'document' && (
        <div className={classes.row}>
          <TextInput {...field('number', text.documentNumber)} required />
          <DateField label={text.documentOn} value={documentOn} onChange={setDocumentOn} />
        </div>
      )}
      {kind === 'link' && <TextInput {...field('url', text.url)} type="url" required />}
      <Textarea {...field('note', text.note)} autosize />
      {kind === 'file' && (
        <FileDrop
          label={text.proofFile}
          accept={endings}
          maxBytes={mostBytes}
          progress={progress}
          onFiles={([file]) => file && upload.mutate(file)}
        />
      )}
      <ProblemAlert problem={upload.error ?? send.error} />
      <Group justify="flex-end">
        <CancelButton onClick={onClose} />
        {kind !== 'file' && (
          <Button type="submit" loading={send.isPending} disabled={!isReady}>
            {text.addProof}
          </Button>
        )}
      </Group>
    </form>
  )
}

function WithdrawProof(props: { taskId: string; proof: ProofView; onClose: () => void }) {
  const { taskId, proof, onClose } = props
  const [reason, setReason] = useState('')
  const withdraw = useAct(() => api.delete(`/tasks/${taskId}/proofs/${proof.id}`, { reason }), {
    refreshes: plansChanged,
    done: text.withdrawn,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.withdrawTitle}
      consequences={[proofName(proof), text.withdrawEffect]}
      actLabel={text.withdrawAct}
      onConfirm={() => withdraw.mutate()}
      busy={withdraw.isPending}
      problem={withdraw.error}
      disabled={reason.trim() === ''}
    >
      <Textarea
        label={text.reason}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmAct>
  )
}
