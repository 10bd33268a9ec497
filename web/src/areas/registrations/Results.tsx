import { Button } from '@mantine/core'
import type { ResultView } from '@server/areas/registrations/schemas.ts'
import { apiUrl } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { pledgeText as text } from '../../text/registrations.ts'
import {
  type Column,
  DataTable,
  formatDate,
  formatNumber,
  StateBadge,
  type Tone,
  Why,
} from '../../ui/index.ts'
import classes from './registrations.module.css'

type Row = ResultView['rows'][number]
const tones: Record<Row['outcome'], Tone> = {
  reached: 'green',
  likely: 'amber',
  'not-yet': 'grey',
  'not-measured': 'grey',
}

const columns: readonly Column<Row>[] = [
  { key: 'number', header: 'STT', width: 60, align: 'right', cell: (row) => row.ordinal },
  { key: 'name', header: text.subject, isName: true, cell: (row) => row.name },
  {
    key: 'pledged',
    header: text.pledged,
    cell: (row) => row.awardName ?? row.target ?? row.initiative ?? '',
  },
  {
    key: 'outcome',
    header: text.outcome,
    width: 240,
    cell: (row) => (
      <Why subject={`${row.name}: ${text.outcomes[row.outcome]}`} reasons={{ rule: text.resultRule }}>
        <StateBadge tone={tones[row.outcome]}>{text.outcomes[row.outcome]}</StateBadge>
      </Why>
    ),
  },
  {
    key: 'decision',
    header: text.decision,
    width: 190,
    cell: (row) => [row.award?.number, formatDate(row.award?.decidedOn ?? null)].filter(Boolean).join(', '),
  },
  { key: 'others', header: text.others, cell: (row) => row.others.join('; ') },
]

/** Pledge against result, by the register of awards. */
export function Results({ registrationId }: { registrationId: string }) {
  const results = useApi<ResultView>(`/registrations/${registrationId}/results`)
  const view = results.data
  return (
    <>
      {view && (
        <p role="status">
          {text.resultSum(formatNumber(view.reached), formatNumber(view.pledged))}{' '}
          {view.likely > 0 && text.resultLikely(formatNumber(view.likely))}{' '}
          {!view.yearIsOver && text.yearRuns}
        </p>
      )}
      <div className={classes.acts}>
        <Button
          variant="default"
          component="a"
          href={apiUrl(`/registrations/${registrationId}/results/xlsx`)}
        >
          {text.resultExcel}
        </Button>
      </div>
      <DataTable
        label={text.results}
        name="registration-results"
        columns={columns}
        rows={view?.rows}
        problem={results.error}
        onRetry={() => results.refetch()}
        rowKey={(row) => row.id}
        empty={<p className={classes.soft}>{text.noneRead}</p>}
      />
    </>
  )
}
