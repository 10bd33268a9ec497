import { Menu, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import type { KindView } from '@server/areas/award-items/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { itemText, kindText as text } from '../../text/award-items.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  DateField,
  FormButton,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
  todayOn,
  usePathValue,
} from '../../ui/index.ts'
import classes from './award-items.module.css'
import { categoryOptions } from './StockPage.tsx'
import { serialLines } from './serial-lines.ts'

type Movement = KindView['movements'][number]

const columns: readonly Column<Movement>[] = [
  { key: 'on', header: text.on, width: 110, cell: (row) => formatDate(row.happenedOn) },
  { key: 'way', header: text.way, isName: true, width: 130, cell: (row) => text.ways[row.way] },
  {
    key: 'quantity',
    header: text.change,
    width: 100,
    align: 'right',
    cell: (row) => `${row.quantity > 0 ? '+' : ''}${formatNumber(row.quantity)}`,
  },
  {
    key: 'balance',
    header: text.balance,
    width: 100,
    align: 'right',
    cell: (row) => formatNumber(row.balance),
  },
  { key: 'basis', header: text.basis, cell: (row) => [row.basis, row.note].filter(Boolean).join('; ') },
  { key: 'serials', header: text.serials, hiddenAtFirst: true, cell: (row) => row.serials.join(', ') },
  { key: 'by', header: text.by, width: 160, cell: (row) => row.by ?? '' },
]

/** One kind: what lies there, its book, and the way to write into it. */
export function KindPage() {
  const kindId = usePathValue('kindId')
  const kind = useApi<KindView>(`/item-kinds/${kindId}`)
  const [editing, setEditing] = useState(false)
  const view = kind.data
  if (kind.error) return <ProblemAlert problem={kind.error} onRetry={() => kind.refetch()} />
  if (!view) return <Page title={itemText.title}>{null}</Page>
  return (
    <Page
      title={view.name}
      above={[{ label: itemText.title, to: paths.items() }]}
      subtitle={`${itemText.categories[view.category]} · ${view.unitName}`}
      menu={view.mayChange ? <Menu.Item onClick={() => setEditing(true)}>{text.edit}</Menu.Item> : undefined}
    >
      <p className={classes.facts}>
        <strong>{text.inStock(formatNumber(view.stock), view.measure)}</strong>
        <StateBadge tone={view.isLow ? 'amber' : 'green'}>
          {view.isLow ? itemText.low : itemText.enough}
        </StateBadge>
      </p>
      {view.mayChange && <MoveForm key={view.revision} kind={view} />}
      {view.hasSerial && view.serials.length > 0 && (
        <section className={classes.block}>
          <h2>{text.serialsInStock}</h2>
          <p>{view.serials.join(', ')}</p>
        </section>
      )}
      <section className={classes.block}>
        <h2>{text.book}</h2>
        <DataTable
          label={text.book}
          name="item-movements"
          columns={columns}
          rows={view.movements}
          rowKey={(row) => row.id}
          empty={<p className={classes.soft}>{text.bookNone}</p>}
        />
      </section>
      {editing && <EditKind kind={view} onClose={() => setEditing(false)} />}
    </Page>
  )
}

function MoveForm({ kind }: { kind: KindView }) {
  const [way, setWay] = useState<Movement['way']>('receipt')
  const [quantity, setQuantity] = useState<number | ''>('')
  const [on, setOn] = useState<string | null>(todayOn())
  const [basis, setBasis] = useState('')
  const [note, setNote] = useState('')
  const [serials, setSerials] = useState('')
  const move = useAct(
    () =>
      api.post<{ stock: number }>(`/item-kinds/${kind.id}/movements`, {
        revision: kind.revision,
        way,
        quantity: quantity || 0,
        happenedOn: on,
        basis,
        note,
        serials: kind.hasSerial ? serialLines(serials) : [],
      }),
    { refreshes: ['/item-kinds'], done: ({ stock }) => text.done(formatNumber(stock)) },
  )
  return (
    <section className={classes.block}>
      <h2>{text.move}</h2>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          move.mutate()
        }}
      >
        <Select
          label={text.way}
          value={way}
          onChange={(value) => setWay((value ?? way) as Movement['way'])}
          allowDeselect={false}
          data={Object.entries(text.ways).map(([value, label]) => ({ value, label }))}
        />
        <NumberInput
          label={way === 'count' ? text.counted : text.quantity}
          value={quantity}
          min={0}
          onChange={(value) => setQuantity(value === '' ? '' : Number(value))}
          required
        />
        <DateField label={text.on} value={on} onChange={setOn} />
        <TextInput
          label={text.basis}
          placeholder={text.basisHint}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        <TextInput label={text.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        {kind.hasSerial && way !== 'count' && (
          <Textarea
            label={text.serials}
            value={serials}
            onChange={(event) => setSerials(event.currentTarget.value)}
            autosize
            minRows={2}
          />
        )}
        <div className={classes.whole}>
          <ProblemAlert problem={move.error} />
          <FormButton
            loading={move.isPending}
            needs={{
              [way === 'count' ? text.counted : text.quantity]:
                quantity !== '' && (quantity !== 0 || way === 'count'),
              [text.on]: on,
            }}
          >
            {text.ways[way]}
          </FormButton>
        </div>
      </form>
    </section>
  )
}

function EditKind({ kind, onClose }: { kind: KindView; onClose: () => void }) {
  const { name, category, measure, lowAt, revision } = kind
  const [values, setValues] = useState({ name, category, measure, lowAt, revision })
  const save = useAct(() => api.put(`/item-kinds/${kind.id}`, values), {
    refreshes: ['/item-kinds'],
    done: itemText.saved,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.edit}
      consequences={[text.inStock(formatNumber(kind.stock), kind.measure)]}
      actLabel={text.edit}
      onConfirm={() => save.mutate()}
      busy={save.isPending}
      problem={save.error}
    >
      <Stack gap="sm">
        <TextInput
          label={itemText.name}
          value={values.name}
          onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
        />
        <Select
          label={itemText.category}
          value={values.category}
          allowDeselect={false}
          onChange={(value) => setValues({ ...values, category: (value ?? category) as typeof category })}
          data={categoryOptions}
        />
        <TextInput
          label={itemText.measure}
          value={values.measure}
          onChange={(event) => setValues({ ...values, measure: event.currentTarget.value })}
        />
        <NumberInput
          label={itemText.lowAt}
          value={values.lowAt}
          min={0}
          onChange={(value) => setValues({ ...values, lowAt: Number(value) || 0 })}
        />
      </Stack>
    </ConfirmAct>
  )
}
