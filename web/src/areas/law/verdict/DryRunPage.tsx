import { Button, Checkbox, MultiSelect, Radio, Select } from '@mantine/core'
import type { LocalRuleListView } from '@server/areas/law/schemas.ts'
import type { DryRunView, Turn } from '@server/areas/law/schemas-outlook.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useSession } from '../../../shell/session.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import {
  AppLink,
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
import { useAwards } from '../use-law.ts'
import { VerdictSections } from './VerdictSections.tsx'
import classes from './verdict.module.css'

/** Which cases would turn if a draft or a local rule were law, and why: tried on who is on record, or on worked cases. */
export function DryRunPage() {
  const { roles } = useSession()
  const [drafts, setDrafts] = useState(true)
  const [ruleIds, setRuleIds] = useState<string[]>([])
  const [tryOn, setTryOn] = useState<'record' | 'worked'>('record')
  const [unitId, setUnitId] = useState<string | null>(roles[0]?.unitId ?? null)
  const [award, setAward] = useState<string | null>(null)
  const [only, setOnly] = useState<string | null>(null)
  const [asRecorded, setAsRecorded] = useState(false)
  const [on, setOn] = useState(todayOn())
  const rules = useApi<LocalRuleListView>('/law/local-rules', { state: 'draft' })
  const { awards } = useAwards()
  const run = useAct(() =>
    api.post<DryRunView>('/eligibility-checks/dry-run', {
      drafts,
      localRuleIds: ruleIds,
      ...(award ? { award } : {}),
      ...(tryOn === 'worked' ? { worked: true } : { unitId, on, asRecorded, ...(only ? { only } : {}) }),
    }),
  )
  const isReady = (drafts || ruleIds.length > 0) && (tryOn === 'worked' || !!unitId)
  const given = rules.data?.rows ?? []
  return (
    <Page title={text.dryRun} subtitle={text.dryRunSubtitle}>
      <VerdictSections current="dryRun" />
      <form
        className={`${classes.section} no-print`}
        style={{ display: 'grid', gap: 14 }}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) run.mutate()
        }}
      >
        <fieldset className={classes.fieldset}>
          <legend>{text.tryWhat}</legend>
          <Checkbox
            label={text.useDrafts}
            checked={drafts}
            onChange={(event) => setDrafts(event.currentTarget.checked)}
          />
          <MultiSelect
            label={text.ownRules}
            description={given.length === 0 ? text.ownRulesNone : undefined}
            disabled={given.length === 0}
            data={given.map((one) => ({ value: one.id, label: `${one.entry.label} (${one.unitName})` }))}
            value={ruleIds}
            onChange={setRuleIds}
            mt="xs"
          />
        </fieldset>
        <fieldset className={classes.fieldset}>
          <legend>{text.tryOn}</legend>
          <Radio.Group
            value={tryOn}
            onChange={(value) => setTryOn(value as 'record')}
            aria-label={text.tryOn}
          >
            <Radio value="record" label={text.tryOnRecord} mb={6} />
            <Radio value="worked" label={text.tryOnWorked} />
          </Radio.Group>
          <div className={classes.choices} style={{ margin: '10px 0 0' }}>
            {tryOn === 'record' && (
              <>
                <SelectUnit label={text.unitAndBelow} value={unitId} onChange={setUnitId} />
                <Select
                  label={text.only}
                  placeholder={text.peopleAndUnits}
                  data={[
                    { value: 'people', label: text.people },
                    { value: 'units', label: text.units },
                  ]}
                  value={only}
                  onChange={setOnly}
                  clearable
                />
                <DateField label={text.judgedOn} value={on} onChange={(day) => day && setOn(day)} />
              </>
            )}
            <Select
              label={text.award}
              placeholder={text.allAwards}
              data={(awards.data?.awards ?? []).map((one) => ({ value: one.id, label: one.name }))}
              value={award}
              onChange={setAward}
              searchable
              clearable
              w={340}
            />
          </div>
          {tryOn === 'record' && (
            <Checkbox
              mt="xs"
              label={text.supposeRest}
              description={text.supposeRestHint}
              checked={!asRecorded}
              onChange={(event) => setAsRecorded(!event.currentTarget.checked)}
            />
          )}
        </fieldset>
        <div>
          <Button type="submit" disabled={!isReady} loading={run.isPending}>
            {text.run}
          </Button>
          {!isReady && <span className={classes.soft}> {text.nothingToTry}</span>}
          {run.isPending && (
            <span role="status" className={classes.soft}>
              {' '}
              {text.trying}
            </span>
          )}
        </div>
      </form>
      <ProblemAlert problem={run.error} />
      {run.data && <Answer view={run.data} />}
    </Page>
  )
}

function Answer({ view }: { view: DryRunView }) {
  const verdicts = ['eligible', 'needs-more', 'not-eligible'] as const
  return (
    <section aria-live="polite">
      <p>
        <strong>{text.judged(formatNumber(view.judged), formatNumber(view.turnedInAll))}</strong>{' '}
        {view.subjects > 0 && text.judgedOf(formatNumber(view.subjects))}
      </p>
      <ul>
        {verdicts.map((one) => (
          <li key={one}>
            {text.verdictChange(
              text.verdicts[one],
              formatNumber(view.before[one]),
              formatNumber(view.after[one]),
            )}
          </li>
        ))}
      </ul>
      {view.cut && <p className={classes.warning}>{text.triedCut}</p>}
      {view.turnedInAll > view.turned.length && (
        <p className={classes.soft}>{text.firstTurned(formatNumber(view.turned.length))}</p>
      )}
      <DataTable
        label={text.dryRun}
        name="dry-run"
        columns={columns}
        rows={view.turned}
        rowKey={(row) => `${row.place} ${row.award}`}
        empty={<EmptyState title={text.noTurn}>{text.noTurnNext}</EmptyState>}
      />
    </section>
  )
}

const columns: Column<Turn>[] = [
  {
    key: 'who',
    header: text.who,
    isName: true,
    cell: (row) =>
      row.subject ? <AppLink to={paths.verdictOf(row.subject, row.award)}>{row.who}</AppLink> : row.who,
  },
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
