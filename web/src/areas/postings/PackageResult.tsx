import { Checkbox, Select, TextInput } from '@mantine/core'
import type { PackageView } from '@server/areas/nominations/schemas-packages.ts'
import { useState } from 'react'
import { api, isRefusedWith } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { packageText as text } from '../../text/packages.ts'
import { ConfirmAct, DateField, formatNumber } from '../../ui/index.ts'
import { CaseFileField } from './CaseFileField.tsx'
import classes from './postings.module.css'

type Outcome = 'awarded' | 'refused' | 'waiting'
type Told = { outcome: Outcome; reason: string; asNew: boolean }
const options = Object.entries(text.outcomes).map(([value, label]) => ({ value, label }))

/** What the higher body decided on each nominee, and by which decision. */
export function PackageResult({ view, onClose }: { view: PackageView; onClose: () => void }) {
  const open = view.rows.filter((item) => item.outcome === null)
  const [told, setTold] = useState<Record<string, Told>>({})
  const [number, setNumber] = useState('')
  const [decidedOn, setDecidedOn] = useState<string | null>(null)
  const [issuer, setIssuer] = useState<string>(text.destinations[view.destination])
  const [signer, setSigner] = useState('')
  const [fileId, setFileId] = useState<string | null>(null)
  const of = (itemId: string): Told => told[itemId] ?? { outcome: 'awarded', reason: '', asNew: false }
  const change = (itemId: string, more: Partial<Told>) =>
    setTold({ ...told, [itemId]: { ...of(itemId), ...more } })
  const settled = open.filter((item) => of(item.id).outcome !== 'waiting')
  const awarded = settled.filter((item) => of(item.id).outcome === 'awarded')
  const record = useAct(
    () =>
      api.post<{ awardIds: string[] }>(`/packages/${view.id}/result`, {
        revision: view.revision,
        decision: awarded.length > 0 ? { number, decidedOn, issuer, signer: signer || null, fileId } : null,
        outcomes: settled.map((item) => ({
          itemId: item.id,
          outcome: of(item.id).outcome,
          reason: of(item.id).reason || null,
          asNew: of(item.id).asNew,
        })),
      }),
    {
      refreshes: ['/packages', '/history', '/awards', '/rounds'],
      done: ({ awardIds }) => text.endDone(formatNumber(awardIds.length)),
      onDone: onClose,
    },
  )
  const lacksReason = settled.some(
    (item) => of(item.id).outcome === 'refused' && of(item.id).reason.trim() === '',
  )
  const lacksDecision = awarded.length > 0 && (!number.trim() || !decidedOn || issuer.trim().length < 2)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.end}
      consequences={[text.endTells]}
      actLabel={text.end}
      onConfirm={() => record.mutate()}
      busy={record.isPending}
      problem={record.error}
      disabled={settled.length === 0 || lacksReason || lacksDecision}
    >
      <div className={classes.form}>
        <div className={classes.pair}>
          <TextInput
            label={text.decisionNumber}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField label={text.decidedOn} value={decidedOn} onChange={setDecidedOn} />
        </div>
        <div className={classes.pair}>
          <TextInput
            label={text.decisionIssuer}
            value={issuer}
            onChange={(event) => setIssuer(event.currentTarget.value)}
          />
          <TextInput
            label={text.signer}
            value={signer}
            onChange={(event) => setSigner(event.currentTarget.value)}
          />
        </div>
        <CaseFileField label={text.decisionFile} unitId={view.unitId} onFile={setFileId} />
        {open.map((item) => (
          <div key={item.id}>
            <Select
              label={`${text.outcomeOf(item.name)} (${item.awardName})`}
              data={options}
              value={of(item.id).outcome}
              onChange={(value) => value && change(item.id, { outcome: value as Outcome })}
              allowDeselect={false}
            />
            {of(item.id).outcome === 'refused' && (
              <TextInput
                label={text.reason}
                value={of(item.id).reason}
                onChange={(event) => change(item.id, { reason: event.currentTarget.value })}
                required
              />
            )}
            {isRefusedWith(record.error, 'award-holder-asks') && of(item.id).outcome === 'awarded' && (
              <Checkbox
                mt="xs"
                label={text.asNew}
                checked={of(item.id).asNew}
                onChange={(event) => change(item.id, { asNew: event.currentTarget.checked })}
              />
            )}
          </div>
        ))}
      </div>
    </ConfirmAct>
  )
}
