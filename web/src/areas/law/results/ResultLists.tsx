import type { YearResultRow } from '@server/areas/law/schemas-results.ts'
import { verdictText } from '../../../text/verdict.ts'
import { resultText as text } from '../../../text/year-results.ts'
import { formatDate } from '../../../ui/index.ts'
import { DisciplineRows, MatterRows } from '../verdict/ClearanceRows.tsx'
import { type Field, RowsEditor } from '../verdict/RowsEditor.tsx'
import type { Standing } from './result-edits.ts'
import classes from './results.module.css'

type Lists = 'discipline' | 'openMatters' | 'initiatives' | 'clusters'
type Row<Key extends Lists> = NonNullable<Standing[Key]>[number]

/** Initiatives, discipline, open matters, grades in clusters: what is known of a subject beside its years. */
export function ResultLists(props: {
  standing: Standing
  stand: (more: Standing) => void
  isPerson: boolean
  year: number
  row: YearResultRow
}) {
  const { standing, stand, isPerson, year, row } = props
  const ideas: Field<Row<'initiatives'>>[] = [
    { key: 'title', label: text.initiativeTitle, kind: 'text', width: 240 },
    {
      key: 'kind',
      label: verdictText.clusterKind,
      kind: 'choice',
      choices: verdictText.workKinds,
      width: 140,
    },
    { key: 'scope', label: verdictText.scope, kind: 'choice', choices: verdictText.scopes, width: 170 },
    { key: 'year', label: verdictText.year, kind: 'number' },
    { key: 'recognisedOn', label: text.recognisedOn, kind: 'day' },
  ]
  return (
    <>
      {isPerson && (
        <RowsEditor<Row<'initiatives'>>
          title={verdictText.initiatives}
          rows={standing.initiatives}
          fields={ideas}
          blank={() => ({
            title: '',
            kind: 'initiative',
            scope: 'unit',
            year,
            recognisedOn: null,
            usedFor: [],
          })}
          onChange={(initiatives) => stand({ initiatives })}
        />
      )}
      <DisciplineRows<Row<'discipline'>>
        rows={standing.discipline}
        startsOn={`${year}-01-01`}
        onChange={(discipline) => stand({ discipline })}
      />
      <AsOf day={row.standing?.disciplineAsOf} />
      <MatterRows<Row<'openMatters'>>
        rows={standing.openMatters}
        startsOn={`${year}-01-01`}
        onChange={(openMatters) => stand({ openMatters })}
      />
      <AsOf day={row.standing?.openMattersAsOf} />
      {!isPerson && (
        <RowsEditor<Row<'clusters'>>
          title={verdictText.clusters}
          rows={standing.clusters}
          fields={[
            {
              key: 'kind',
              label: verdictText.clusterKind,
              kind: 'choice',
              choices: verdictText.clusterKinds,
              width: 130,
            },
            {
              key: 'organisedBy',
              label: verdictText.organisedBy,
              kind: 'choice',
              choices: verdictText.levels,
              width: 180,
            },
            { key: 'year', label: verdictText.year, kind: 'number' },
            { key: 'rank', label: verdictText.grade, kind: 'number' },
          ]}
          blank={() => ({ kind: 'cluster', organisedBy: 'province', year, rank: 1 })}
          onChange={(clusters) => stand({ clusters })}
        />
      )}
      <p className={classes.soft}>{isPerson ? text.initiativesOfAbove : text.clustersOfAbove}</p>
    </>
  )
}

function AsOf({ day }: { day: string | null | undefined }) {
  return day ? <p className={classes.soft}>{text.asOf(formatDate(day))}</p> : null
}
