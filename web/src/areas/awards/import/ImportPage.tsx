import { Button, Group, NativeSelect, Progress } from '@mantine/core'
import type {
  AwardImportRows,
  AwardImportView,
  TakenImportView,
} from '@server/areas/awards/schemas-import.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useMay } from '../../../shell/session.ts'
import { awardImportText as text } from '../../../text/award-import.ts'
import {
  AppLink,
  ConfirmAct,
  EmptyState,
  formatDateTime,
  formatNumber,
  LinkButton,
  Page,
  ProblemAlert,
  StateBadge,
  useFilters,
  usePathValue,
} from '../../../ui/index.ts'
import { ColumnMeanings } from './ColumnMeanings.tsx'
import { ImportRows } from './ImportRows.tsx'
import { stateTones } from './ImportsPage.tsx'
import classes from './import.module.css'

type Shown = 'bad' | 'good' | 'same' | 'taken' | 'all'

/** One import: how far it is, what was read, red cells with the reason, taking and taking back. */
export function ImportPage() {
  const importId = usePathValue('importId')
  const isKnown = Boolean(useFilters()['da-gui'])
  const path = `/award-imports/${importId}`
  const found = useApi<AwardImportView>(path, {}, { keepOld: true })
  const one = found.data
  const mayManage = useMay('manage-awards')
  const refreshes = [path, '/award-imports', '/awards']
  const take = useAct(() => api.post<TakenImportView>(`${path}/take`), {
    refreshes,
    done: (result) => text.takenNow(formatNumber(result.added)),
  })
  const cancel = useAct(() => api.post(`${path}/cancel`), { refreshes })
  const isReading = one?.state === 'reading'
  const isTaking = take.isPending || one?.state === 'taking'
  const isBusy = isReading || isTaking
  useApi<AwardImportView>(path, {}, { everyMs: 1_000, enabled: isBusy })
  if (!one) return <Page title={text.title}>{<ProblemAlert problem={found.error} />}</Page>
  const { counts } = one
  // Before the taking has begun the share is still that of the reading.
  const taken = one.stage === 'taking' ? one.share : 0
  const isFruitless = one.findings.some(({ code }) => code === 'nothing-found')
  const mayTake = mayManage && counts.good > 0 && (one.state === 'ready' || one.state === 'taken')
  return (
    <Page
      title={one.fileName}
      above={[
        { label: text.register, to: paths.register() },
        { label: text.title, to: paths.awardImports() },
      ]}
      mainAct={
        mayTake ? (
          <Button loading={take.isPending} onClick={() => take.mutate()}>
            {text.take(formatNumber(counts.good))}
          </Button>
        ) : undefined
      }
    >
      <ProblemAlert problem={take.error ?? cancel.error} />
      {isKnown && (
        <p role="note" className={classes.known}>
          {text.known(formatDateTime(one.startedAt), one.startedBy ?? text.bySystem)}
        </p>
      )}
      <Group mb="sm">
        <StateBadge tone={isTaking ? 'amber' : isFruitless ? 'red' : stateTones[one.state]}>
          {isTaking ? text.states.taking : isFruitless ? text.states.failed : text.states[one.state]}
        </StateBadge>
        <span role="status">
          {isTaking
            ? text.taking(formatNumber(Math.round(taken * counts.good)), formatNumber(counts.good))
            : isReading
              ? text.reading(formatNumber(Math.round(one.share * 100)))
              : isFruitless
                ? text.fruitless
                : text.counts(
                    formatNumber(counts.good),
                    formatNumber(counts.same),
                    formatNumber(counts.bad + counts.ask),
                    formatNumber(counts.taken),
                  )}
        </span>
        {mayManage && (one.state === 'reading' || one.state === 'ready') && (
          <Button
            variant="default"
            size="compact-sm"
            loading={cancel.isPending}
            disabled={take.isPending}
            onClick={() => cancel.mutate()}
          >
            {one.state === 'reading' ? text.cancel : text.discard}
          </Button>
        )}
        {mayManage && one.state === 'taken' && (
          <Undo importId={importId} taken={counts.taken} refreshes={refreshes} />
        )}
        {one.state === 'taken' && <AppLink to={paths.register()}>{text.toRegister}</AppLink>}
        {one.state === 'undone' && <span>{text.undoneHint}</span>}
        {counts.bad + counts.ask > 0 && (
          <Button variant="default" size="compact-sm" component="a" href={apiUrl(`${path}/bad-rows`)}>
            {text.download}
          </Button>
        )}
      </Group>
      {isBusy && (
        <Progress
          value={(isTaking ? taken : one.share) * 100}
          animated
          aria-label={text.states[isTaking ? 'taking' : 'reading']}
        />
      )}
      {isFruitless && (
        <EmptyState
          title={text.noList}
          next={<LinkButton to={paths.awardImports()}>{text.another}</LinkButton>}
        >
          {text.noListHint}
        </EmptyState>
      )}
      {one.failure && <p>{one.failure}</p>}
      {one.findings.length > 0 && !isFruitless && (
        <section aria-label={text.findings}>
          <ul>
            {one.findings.map((finding) => (
              <li key={`${finding.sheet}-${finding.line}-${finding.code}`}>
                {text.line} {finding.line}: {finding.words}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayManage && one.state === 'ready' && <ColumnMeanings one={one} refreshes={refreshes} />}
      {!isBusy && !isFruitless && one.state !== 'failed' && one.state !== 'cancelled' && (
        <Rows
          path={path}
          counts={counts}
          mayMend={mayManage && one.state !== 'undone'}
          refreshes={refreshes}
        />
      )}
      {one.leftCount > 0 && (
        <details>
          <summary>{text.leftOut(formatNumber(one.leftCount))}</summary>
          <ul>
            {one.leftLines.map((left) => (
              <li key={`${left.sheet}-${left.line}`}>
                {text.line} {left.line}: {left.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Page>
  )
}

function Undo(props: { importId: string; taken: number; refreshes: string[] }) {
  const [isAsked, setAsked] = useState(false)
  const undo = useAct(() => api.post<{ removed: number }>(`/award-imports/${props.importId}/undo`), {
    refreshes: props.refreshes,
    done: (result) => text.undone(formatNumber(result.removed)),
    onDone: () => setAsked(false),
  })
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setAsked(true)}>
        {text.undo}
      </Button>
      <ConfirmAct
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={text.undo}
        consequences={[text.willUndo(formatNumber(props.taken)), text.willUndoOnly]}
        actLabel={text.undo}
        onConfirm={() => undo.mutate()}
        busy={undo.isPending}
        problem={undo.error}
      />
    </>
  )
}

function Rows(props: {
  path: string
  counts: AwardImportView['counts']
  mayMend: boolean
  refreshes: string[]
}) {
  const { counts } = props
  const [shown, setShown] = useState<Shown>(
    counts.bad + counts.ask > 0 ? 'bad' : counts.good > 0 ? 'good' : 'all',
  )
  const [after, setAfter] = useState<number[]>([])
  const rows = useApi<AwardImportRows>(
    `${props.path}/rows`,
    { show: shown, after: after.at(-1), limit: 50 },
    { keepOld: true },
  )
  return (
    <section aria-label={text.rows}>
      <NativeSelect
        mb="sm"
        w={220}
        label={text.show}
        value={shown}
        onChange={(event) => {
          setShown(event.currentTarget.value as Shown)
          setAfter([])
        }}
        data={(Object.keys(text.shows) as Shown[]).map((value) => ({ value, label: text.shows[value] }))}
      />
      <ImportRows
        path={props.path}
        answer={rows.data}
        problem={rows.error}
        mayMend={props.mayMend}
        refreshes={props.refreshes}
        first={after.length * 50 + 1}
        onPrevious={after.length > 0 ? () => setAfter(after.slice(0, -1)) : undefined}
        onNext={rows.data?.next != null ? () => setAfter([...after, rows.data!.next!]) : undefined}
      />
    </section>
  )
}
