import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import type { KindList } from '@server/areas/award-items/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { useSession } from '../../shell/session.ts'
import { kindText, handoverText as text } from '../../text/award-items.ts'
import { uiText } from '../../text/ui.ts'
import { DateField, FormButton, formatNumber, ProblemAlert, SelectUnit, todayOn } from '../../ui/index.ts'
import classes from './award-items.module.css'
import { serialLines } from './serial-lines.ts'

type Line = { key: number; kindId: string | null; quantity: number | ''; serials: string }

/** Who gives what to whom; stock goes down when it is saved. */
export function HandoverForm({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const [unitId, setUnitId] = useState<string | null>(session.roles[0]?.unitId ?? null)
  const [on, setOn] = useState<string | null>(todayOn())
  const [values, setValues] = useState({
    giverName: session.account.displayName,
    giverPosition: '',
    receiver: '',
    receiverName: '',
    receiverPosition: '',
    place: '',
    reason: '',
  })
  const [lines, setLines] = useState<Line[]>([{ key: 1, kindId: null, quantity: 1, serials: '' }])
  const kinds = useApi<KindList>('/item-kinds', { unitId: unitId ?? undefined }, { enabled: Boolean(unitId) })
  const own = (kinds.data?.rows ?? []).filter((kind) => kind.unitId === unitId)
  const save = useAct(
    () =>
      api.post<{ number: number; year: number }>('/item-handovers', {
        ...values,
        unitId,
        handedOn: on,
        lines: lines.map(({ kindId, quantity, serials }) => ({
          kindId,
          quantity,
          serials: serialLines(serials),
        })),
      }),
    {
      refreshes: ['/item-handovers', '/item-kinds'],
      done: ({ number, year }) => text.done(`${number}/${year}`),
      onDone: onClose,
    },
  )
  const words = (key: keyof typeof values, label: string, required = false) => (
    <TextInput
      label={label}
      value={values[key]}
      required={required}
      onChange={(event) => setValues({ ...values, [key]: event.currentTarget.value })}
    />
  )
  const change = (key: number, line: Partial<Line>) =>
    setLines(lines.map((one) => (one.key === key ? { ...one, ...line } : one)))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <div className={classes.form}>
        <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
        <DateField label={text.on} value={on} onChange={setOn} />
        {words('receiver', text.receiver, true)}
        {words('receiverName', text.receiverName)}
        {words('receiverPosition', text.receiverPosition)}
        {words('giverName', text.giver, true)}
        {words('giverPosition', text.giverPosition)}
        {words('place', text.place)}
        {words('reason', text.reason)}
      </div>
      {lines.map((line) => {
        const kind = own.find(({ id }) => id === line.kindId)
        return (
          <div key={line.key} className={classes.line}>
            <Select
              label={text.line}
              value={line.kindId}
              onChange={(kindId) => change(line.key, { kindId })}
              searchable
              data={own.map((one) => ({
                value: one.id,
                label: `${one.name} (${kindText.inStock(formatNumber(one.stock), one.measure)})`,
              }))}
            />
            <NumberInput
              label={kindText.quantity}
              value={line.quantity}
              min={1}
              onChange={(value) => change(line.key, { quantity: value === '' ? '' : Number(value) })}
            />
            {kind?.hasSerial ? (
              <TextInput
                label={kindText.serials}
                value={line.serials}
                onChange={(event) => change(line.key, { serials: event.currentTarget.value })}
              />
            ) : (
              <span />
            )}
            {lines.length > 1 ? (
              <Button variant="subtle" onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}>
                {text.dropLine}
              </Button>
            ) : (
              <span />
            )}
          </div>
        )
      })}
      <Button
        variant="default"
        size="compact-sm"
        mb="sm"
        onClick={() =>
          setLines([
            ...lines,
            { key: Math.max(...lines.map(({ key }) => key)) + 1, kindId: null, quantity: 1, serials: '' },
          ])
        }
      >
        {text.addLine}
      </Button>
      <ProblemAlert problem={save.error ?? kinds.error} />
      <div className={classes.acts}>
        <FormButton
          loading={save.isPending}
          needs={{
            [text.unit]: unitId,
            [text.on]: on,
            [text.giver]: values.giverName.trim(),
            [text.receiver]: values.receiver.trim(),
            [text.line]: lines.every(({ kindId, quantity }) => kindId && Number(quantity) > 0),
          }}
        >
          {text.add}
        </FormButton>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
      </div>
    </form>
  )
}
