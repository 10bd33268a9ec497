import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { TermView } from '@server/areas/award-items/schemas.ts'
import type { AwardRowView } from '@server/areas/awards/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { requestText as text } from '../../text/award-items.ts'
import { uiText } from '../../text/ui.ts'
import { DateField, FormButton, ProblemAlert, SelectUnit, todayOn } from '../../ui/index.ts'
import { AwardPicker } from './AwardPicker.tsx'
import classes from './award-items.module.css'

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Takes a request in; term and papers come from the law of the day where it says any. */
export function ReceiveForm({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const navigate = useNavigate()
  const [unitId, setUnitId] = useState<string | null>(session.roles[0]?.unitId ?? null)
  const [on, setOn] = useState<string | null>(todayOn())
  const [award, setAward] = useState<AwardRowView | null>(null)
  const [values, setValues] = useState({
    kind: 'reissue',
    applicant: '',
    contact: '',
    item: '',
    reason: '',
    papers: '',
    days: '' as number | '',
    unit: 'working-day',
    basis: '',
  })
  const term = useApi<TermView>('/item-requests/term', { kind: values.kind, on }, { enabled: Boolean(on) })
  const law = term.data
  const receive = useAct(
    () =>
      api.post<{ id: string; receiptNumber: string }>('/item-requests', {
        unitId,
        kind: values.kind,
        applicant: values.applicant,
        contact: values.contact,
        awardId: award?.id ?? null,
        item: values.item,
        reason: values.reason,
        receivedOn: on,
        papers:
          law && law.parts.length > 0
            ? []
            : values.papers
                .split('\n')
                .map((name) => name.trim())
                .filter(Boolean)
                .map((name, at) => ({ part: `giay-${at + 1}`, name, required: true, state: 'missing' })),
        ownTerm:
          law?.term || !values.days ? null : { days: values.days, unit: values.unit, basis: values.basis },
      }),
    {
      refreshes: ['/item-requests'],
      done: ({ receiptNumber }) => text.received(receiptNumber),
      onDone: ({ id }) => navigate({ to: paths.itemRequest(id) as never }),
    },
  )
  const words = (key: 'applicant' | 'contact' | 'item' | 'basis', label: string, required = false) => (
    <TextInput
      label={label}
      value={values[key]}
      required={required}
      onChange={(event) => setValues({ ...values, [key]: event.currentTarget.value })}
    />
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        receive.mutate()
      }}
    >
      <Select
        label={text.kind}
        value={values.kind}
        onChange={(kind) => setValues({ ...values, kind: kind ?? values.kind })}
        allowDeselect={false}
        data={options(text.kinds)}
      />
      <DateField label={text.receivedOn} value={on} onChange={setOn} />
      <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
      {words('applicant', text.applicant, true)}
      {words('contact', text.contact)}
      {words('item', text.item, true)}
      <Textarea
        className={classes.whole ?? ''}
        label={text.reason}
        value={values.reason}
        required
        onChange={(event) => setValues({ ...values, reason: event.currentTarget.value })}
        autosize
      />
      <AwardPicker
        chosen={award && [award.holder, award.award, award.year].filter(Boolean).join(', ')}
        onPick={(row) => {
          setAward(row)
          if (row && !values.item) setValues({ ...values, item: row.award })
        }}
      />
      {law?.term ? (
        <p className={classes.whole}>
          {text.term}: {text.termLaw(law.term.days, text.ownUnits[law.term.unit], law.term.basis)}
          {law.provisional && ` · ${text.provisional}: ${law.provisional}`}
        </p>
      ) : (
        <>
          <p className={classes.whole}>
            {text.termNone} {law?.cite && `(${law.cite})`}
          </p>
          <NumberInput
            label={text.ownDays}
            value={values.days}
            min={1}
            max={365}
            onChange={(days) => setValues({ ...values, days: Number(days) || '' })}
          />
          <Select
            label={text.ownUnit}
            value={values.unit}
            onChange={(unit) => setValues({ ...values, unit: unit ?? values.unit })}
            allowDeselect={false}
            data={options(text.ownUnits)}
          />
          {words('basis', text.ownBasis)}
        </>
      )}
      {law && law.parts.length === 0 && (
        <Textarea
          className={classes.whole ?? ''}
          label={text.papersOwn}
          value={values.papers}
          onChange={(event) => setValues({ ...values, papers: event.currentTarget.value })}
          autosize
          minRows={2}
        />
      )}
      <div className={classes.whole}>
        <ProblemAlert problem={receive.error ?? term.error} />
        <div className={classes.acts}>
          <FormButton
            loading={receive.isPending}
            needs={{
              [text.unit]: unitId,
              [text.receivedOn]: on,
              [text.applicant]: values.applicant.trim(),
              [text.item]: values.item.trim(),
              [text.reason]: values.reason.trim(),
              [text.ownBasis]: !values.days || law?.term || values.basis.trim(),
            }}
          >
            {text.receive}
          </FormButton>
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
        </div>
      </div>
    </form>
  )
}
