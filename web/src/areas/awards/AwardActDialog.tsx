import { NumberInput, Textarea, TextInput } from '@mantine/core'
import type { AwardView, HolderView } from '@server/areas/awards/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { sendTextAfter } from '../../api/send-text.ts'
import { useAct } from '../../api/use-api.ts'
import { partialDate, readPartialDate, awardText as text } from '../../text/awards.ts'
import { ConfirmAct, DateField, TextFile, todayOn } from '../../ui/index.ts'
import classes from './awards.module.css'

type Fields = Record<keyof typeof text.fields, string>

/** Corrects, cancels, restores, or takes a step of recovery: what it will do, by which decision, why. */
export function AwardActDialog(props: {
  award: AwardView
  holder: HolderView
  kind: string
  onClose: () => void
}) {
  const { award, holder, kind, onClose } = props
  const [happenedOn, setHappenedOn] = useState<string | null>(todayOn())
  const [basisNumber, setBasisNumber] = useState('')
  const [basisOn, setBasisOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [amount, setAmount] = useState<number | ''>('')
  const before = fieldsOf(award, holder)
  const [fields, setFields] = useState<Fields>(before)
  const isCorrection = kind === 'corrected'
  const needsDecision = ['cancelled', 'restored', 'item-recovery-ordered', 'money-recovery-ordered'].includes(
    kind,
  )
  const bornOn = readPartialDate(fields.bornOn)
  const [file, setFile] = useState<File | null>(null)
  const send = useAct(
    async () => {
      const common = {
        revision: award.revision,
        happenedOn,
        basisNumber: basisNumber || null,
        basisOn,
        reason,
      }
      const done = isCorrection
        ? await api.post<{ actId: string }>(`/awards/${award.id}/corrections`, {
            ...common,
            changes: changesOf(before, fields),
          })
        : await api.post<{ actId: string }>(`/awards/${award.id}/acts`, {
            ...common,
            kind,
            amountVnd: amount === '' ? null : amount,
          })
      await sendTextAfter(`/award-acts/${done.actId}/text`, file)
    },
    { refreshes: ['/award', '/awards'], done: text.done, onDone: onClose },
  )
  const isReady =
    Boolean(happenedOn && reason.trim()) &&
    (!needsDecision || basisNumber.trim() !== '') &&
    (kind !== 'money-recovered' || Number(amount) > 0) &&
    bornOn !== undefined &&
    (!isCorrection || Object.keys(changesOf(before, fields)).length > 0)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${text.acts[kind]}: ${award.award}, ${holder.name}`}
      consequences={text.actEffects[kind] ?? []}
      actLabel={text.acts[kind] ?? ''}
      onConfirm={() => send.mutate()}
      busy={send.isPending}
      problem={send.error}
      disabled={!isReady}
    >
      <div className={classes.form}>
        {isCorrection && <p className={`${classes.soft} ${classes.whole}`}>{text.changeHint}</p>}
        {isCorrection &&
          (Object.keys(text.fields) as (keyof Fields)[]).map((key) => (
            <TextInput
              key={key}
              label={text.fields[key]}
              value={fields[key]}
              error={key === 'bornOn' && bornOn === undefined ? text.dateWrong : undefined}
              onChange={(event) => setFields({ ...fields, [key]: event.currentTarget.value })}
            />
          ))}
        {kind === 'money-recovered' && (
          <NumberInput
            label={text.amount}
            value={amount}
            min={1}
            thousandSeparator="."
            decimalSeparator=","
            allowDecimal={false}
            onChange={(value) => setAmount(value === '' ? '' : Number(value))}
            required
          />
        )}
        <TextInput
          label={text.basisNumber}
          value={basisNumber}
          required={needsDecision}
          onChange={(event) => setBasisNumber(event.currentTarget.value)}
        />
        <DateField label={text.basisOn} value={basisOn} onChange={setBasisOn} />
        <DateField
          label={text.happenedOn}
          value={happenedOn}
          onChange={setHappenedOn}
          maxOn={todayOn()}
          required
        />
        <Textarea
          className={classes.whole}
          label={text.reason}
          value={reason}
          required
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.whole}>
          <TextFile file={file} onChange={setFile} />
        </div>
      </div>
    </ConfirmAct>
  )
}

function fieldsOf(award: AwardView, holder: HolderView): Fields {
  return {
    holderName: holder.name,
    bornOn: partialDate(holder.bornOn),
    awardName: award.award,
    position: award.position ?? '',
    unitText: award.unit ?? '',
    year: award.year === null ? '' : String(award.year),
    goldenBookNumber: award.goldenBookNumber ?? '',
    bonusVnd: award.bonusVnd === null ? '' : String(award.bonusVnd),
    item: award.item ?? '',
    deed: award.deed ?? '',
  }
}

/** Only what differs, in the form of the server. */
function changesOf(before: Fields, after: Fields): Record<string, unknown> {
  const changed = (Object.keys(after) as (keyof Fields)[]).filter((key) => after[key].trim() !== before[key])
  return Object.fromEntries(
    changed.map((key) => {
      const typed = after[key].trim()
      if (key === 'bornOn') return [key, readPartialDate(typed) ?? null]
      if (key === 'year' || key === 'bonusVnd')
        return [key, typed === '' ? null : Number(typed.replace(/\D/g, ''))]
      return [key, typed === '' && key !== 'holderName' && key !== 'awardName' ? null : typed]
    }),
  )
}
