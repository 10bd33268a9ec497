import { Button, Checkbox, Menu, NumberInput, Select, TextInput } from '@mantine/core'
import type { KindList } from '@server/areas/award-items/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { itemText as text } from '../../text/award-items.ts'
import { uiText } from '../../text/ui.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  FormButton,
  formatNumber,
  Page,
  ProblemAlert,
  SelectUnit,
  StateBadge,
  useFilters,
} from '../../ui/index.ts'
import classes from './award-items.module.css'

type Row = KindList['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: text.name,
    isName: true,
    cell: (row) => <AppLink to={paths.itemKind(row.id)}>{row.name}</AppLink>,
  },
  { key: 'category', header: text.category, width: 150, cell: (row) => text.categories[row.category] },
  { key: 'unit', header: text.unit, width: 220, cell: (row) => row.unitName },
  { key: 'measure', header: text.measure, width: 110, cell: (row) => row.measure },
  { key: 'stock', header: text.stock, width: 100, align: 'right', cell: (row) => formatNumber(row.stock) },
  {
    key: 'state',
    header: text.state,
    width: 120,
    cell: (row) => (
      <StateBadge tone={row.isLow ? 'amber' : 'green'}>{row.isLow ? text.low : text.enough}</StateBadge>
    ),
  },
]

/** What lies in stock; what runs low is seen at once. */
export function StockPage() {
  const filters = useFilters()
  const low = filters['sap-het'] ? true : undefined
  const kinds = useApi<KindList>('/item-kinds', { unitId: filters['don-vi'], low }, { keepOld: true })
  const [adding, setAdding] = useState(false)
  const add = <Button onClick={() => setAdding(true)}>{text.add}</Button>
  return (
    <Page
      title={text.title}
      subtitle={text.intro}
      mainAct={adding ? undefined : add}
      menu={
        <>
          <Menu.Item component={AppLink} to={paths.itemHandovers()}>
            {text.handovers}
          </Menu.Item>
          <Menu.Item component={AppLink} to={paths.itemRequests()}>
            {text.requests}
          </Menu.Item>
        </>
      }
    >
      <p className={classes.facts}>
        <AppLink to={paths.itemHandovers()}>{text.handovers}</AppLink>
        <AppLink to={paths.itemRequests()}>{text.requests}</AppLink>
      </p>
      {adding && <AddKind onClose={() => setAdding(false)} />}
      <FilterBar
        fields={[
          { kind: 'unit', key: 'don-vi', label: text.unit },
          {
            kind: 'select',
            key: 'sap-het',
            label: text.filterLow,
            options: [{ value: 'co', label: text.onlyLow }],
          },
        ]}
      />
      <DataTable
        label={text.list}
        name="item-kinds"
        columns={columns}
        rows={kinds.data?.rows}
        problem={kinds.error}
        onRetry={() => kinds.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.itemKind(row.id)}
        empty={
          low ? (
            <EmptyState title={text.noneLow} />
          ) : (
            <EmptyState title={text.none} next={add}>
              {text.noneText}
            </EmptyState>
          )
        }
      />
    </Page>
  )
}

export const categoryOptions = Object.entries(text.categories).map(([value, label]) => ({ value, label }))

function AddKind({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const [unitId, setUnitId] = useState<string | null>(session.roles[0]?.unitId ?? null)
  const [values, setValues] = useState({
    name: '',
    category: 'frame',
    measure: 'chiếc',
    hasSerial: false,
    lowAt: 10,
  })
  const add = useAct(() => api.post('/item-kinds', { ...values, unitId }), {
    refreshes: ['/item-kinds'],
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
        value={values.name}
        onChange={(event) => setValues({ ...values, name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <Select
        label={text.category}
        value={values.category}
        onChange={(category) => setValues({ ...values, category: category ?? values.category })}
        allowDeselect={false}
        data={categoryOptions}
      />
      <TextInput
        label={text.measure}
        value={values.measure}
        onChange={(event) => setValues({ ...values, measure: event.currentTarget.value })}
        required
      />
      <NumberInput
        label={text.lowAt}
        value={values.lowAt}
        min={0}
        onChange={(lowAt) => setValues({ ...values, lowAt: Number(lowAt) || 0 })}
      />
      <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
      <Checkbox
        label={text.hasSerial}
        checked={values.hasSerial}
        onChange={(event) => setValues({ ...values, hasSerial: event.currentTarget.checked })}
      />
      <div className={classes.whole}>
        <ProblemAlert problem={add.error} />
        <div className={classes.acts}>
          <FormButton
            loading={add.isPending}
            needs={{
              [text.name]: values.name.trim(),
              [text.measure]: values.measure.trim(),
              [text.unit]: unitId,
            }}
          >
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
