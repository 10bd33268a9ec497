import type { AwardRowView } from '@server/areas/awards/schemas.ts'
import { paths } from '../../paths.ts'
import { partialDate, awardText as text } from '../../text/awards.ts'
import { AppLink, type Column, formatNumber, StateBadge } from '../../ui/index.ts'
import classes from './awards.module.css'

/** The columns of the official list; also used by the page of a decision. */
export const awardColumns: readonly Column<AwardRowView>[] = [
  {
    key: 'holder',
    header: text.columns.holder,
    width: 190,
    isName: true,
    cell: (row) => <AppLink to={paths.awardHolder(row.holderId)}>{row.holder}</AppLink>,
  },
  {
    key: 'birth',
    header: text.columns.birth,
    width: 90,
    align: 'center',
    cell: (row) => row.birthYear ?? '',
  },
  {
    key: 'unit',
    header: text.columns.unit,
    cell: (row) => (
      <>
        {[row.position, row.unit].filter(Boolean).join(', ')}
        {row.unitNow && row.unitNow !== row.unit && (
          <div className={classes.soft}>{text.unitNow(row.unitNow)}</div>
        )}
      </>
    ),
  },
  {
    key: 'award',
    header: text.columns.award,
    cell: (row) => (
      <>
        {row.award}
        {row.state !== 'in-force' && (
          <div>
            <AwardState state={row.state} />
          </div>
        )}
      </>
    ),
  },
  {
    key: 'year',
    header: text.columns.year,
    width: 105,
    align: 'center',
    cell: (row) => <span className={classes.oneLine}>{yearOf(row)}</span>,
  },
  {
    key: 'decision',
    header: text.columns.decision,
    width: 160,
    cell: (row) =>
      row.decisionId ? (
        <>
          <AppLink to={paths.awardDecision(row.decisionId)}>{row.decision ?? text.noNumber}</AppLink>
          <div className={classes.soft}>{partialDate(row.decidedOn)}</div>
        </>
      ) : (
        ''
      ),
  },
  {
    key: 'book',
    header: text.columns.book,
    width: 100,
    hiddenAtFirst: true,
    cell: (row) => row.goldenBookNumber ?? '',
  },
  {
    key: 'money',
    header: text.columns.money,
    width: 120,
    align: 'right',
    hiddenAtFirst: true,
    cell: (row) => (row.bonusVnd === null ? '' : formatNumber(row.bonusVnd)),
  },
  {
    key: 'place',
    header: text.columns.place,
    hiddenAtFirst: true,
    cell: (row) => row.place ?? '',
  },
]

/** The year honoured, a period, or a school year. */
export function yearOf(row: AwardRowView): string {
  if (row.year === null) return ''
  if (row.isSchoolYear) return text.schoolYear(row.year)
  return row.yearUntil && row.yearUntil !== row.year ? `${row.year}-${row.yearUntil}` : String(row.year)
}

export function AwardState({ state }: { state: AwardRowView['state'] }) {
  const tone = state === 'cancelled' ? 'red' : state === 'corrected' ? 'amber' : 'green'
  return <StateBadge tone={tone}>{text.states[state]}</StateBadge>
}
