import { Button, TextInput } from '@mantine/core'
import type { ShownAwardView } from '@server/areas/law/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { sendTextAfter } from '../../api/send-text.ts'
import { useAct } from '../../api/use-api.ts'
import { AttachedText } from '../../shell/AttachedText.tsx'
import { useMay } from '../../shell/session.ts'
import { lawText as text } from '../../text/law.ts'
import { ConfirmAct, formatDate, StateBadge, TextFile, Why } from '../../ui/index.ts'
import classes from './law.module.css'

/** What every shown entry carries. */
export type Said = Pick<
  ShownAwardView['criteria'][number],
  | 'cite'
  | 'confidence'
  | 'checkedOn'
  | 'provisional'
  | 'provisionalReason'
  | 'confirmed'
  | 'note'
  | 'entry'
  | 'sources'
>
export type RegimeOfDay = { id: string; label: string }

/** Where an entry stands in the law, how sure it is, and the act that makes it sure. */
export function EntryMarks({ entry, what, regime }: { entry: Said; what: string; regime: RegimeOfDay }) {
  const mayConfirm = [useMay('manage-law'), useMay('approve-law')].some(Boolean)
  const [acting, setActing] = useState<'confirm' | 'withdraw' | null>(null)
  return (
    <div className={classes.cite}>
      {entry.cite}
      {entry.note && <> · {entry.note}</>}{' '}
      {entry.provisional && (
        <Why
          subject={text.provisionalOf(what)}
          reasons={{
            rule: entry.provisionalReason ?? '',
            counted: [
              text.confidence[entry.confidence] ?? '',
              text.checkedOn(formatDate(entry.checkedOn)),
              ...entry.sources,
            ],
          }}
        >
          <StateBadge tone="amber">{text.provisional}</StateBadge>
        </Why>
      )}
      {entry.confirmed && (
        <Why
          subject={text.confirmedOf(what)}
          reasons={{
            rule: text.confirmedText(entry.confirmed.textRead),
            by: entry.confirmed.confirmedBy,
            at: entry.confirmed.confirmedAt,
          }}
        >
          <StateBadge tone="green">{text.confirmed}</StateBadge>
        </Why>
      )}{' '}
      {entry.confirmed?.id && (
        <AttachedText
          path={`/law/confirmations/${entry.confirmed.id}/text`}
          name={entry.confirmed.fileName ?? null}
          mayAttach={mayConfirm}
          refreshes={['/law']}
        />
      )}{' '}
      {mayConfirm && entry.entry && entry.provisional && (
        <Button variant="subtle" size="compact-sm" onClick={() => setActing('confirm')}>
          {text.confirm}
        </Button>
      )}
      {mayConfirm && entry.confirmed?.id && (
        <Button variant="subtle" size="compact-sm" color="gray" onClick={() => setActing('withdraw')}>
          {text.withdraw}
        </Button>
      )}
      {acting === 'confirm' && entry.entry && (
        <ConfirmEntry entry={entry.entry} what={what} regime={regime} onClose={() => setActing(null)} />
      )}
      {acting === 'withdraw' && entry.confirmed?.id && (
        <Withdraw id={entry.confirmed.id} what={what} onClose={() => setActing(null)} />
      )}
    </div>
  )
}

function ConfirmEntry(props: {
  entry: { key: string; hash: string }
  what: string
  regime: RegimeOfDay
  onClose: () => void
}) {
  const [textRead, setTextRead] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const act = useAct(
    async () => {
      const { id } = await api.post<{ id: string }>('/law/confirmations', {
        ...props.entry,
        regimeId: props.regime.id,
        textRead: textRead.trim(),
      })
      await sendTextAfter(`/law/confirmations/${id}/text`, file)
    },
    { refreshes: ['/law'], done: text.doneConfirmed, onDone: props.onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={props.onClose}
      title={text.confirmTitle}
      consequences={[
        <strong key="what">{props.what}</strong>,
        text.confirmWill(props.regime.label),
        text.confirmWho,
        text.confirmChange,
      ]}
      actLabel={text.confirm}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error}
      disabled={textRead.trim().length < 3}
    >
      <TextInput
        label={text.textRead}
        description={text.textReadHint}
        value={textRead}
        onChange={(event) => setTextRead(event.currentTarget.value)}
        required
        mb="sm"
      />
      <TextFile file={file} onChange={setFile} />
    </ConfirmAct>
  )
}

function Withdraw({ id, what, onClose }: { id: string; what: string; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const act = useAct(() => api.post(`/law/confirmations/${id}/withdrawal`, { reason: reason.trim() }), {
    refreshes: ['/law'],
    done: text.doneWithdrawn,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.withdraw}
      consequences={[<strong key="what">{what}</strong>, text.withdrawWill]}
      actLabel={text.withdraw}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error}
      disabled={reason.trim().length < 3}
    >
      <TextInput
        label={text.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
      />
    </ConfirmAct>
  )
}
