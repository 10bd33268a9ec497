import { Button } from '@mantine/core'
import type { OutlookView } from '@server/areas/law/schemas-outlook.ts'
import { useState } from 'react'
import { paths } from '../../../paths.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import { AppLink, type Column, DataTable, EmptyState, formatNumber, todayOn } from '../../../ui/index.ts'
import { askWords } from './ask-words.ts'
import classes from './verdict.module.css'

type Gap = OutlookView['gaps']['rows'][number]

/** Which facts are missing, of how many, of whom; each line leads to where it is entered. */
export function OutlookGaps({ view, factOf }: { view: OutlookView; factOf: (code: string) => string }) {
  const { gaps } = view
  const [path, setPath] = useState<string | null>(null)
  const words = groupsOf(gaps.kinds, factOf)
  const chosen = words.find((one) => one.label === path)
  const rows = chosen
    ? gaps.rows.filter((row) => row.missing.some((one) => chosen.paths.includes(one)))
    : gaps.rows
  const columns: Column<Gap>[] = [
    {
      key: 'name',
      header: text.who,
      isName: true,
      cell: (row) => row.name,
    },
    { key: 'unit', header: text.where, cell: (row) => (row.kind === 'individual' ? row.unitName : '') },
    { key: 'for', header: text.gapFor, cell: (row) => row.awards.join('; ') },
    {
      key: 'missing',
      header: text.stillMissing,
      cell: (row) => [...new Set(row.missing.map((one) => askWords(one, factOf)))].join('; '),
    },
    {
      key: 'enter',
      header: text.enter,
      isAct: true,
      width: 120,
      cell: (row) => (
        <AppLink
          to={paths.yearResults({ unitId: row.unitId, year: yearOf(row, chosen?.paths), name: row.name })}
        >
          {text.enter}
        </AppLink>
      ),
    },
  ]
  return (
    <section className={classes.section} style={{ marginTop: 24 }}>
      <h2>{text.gaps}</h2>
      {gaps.total > 0 && (
        <>
          <p className={classes.soft}>{text.gapsText}</p>
          <div className={`${classes.acts} no-print`}>
            <Button
              size="compact-sm"
              variant={chosen ? 'default' : 'light'}
              aria-pressed={!chosen}
              onClick={() => setPath(null)}
            >
              {text.gapAll(formatNumber(gaps.total))}
            </Button>
            {words.map((one) => (
              <Button
                key={one.label}
                size="compact-sm"
                variant={one === chosen ? 'light' : 'default'}
                aria-pressed={one === chosen}
                onClick={() => setPath(one.label)}
              >
                {text.gapCount(one.label, formatNumber(one.subjects))}
              </Button>
            ))}
          </div>
          {gaps.total > gaps.rows.length && (
            <p className={classes.soft}>
              {text.gapsShown(formatNumber(gaps.rows.length), formatNumber(gaps.total))}
            </p>
          )}
        </>
      )}
      <DataTable
        label={text.gaps}
        name="outlook-gaps"
        columns={columns}
        rows={rows.slice(0, 100)}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.gapsNone} />}
      />
    </section>
  )
}

/** Facts that read the same are one group. */
function groupsOf(kinds: OutlookView['gaps']['kinds'], factOf: (code: string) => string) {
  const groups = new Map<string, { label: string; paths: string[]; subjects: number }>()
  for (const { path, subjects } of kinds) {
    const words = askWords(path, factOf)
    const label = words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
    const known = groups.get(label)
    groups.set(label, {
      label,
      paths: [...(known?.paths ?? []), path],
      subjects: Math.max(known?.subjects ?? 0, subjects),
    })
  }
  return [...groups.values()].slice(0, 12)
}

/** The first year that lacks something, else the one that runs. */
function yearOf(row: Gap, paths: readonly string[] | undefined): number {
  const asked = row.missing.filter((one) => !paths || paths.includes(one))
  const years = asked.flatMap((one) => Number(/\[(\d{4})\]/.exec(one)?.[1]) || [])
  const now = Number(todayOn().slice(0, 4))
  return years.length > 0 ? Math.min(...years) : now
}
