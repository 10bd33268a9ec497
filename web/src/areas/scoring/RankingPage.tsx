import { Button, Menu, NumberInput } from '@mantine/core'
import type { RankingView } from '@server/areas/scoring/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { rankingText as text } from '../../text/scoring.ts'
import {
  AppLink,
  type Column,
  DataTable,
  DraftNotice,
  EmptyState,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
  useDraft,
  usePathValue,
} from '../../ui/index.ts'
import { DecideBy, type DecidedBy } from '../councils/DecideBy.tsx'

type Place = RankingView['places'][number]
const tones = { none: 'grey', drafted: 'grey', 'on-agenda': 'amber', fixed: 'green', refused: 'red' } as const

/** The yearly ranking of a cluster: proposed, sent to a session, fixed by its result or by a paper. */
export function RankingPage() {
  const clusterId = usePathValue('clusterId')
  const ranking = useApi<RankingView>(`/clusters/${clusterId}/ranking`)
  const view = ranking.data
  if (ranking.error) return <ProblemAlert problem={ranking.error} onRetry={() => ranking.refetch()} />
  if (!view) return <Page title={text.open}>{null}</Page>
  return <Ranking key={`${view.clusterId} ${view.year}`} view={view} />
}

function Ranking({ view }: { view: RankingView }) {
  const draft = useDraft({ places: view.places })
  const { places } = draft.value
  const [doing, setDoing] = useState<'agenda' | 'paper' | null>(null)
  const at = `/clusters/${view.clusterId}/ranking`
  const refreshes = ['/clusters', '/year-results', '/council-sessions']
  const save = useAct(
    () =>
      draft.send(() =>
        api.put(at, {
          revision: view.revision,
          places: places.map(({ unitId, points, rank }) => ({ unitId, points, rank })),
        }),
      ),
    { refreshes, done: text.saved },
  )
  const read = useAct(() => api.post(`${at}/council-reading`), { refreshes })
  const mayWrite = view.may.write && ['none', 'drafted', 'refused'].includes(view.state)
  const isSaved = places.every(
    (one, index) => one.points === view.places[index]!.points && one.rank === view.places[index]!.rank,
  )
  const isWhole =
    view.revision > 0 && isSaved && places.length > 0 && places.every(({ rank }) => rank !== null)
  const put = (unitId: string, change: Partial<Place>) =>
    draft.put({ places: places.map((one) => (one.unitId === unitId ? { ...one, ...change } : one)) })
  const status = [
    view.fixedOn &&
      (view.decisionNumber
        ? text.fixedBy(view.decisionNumber, formatDate(view.fixedOn))
        : text.fixedAt(formatDate(view.fixedOn))),
    view.sentence,
  ].filter(Boolean)
  return (
    <Page
      title={text.title(view.cluster, view.year)}
      above={[{ label: text.clusters, to: paths.clusters() }]}
      subtitle={
        <>
          <StateBadge tone={tones[view.state]}>{text.states[view.state]}</StateBadge>{' '}
          {text.intro(view.organiser)}
        </>
      }
      mainAct={
        view.state === 'on-agenda' && view.may.write ? (
          <Button loading={read.isPending} onClick={() => read.mutate()}>
            {text.read}
          </Button>
        ) : (
          mayWrite &&
          view.may.send &&
          isWhole && <Button onClick={() => setDoing('agenda')}>{text.agenda}</Button>
        )
      }
      menu={mayWrite && isWhole && <Menu.Item onClick={() => setDoing('paper')}>{text.paper}</Menu.Item>}
    >
      {status.length > 0 && <p>{status.join('. ')}</p>}
      {view.sessionId && view.state === 'on-agenda' && (
        <p>
          <AppLink to={paths.councilSession(view.sessionId)}>{text.session}</AppLink>
        </p>
      )}
      <DraftNotice draft={draft} labels={{ places: text.rank }} />
      <ProblemAlert problem={save.error ?? read.error} />
      <DataTable
        label={text.title(view.cluster, view.year)}
        name="cluster-ranking"
        columns={columnsOf(mayWrite ? put : null, places.length)}
        rows={places}
        rowKey={(row) => row.unitId}
        empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
      />
      {mayWrite && (
        <p>
          <Button loading={save.isPending} disabled={isSaved} onClick={() => save.mutate()} mr="sm">
            {text.save}
          </Button>
          <Button
            variant="default"
            disabled={places.some(({ points }) => points === null)}
            onClick={() => draft.put({ places: rankedByPoints(places) })}
          >
            {text.byPoints}
          </Button>
        </p>
      )}
      {doing && <SendRanking view={view} way={doing} onClose={() => setDoing(null)} />}
    </Page>
  )
}

/** Equal points share a place; the next one counts on. */
function rankedByPoints(places: readonly Place[]): Place[] {
  const rankOf = (points: number) => places.filter((one) => (one.points ?? 0) > points).length + 1
  return places.map((one) => ({ ...one, rank: rankOf(one.points ?? 0) }))
}

const columnsOf = (
  put: ((unitId: string, change: Partial<Place>) => void) | null,
  most: number,
): readonly Column<Place>[] => [
  { key: 'unit', header: text.unit, isName: true, cell: (row) => row.name },
  {
    key: 'points',
    header: text.points,
    width: 150,
    align: 'right',
    cell: (row) =>
      put ? (
        <NumberCell
          label={text.pointsOf(row.name)}
          value={row.points}
          min={0}
          decimals={2}
          onChange={(points) => put(row.unitId, { points })}
        />
      ) : (
        row.points !== null && formatNumber(row.points)
      ),
  },
  {
    key: 'rank',
    header: text.rank,
    width: 110,
    align: 'right',
    cell: (row) =>
      put ? (
        <NumberCell
          label={text.rankOf(row.name)}
          value={row.rank}
          min={1}
          max={most}
          decimals={0}
          onChange={(rank) => put(row.unitId, { rank })}
        />
      ) : (
        row.rank
      ),
  },
]

function NumberCell(props: {
  label: string
  value: number | null
  min: number
  max?: number
  decimals: number
  onChange: (value: number | null) => void
}) {
  const { label, value, min, max, decimals, onChange } = props
  return (
    <NumberInput
      aria-label={label}
      min={min}
      {...(max === undefined ? {} : { max })}
      decimalScale={decimals}
      decimalSeparator=","
      hideControls
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    />
  )
}

function SendRanking(props: { view: RankingView; way: 'agenda' | 'paper'; onClose: () => void }) {
  const { view, way, onClose } = props
  const send = useAct(
    (by: DecidedBy) =>
      api.post(`/clusters/${view.clusterId}/ranking/${way}`, { revision: view.revision, ...by }),
    { refreshes: ['/clusters', '/year-results', '/council-sessions'], onDone: onClose },
  )
  return (
    <DecideBy
      way={way}
      title={way === 'agenda' ? text.agenda : text.paper}
      consequences={[way === 'agenda' ? text.agendaTells : text.paperTells]}
      paperLabels={{ number: text.number, on: text.on }}
      onDecide={(by) => send.mutate(by)}
      onClose={onClose}
      busy={send.isPending}
      problem={send.error}
    />
  )
}
