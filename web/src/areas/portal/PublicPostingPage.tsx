import { TextInput } from '@mantine/core'
import type { PublicPostingView } from '@server/areas/portal/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { portalText as text } from '../../text/portal.ts'
import { type Column, DataTable, formatDate, ProblemAlert, usePathValue } from '../../ui/index.ts'
import { ObjectionForm } from './ObjectionForm.tsx'
import { PublicFrame } from './PublicFrame.tsx'
import classes from './portal.module.css'
import { TrackObjection } from './TrackObjection.tsx'

type Row = PublicPostingView['rows'][number]
const columns: readonly Column<Row>[] = [
  { key: 'name', header: text.name, isName: true, cell: (row) => row.name },
  { key: 'post', header: text.post, width: 180, cell: (row) => row.post ?? '' },
  { key: 'unit', header: text.unit, width: 220, cell: (row) => row.unitName },
  { key: 'award', header: text.award, width: 220, cell: (row) => row.awardName },
]
const fold = (words: string) =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

/** One public list: names while it runs, and a form for objections. */
export function PublicPostingPage() {
  const id = usePathValue('postingId')
  const posting = useApi<PublicPostingView>(`/public/postings/${id}`)
  const [typed, setTyped] = useState('')
  const view = posting.data
  if (!view)
    return (
      <PublicFrame title={text.title} back>
        <ProblemAlert problem={posting.error} onRetry={() => posting.refetch()} />
      </PublicFrame>
    )
  const rows = view.rows.filter((row) => fold(`${row.name} ${row.unitName}`).includes(fold(typed.trim())))
  return (
    <PublicFrame title={view.title} back>
      <p className={classes.soft}>
        {view.bodyName} · {text.until(formatDate(view.opensOn), formatDate(view.endsOn))}
      </p>
      {view.note && <p>{view.note}</p>}
      {view.isOpen ? (
        <>
          <TextInput
            type="search"
            label={text.find}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maw={420}
            mb="sm"
          />
          <DataTable
            label={view.title}
            name="public-posting"
            columns={columns}
            rows={rows.slice(0, 500)}
            rowKey={(row) => row.id}
            empty={<p className={classes.soft}>{text.noRows}</p>}
          />
          <ObjectionForm posting={view} />
        </>
      ) : (
        <p>{text.endedText}</p>
      )}
      <TrackObjection />
    </PublicFrame>
  )
}
