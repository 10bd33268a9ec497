import { Button, Select, TextInput } from '@mantine/core'
import type { LayoutList } from '@server/areas/certificates/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { layoutText as text } from '../../text/certificate-layouts.ts'
import { certificateText } from '../../text/certificates.ts'
import { uiText } from '../../text/ui.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FormButton,
  formatNumber,
  Page,
  ProblemAlert,
  SelectUnit,
} from '../../ui/index.ts'
import classes from './certificates.module.css'

type Row = LayoutList['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: text.columns.name,
    isName: true,
    cell: (row) => <AppLink to={paths.certificateLayout(row.id)}>{row.name}</AppLink>,
  },
  { key: 'unit', header: text.columns.unit, width: 240, cell: (row) => row.unitName },
  {
    key: 'size',
    header: text.columns.size,
    width: 170,
    cell: (row) => text.size(formatNumber(row.width / 10), formatNumber(row.height / 10)),
  },
  {
    key: 'fields',
    header: text.columns.fields,
    width: 80,
    align: 'right',
    cell: (row) => formatNumber(row.fields),
  },
  {
    key: 'picture',
    header: text.columns.picture,
    width: 110,
    cell: (row) => (row.hasPicture ? text.hasPicture : text.noPicture),
  },
]

/** Layouts of one's own body and of those above it. */
export function LayoutsPage() {
  const layouts = useApi<LayoutList>('/certificate-layouts')
  const [adding, setAdding] = useState(false)
  const add = <Button onClick={() => setAdding(true)}>{text.add}</Button>
  return (
    <Page
      title={text.title}
      subtitle={text.intro}
      above={[{ label: certificateText.title, to: paths.certificates() }]}
      mainAct={adding ? undefined : add}
    >
      {adding && <AddLayout onClose={() => setAdding(false)} />}
      <DataTable
        label={text.title}
        name="certificate-layouts"
        columns={columns}
        rows={layouts.data?.rows}
        problem={layouts.error}
        onRetry={() => layouts.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.certificateLayout(row.id)}
        empty={
          <EmptyState title={text.none} next={add}>
            {text.noneText}
          </EmptyState>
        }
      />
    </Page>
  )
}

function AddLayout({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const navigate = useNavigate()
  const [values, setValues] = useState({ name: '', paper: 'a4-landscape', title: 'Bằng khen', issuer: '' })
  const [unitId, setUnitId] = useState<string | null>(session.roles[0]?.unitId ?? null)
  const add = useAct(() => api.post<{ id: string }>('/certificate-layouts', { ...values, unitId }), {
    refreshes: ['/certificate-layouts'],
    done: text.made,
    onDone: ({ id }) => navigate({ to: paths.certificateLayout(id) as never }),
  })
  const words = (key: 'name' | 'title' | 'issuer', label: string, hint: string) => (
    <TextInput
      label={label}
      description={hint}
      value={values[key]}
      onChange={(event) => setValues({ ...values, [key]: event.currentTarget.value })}
    />
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      {words('name', text.name, text.nameHint)}
      <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
      <Select
        label={text.paper}
        value={values.paper}
        onChange={(paper) => setValues({ ...values, paper: paper ?? values.paper })}
        allowDeselect={false}
        data={Object.entries(text.papers).map(([value, label]) => ({ value, label }))}
      />
      {words('title', text.awardTitle, text.awardTitleHint)}
      {words('issuer', text.issuer, text.issuerHint)}
      <div className={classes.whole}>
        <ProblemAlert problem={add.error} />
        <div className={classes.acts}>
          <FormButton
            loading={add.isPending}
            needs={{ [text.name]: values.name.trim(), [text.unit]: unitId }}
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
