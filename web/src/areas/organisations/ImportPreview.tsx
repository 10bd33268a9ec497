import { Button, Checkbox, Group } from '@mantine/core'
import type { ImportPreviewView } from '@server/areas/organisations/schemas.ts'
import { useState } from 'react'
import { organisationText, importText as text } from '../../text/organisations.ts'
import { formatNumber, StateBadge } from '../../ui/index.ts'
import classes from './organisations.module.css'

type Row = ImportPreviewView['rows'][number]

const shownAtFirst = 300

/** What each row of the sheet would make; wrong cells are red and say why. */
export function ImportPreview(props: { preview: ImportPreviewView; onRestart: () => void }) {
  const { preview } = props
  const [onlyBad, setOnlyBad] = useState(preview.bad > 0 && preview.good > shownAtFirst)
  const [all, setAll] = useState(false)
  const rows = onlyBad ? preview.rows.filter((row) => !row.unit) : preview.rows
  const shown = all ? rows : rows.slice(0, shownAtFirst)
  return (
    <section className={classes.section}>
      <Group mb="sm">
        <span role="status">
          <strong>
            {text.counts(formatNumber(preview.good), formatNumber(preview.known), formatNumber(preview.bad))}
          </strong>{' '}
          {text.nothingSaved}
        </span>
        {preview.bad > 0 && (
          <Checkbox
            label={text.onlyBad}
            checked={onlyBad}
            onChange={(event) => setOnlyBad(event.currentTarget.checked)}
          />
        )}
        <Button variant="default" size="compact-sm" onClick={props.onRestart}>
          {text.again}
        </Button>
      </Group>
      <div className={classes.scroll}>
        <table className={classes.sheet}>
          <caption className="visually-hidden">{text.preview}</caption>
          <thead>
            <tr>
              <th scope="col">{text.line}</th>
              <th scope="col">{text.result}</th>
              {preview.columns.map((column) => (
                <th key={column} scope="col">
                  {text.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <td>
                  <Result row={row} columns={preview.columns} />
                </td>
                {preview.columns.map((column) => {
                  const problems = row.problems.filter((problem) => problem.column === column)
                  return (
                    <td key={column} className={problems.length > 0 ? classes.wrong : undefined}>
                      {row.cells[column]}
                      {problems.map((problem) => (
                        <span key={problem.message} className={classes.why}>
                          {problem.message}
                        </span>
                      ))}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          {text.showAll(formatNumber(rows.length))}
        </Button>
      )}
    </section>
  )
}

/** Whether the row is taken; problems of columns that the sheet does not have stand here. */
function Result({ row, columns }: { row: Row; columns: ImportPreviewView['columns'] }) {
  if (row.known && row.unit) return <StateBadge tone="grey">{text.known}</StateBadge>
  if (row.unit)
    return (
      <>
        <StateBadge tone="green">{text.good}</StateBadge>
        <span className={classes.soft}> {organisationText.kinds[row.unit.kind]}</span>
      </>
    )
  return (
    <>
      <StateBadge tone="red">{text.bad}</StateBadge>
      {row.problems
        .filter((problem) => !columns.includes(problem.column))
        .map((problem) => (
          <span key={problem.message} className={classes.why}>
            {problem.message}
          </span>
        ))}
    </>
  )
}
