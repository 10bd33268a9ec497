import { Button, NumberInput, TextInput } from '@mantine/core'
import type { PrinterList, PrinterView } from '@server/areas/certificates/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { printerText as text } from '../../text/certificate-layouts.ts'
import { certificateText } from '../../text/certificates.ts'
import { uiText } from '../../text/ui.ts'
import {
  ConfirmAct,
  EmptyState,
  FormButton,
  formatDateTime,
  Page,
  ProblemAlert,
  SelectUnit,
} from '../../ui/index.ts'
import classes from './certificates.module.css'

const refreshes = ['/certificate-printers']

/** Printers with what was measured on their calibration sheets. */
export function PrintersPage() {
  const printers = useApi<PrinterList>('/certificate-printers')
  const [adding, setAdding] = useState(false)
  const rows = printers.data?.rows
  const add = <Button onClick={() => setAdding(true)}>{text.add}</Button>
  return (
    <Page
      title={text.title}
      subtitle={text.intro}
      above={[{ label: certificateText.title, to: paths.certificates() }]}
      mainAct={adding ? undefined : add}
    >
      <ProblemAlert problem={printers.error} onRetry={() => printers.refetch()} />
      {adding && <AddPrinter onClose={() => setAdding(false)} />}
      {rows?.length === 0 && !adding && (
        <EmptyState title={text.none} next={add}>
          {text.noneText}
        </EmptyState>
      )}
      {rows?.map((printer) => (
        <Printer key={`${printer.id}-${printer.revision}`} printer={printer} />
      ))}
    </Page>
  )
}

function AddPrinter({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const [name, setName] = useState('')
  const [unitId, setUnitId] = useState<string | null>(session.roles[0]?.unitId ?? null)
  const add = useAct(() => api.post('/certificate-printers', { name, unitId }), {
    refreshes,
    done: text.added,
    onDone: onClose,
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <TextInput
        label={text.name}
        description={text.nameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        data-autofocus
      />
      <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
      <div className={classes.whole}>
        <ProblemAlert problem={add.error} />
        <div className={classes.acts}>
          <FormButton loading={add.isPending} needs={{ [text.name]: name.trim(), [text.unit]: unitId }}>
            {text.add}
          </FormButton>
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
        </div>
      </div>
    </form>
  )
}

const measures = [
  ['leftEdge', '20,0'],
  ['topEdge', '20,0'],
  ['across', '200,0'],
  ['down', '150,0'],
] as const

function Printer({ printer }: { printer: PrinterView }) {
  const [values, setValues] = useState(printer)
  const [retiring, setRetiring] = useState(false)
  const save = useAct(
    () => {
      const { name, leftEdge, topEdge, across, down, nudgeRight, nudgeDown, revision } = values
      return api.put(`/certificate-printers/${printer.id}`, {
        name,
        leftEdge,
        topEdge,
        across,
        down,
        nudgeRight,
        nudgeDown,
        revision,
      })
    },
    { refreshes, done: text.saved },
  )
  const retire = useAct(
    () => api.delete(`/certificate-printers/${printer.id}?revision=${printer.revision}`),
    { refreshes, done: text.retired, onDone: () => setRetiring(false) },
  )
  const sheet = (paper: string) => apiUrl(`/certificate-printers/${printer.id}/calibration.pdf`, { paper })
  const number = (key: (typeof measures)[number][0] | 'nudgeRight' | 'nudgeDown', hint?: string) => (
    <NumberInput
      label={text[key]}
      {...(hint ? { description: text.should(hint) } : {})}
      value={values[key] / 10}
      onChange={(value) => setValues({ ...values, [key]: Math.round(Number(value) * 10) })}
      step={0.1}
      decimalScale={1}
      fixedDecimalScale
      decimalSeparator=","
      disabled={!printer.mayChange}
    />
  )
  return (
    <section className={classes.printer}>
      <h2>{printer.name}</h2>
      <p className={classes.facts}>
        <span>{printer.unitName}</span>
        <span>
          {printer.calibratedAt ? text.calibrated(formatDateTime(printer.calibratedAt)) : text.notCalibrated}
        </span>
        <a href={sheet('a4-landscape')} target="_blank" rel="noreferrer">
          {text.sheetA4}
        </a>
        <a href={sheet('a3-landscape')} target="_blank" rel="noreferrer">
          {text.sheetA3}
        </a>
      </p>
      <fieldset className={classes.group}>
        <legend>{text.measured}</legend>
        <div className={classes.numbers}>
          {measures.map(([key, hint]) => (
            <div key={key}>{number(key, hint)}</div>
          ))}
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{text.nudge}</legend>
        <p className={classes.soft}>{text.nudgeHint}</p>
        <div className={classes.numbers}>
          {number('nudgeRight')}
          {number('nudgeDown')}
        </div>
      </fieldset>
      <ProblemAlert problem={save.error} />
      {printer.mayChange && (
        <div className={classes.acts}>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {text.save}
          </Button>
          <Button variant="default" onClick={() => setRetiring(true)}>
            {text.retire}
          </Button>
        </div>
      )}
      <ConfirmAct
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={text.retireTitle(printer.name)}
        consequences={text.retireTells}
        actLabel={text.retire}
        onConfirm={() => retire.mutate()}
        busy={retire.isPending}
        problem={retire.error}
      />
    </section>
  )
}
