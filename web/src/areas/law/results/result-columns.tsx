import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import type { YearResultRow } from '@server/areas/law/schemas-results.ts'
import { verdictText } from '../../../text/verdict.ts'
import { resultText as text } from '../../../text/year-results.ts'
import type { Column } from '../../../ui/index.ts'
import { type Edit, shownResult, shownStanding } from './result-edits.ts'
import classes from './results.module.css'

/** The columns of the table of a year, each with what is typed over it. */
export function columnsOf(props: {
  editOf: (row: YearResultRow) => Edit | undefined
  put: (row: YearResultRow, change: Edit['change']) => void
  open: (row: YearResultRow) => void
  nameOf: (award: string) => string
  mayRecord: boolean
}): Column<YearResultRow>[] {
  const { editOf, put, open, nameOf, mayRecord } = props
  const shown = (row: YearResultRow) => shownResult(row, editOf(row))
  return [
    {
      key: 'name',
      header: text.name,
      isName: true,
      cell: (row) => (
        <span className={editOf(row) && classes.edited}>
          {row.name}
          {row.position && <span className={classes.under}>{row.position}</span>}
        </span>
      ),
    },
    {
      key: 'rating',
      header: text.rating,
      width: 220,
      cell: (row) => (
        <NativeSelect
          size="xs"
          aria-label={`${text.rating}: ${row.name}`}
          disabled={!mayRecord}
          value={shown(row).classification ?? ''}
          onChange={(event) =>
            put(row, { classification: (event.currentTarget.value || null) as 'well' | null })
          }
          data={[
            { value: '', label: text.unknownRating },
            ...Object.entries(verdictText.ratings).map(([value, label]) => ({ value, label })),
          ]}
        />
      ),
    },
    {
      key: 'months',
      header: text.months,
      width: 110,
      cell: (row) =>
        row.kind === 'individual' && (
          <NumberInput
            size="xs"
            aria-label={`${text.months}: ${row.name}`}
            disabled={!mayRecord}
            min={0}
            max={12}
            hideControls
            value={shown(row).monthsWorked ?? ''}
            onChange={(value) => put(row, { monthsWorked: typeof value === 'number' ? value : null })}
          />
        ),
    },
    {
      key: 'maternity',
      header: text.maternity,
      width: 90,
      align: 'center',
      cell: (row) =>
        row.kind === 'individual' && (
          <Checkbox
            size="xs"
            aria-label={`${text.maternity}: ${row.name}`}
            disabled={!mayRecord}
            checked={shown(row).maternityLeave ?? false}
            onChange={(event) => put(row, { maternityLeave: event.currentTarget.checked })}
          />
        ),
    },
    {
      key: 'titles',
      header: text.titles,
      cell: (row) => {
        const held = row.held.map((one) => text.fromRegister(one.name))
        const own = shown(row).titles.filter((key) => !row.held.some((one) => one.award === key))
        return [...held, ...own.map(nameOf)].join('; ')
      },
    },
    {
      key: 'standing',
      header: text.standing,
      cell: (row) => {
        const { discipline, openMatters, initiatives } = shownStanding(row, editOf(row))
        return [
          row.kind === 'individual' && text.count(text.discipline, discipline),
          text.count(text.openMatters, openMatters),
          row.kind === 'individual' && text.count(text.initiatives, initiatives),
        ]
          .filter(Boolean)
          .join(' · ')
      },
    },
    {
      key: 'details',
      header: text.details,
      isAct: true,
      width: 90,
      cell: (row) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${text.details}: ${row.name}`}
          onClick={() => open(row)}
        >
          {text.details}
        </Button>
      ),
    },
  ]
}
