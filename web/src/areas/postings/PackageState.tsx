import { Select, Textarea, TextInput } from '@mantine/core'
import type { PackageView } from '@server/areas/nominations/schemas-packages.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { packageText as text } from '../../text/packages.ts'
import { ConfirmAct, DateField, todayOn } from '../../ui/index.ts'
import { CaseFileField } from './CaseFileField.tsx'
import classes from './postings.module.css'

/** Sets where the package is, with its day and proof. */
export function PackageState({ view, onClose }: { view: PackageView; onClose: () => void }) {
  const [state, setState] = useState(view.next[0] ?? null)
  const [happenedOn, setHappenedOn] = useState<string | null>(todayOn())
  const [number, setNumber] = useState('')
  const [issuer, setIssuer] = useState('')
  const [note, setNote] = useState('')
  const [fileId, setFileId] = useState<string | null>(null)
  const set = useAct(
    () =>
      api.post(`/packages/${view.id}/states`, {
        revision: view.revision,
        state,
        happenedOn,
        number,
        issuer,
        note,
        fileId,
      }),
    { refreshes: ['/packages', '/history'], done: text.setDone, onDone: onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.set}
      consequences={[
        ...(state === 'sent' ? [text.sentTells] : []),
        ...(state ? [text.setTells(text.states[state])] : []),
      ]}
      actLabel={text.set}
      onConfirm={() => set.mutate()}
      busy={set.isPending}
      problem={set.error}
      disabled={!state || !happenedOn || (!number && !note && !fileId)}
    >
      <div className={classes.form}>
        <Select
          label={text.setTo}
          data={view.next.map((one) => ({ value: one, label: text.states[one] }))}
          value={state}
          onChange={(value) => setState(value as typeof state)}
          allowDeselect={false}
        />
        <div className={classes.pair}>
          <DateField label={text.happenedOn} value={happenedOn} onChange={setHappenedOn} required />
          <TextInput
            label={text.number}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={text.issuer}
          value={issuer}
          onChange={(event) => setIssuer(event.currentTarget.value)}
        />
        <Textarea
          label={text.stateNote}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <CaseFileField label={text.proof} unitId={view.unitId} onFile={setFileId} />
      </div>
    </ConfirmAct>
  )
}
