import { Button, Checkbox, Textarea } from '@mantine/core'
import type { DryRunView, Turn } from '@server/areas/law/schemas-outlook.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import {
  type Column,
  DataTable,
  DateField,
  EmptyState,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  SelectUnit,
  todayOn,
} from '../../../ui/index.ts'
import { VerdictSections } from './VerdictSections.tsx'
import classes from './verdict.module.css'

/** Which cases would turn if a draft or a local rule were law, and why. */
export function DryRunPage() {
  const [drafts, setDrafts] = useState(true)
  const [rules, setRules] = useState('')
  const [cases, setCases] = useState('')
  const [unitId, setUnitId] = useState<string | null>(null)
  const [on, setOn] = useState(todayOn())
  const [wrong, setWrong] = useState<string | null>(null)
  const run = useAct((body: object) => api.post<DryRunView>('/eligibility-checks/dry-run', body))
  const start = () => {
    const ownRules = listOf(rules)
    const own = listOf(cases)
    if (!ownRules || !own) return setWrong(text.badJson)
    if ((!drafts && ownRules.length === 0) || (own.length === 0 && !unitId))
      return setWrong(text.nothingToTry)
    setWrong(null)
    run.mutate({ drafts, rules: ownRules, cases: own, on, ...(unitId ? { unitId } : {}) })
  }
  return (
    <Page title={text.dryRun} subtitle={text.dryRunSubtitle}>
      <VerdictSections current="dryRun" />
      <div className={`${classes.section} no-print`} style={{ display: 'grid', gap: 12 }}>
        <Checkbox
          label={text.useDrafts}
          checked={drafts}
          onChange={(event) => setDrafts(event.currentTarget.checked)}
        />
        <Textarea
          label={text.ownRules}
          rows={4}
          value={rules}
          onChange={(event) => setRules(event.currentTarget.value)}
        />
        <Textarea
          label={text.pasted}
          rows={6}
          value={cases}
          onChange={(event) => setCases(event.currentTarget.value)}
        />
        <div className={classes.choices}>
          <SelectUnit label={text.ofRegister} value={unitId} onChange={setUnitId} />
          <DateField label={text.judgedOn} value={on} onChange={(day) => day && setOn(day)} />
          <Button loading={run.isPending} onClick={start}>
            {text.run}
          </Button>
        </div>
        {wrong && <p role="alert">{wrong}</p>}
      </div>
      <ProblemAlert problem={run.error} />
      {run.data && (
        <>
          <p>{text.judged(formatNumber(run.data.judged), formatNumber(run.data.turned.length))}</p>
          {run.data.refused.map((one) => (
            <p key={one.place} role="alert">
              {text.refusedCase(one.place, one.why)}
            </p>
          ))}
          <DataTable
            label={text.dryRun}
            name="dry-run"
            columns={columns}
            rows={run.data.turned}
            rowKey={(row) => `${row.place} ${row.award}`}
            empty={<EmptyState title={text.noTurn} />}
          />
        </>
      )}
    </Page>
  )
}

/** A JSON value or list; nothing typed is an empty list; null where it is no JSON. */
function listOf(typed: string): unknown[] | null {
  if (typed.trim() === '') return []
  try {
    return [JSON.parse(typed)].flat()
  } catch {
    return null
  }
}

const columns: Column<Turn>[] = [
  { key: 'who', header: text.who, isName: true, cell: (row) => row.who },
  { key: 'award', header: text.award, cell: (row) => row.awardName },
  { key: 'on', header: text.onDay, width: 120, cell: (row) => formatDate(row.on) },
  { key: 'before', header: text.before, width: 150, cell: (row) => text.verdicts[row.before] },
  { key: 'after', header: text.after, width: 150, cell: (row) => text.verdicts[row.after] },
  {
    key: 'why',
    header: text.why,
    cell: (row) => row.why.map((one) => `${one.text}${one.cite ? ` (${one.cite})` : ''}`).join('; '),
  },
]
