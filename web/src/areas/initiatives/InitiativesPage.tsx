import { Button, Menu } from '@mantine/core'
import type {
  InitiativeList,
  InitiativeRow,
  ReadingDone,
  Results,
} from '@server/areas/initiatives/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { initiativeText as text } from '../../text/initiatives.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  SelectUnit,
  StateBadge,
  useCursor,
  useFilters,
  useYear,
} from '../../ui/index.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { InitiativeForm } from './InitiativeForm.tsx'
import classes from './initiatives.module.css'
import { optionsOf } from './options-of.ts'

type State = InitiativeRow['state']
const tones: Record<State, 'grey' | 'amber' | 'green' | 'red'> = {
  registered: 'grey',
  'on-agenda': 'amber',
  recognised: 'green',
  refused: 'red',
  withdrawn: 'grey',
}
const open = (state: State) => state === 'registered' || state === 'refused'

/** The list of initiatives by unit and year: what units put forward, what councils and decisions recognised. */
export function InitiativesPage() {
  const year = useYear()
  const filters = useFilters()
  const pages = useCursor()
  const { roles } = useSession()
  const mayWrite = useMay('register-emulation')
  const maySend = useMay('manage-sessions')
  const mayRecognise = useMay('manage-awards')
  const [editing, setEditing] = useState<InitiativeRow | 'new' | null>(null)
  const [taking, setTaking] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [deciding, setDeciding] = useState<'agenda' | 'paper' | null>(null)
  const [outcome, setOutcome] = useState<Results | null>(null)
  const list = useApi<InitiativeList>(
    '/initiatives',
    {
      year,
      unitId: filters['don-vi'],
      state: filters.buoc,
      scope: filters['pham-vi'],
      q: filters.q,
      after: pages.after,
    },
    { keepOld: true },
  )
  const read = useAct(() => api.post<ReadingDone>('/initiative-readings', { year }), {
    refreshes: ['/initiatives', '/year-results'],
    done: ({ recognised, refused, removed }) =>
      text.read(formatNumber(recognised), formatNumber(refused), formatNumber(removed)),
  })
  const rows = list.data?.rows ?? []
  const picked = rows.filter((row) => chosen.has(row.id))
  const waiting = rows.some(({ state }) => state === 'on-agenda')
  const ownUnit = roles[0]?.unitId ?? null
  const add = mayWrite && <Button onClick={() => setEditing('new')}>{text.add}</Button>
  return (
    <Page
      title={text.title}
      subtitle={text.intro}
      mainAct={add}
      menu={mayWrite && <Menu.Item onClick={() => setTaking(true)}>{text.take}</Menu.Item>}
    >
      <FilterBar
        fields={[
          { kind: 'text', key: 'q', label: text.q },
          { kind: 'select', key: 'buoc', label: text.state, options: optionsOf(text.states) },
          { kind: 'select', key: 'pham-vi', label: text.scope, options: optionsOf(text.scopes) },
          { kind: 'unit', key: 'don-vi', label: text.unit, seldom: true },
        ]}
      />
      {maySend && waiting && (
        <Button mb="md" variant="default" loading={read.isPending} onClick={() => read.mutate()}>
          {text.readResults}
        </Button>
      )}
      <ProblemAlert problem={read.error} />
      <Outcome outcome={outcome} />
      <DataTable
        label={text.title}
        name="initiatives"
        columns={columnsOf(mayWrite ? setEditing : null)}
        rows={list.data?.rows}
        problem={list.error}
        onRetry={() => list.refetch()}
        rowKey={(row) => row.id}
        paging={pages.of(list.data)}
        selection={
          maySend || mayRecognise
            ? {
                keys: chosen,
                onChange: setChosen,
                nameOf: (row) => row.title,
                noun: text.noun,
                acts: (
                  <>
                    {maySend && (
                      <Button size="xs" disabled={picked.length === 0} onClick={() => setDeciding('agenda')}>
                        {text.agenda(formatNumber(picked.length))}
                      </Button>
                    )}
                    {mayRecognise && (
                      <Button
                        size="xs"
                        variant="default"
                        disabled={picked.length === 0}
                        onClick={() => setDeciding('paper')}
                      >
                        {text.recognise(formatNumber(picked.length))}
                      </Button>
                    )}
                  </>
                ),
              }
            : undefined
        }
        empty={
          <EmptyState title={text.none} next={add}>
            {text.noneText}
          </EmptyState>
        }
      />
      {editing && (
        <InitiativeForm
          initiative={editing === 'new' ? null : editing}
          unitId={ownUnit}
          year={year}
          onClose={() => setEditing(null)}
        />
      )}
      {taking && <TakePledged year={year} unitId={ownUnit} onClose={() => setTaking(false)} />}
      {deciding && (
        <DecideDialog
          way={deciding}
          rows={picked}
          onClose={() => setDeciding(null)}
          onOutcome={(done) => {
            setOutcome(done)
            setChosen(new Set())
          }}
        />
      )}
    </Page>
  )
}

const columnsOf = (edit: ((row: InitiativeRow) => void) | null): readonly Column<InitiativeRow>[] => [
  {
    key: 'title',
    header: text.name,
    isName: true,
    cell: (row) => (
      <>
        {row.title}
        <span className={classes.soft}>{text.kinds[row.kind]}</span>
      </>
    ),
  },
  {
    key: 'authors',
    header: text.authors,
    width: 200,
    cell: (row) =>
      row.authors.map(({ name, share }) => (share === null ? name : `${name} (${share}%)`)).join(', '),
  },
  { key: 'unit', header: text.unit, width: 190, cell: (row) => row.unitName },
  { key: 'scope', header: text.scope, width: 150, cell: (row) => text.scopes[row.scope] },
  {
    key: 'state',
    header: text.state,
    width: 250,
    cell: (row) => (
      <>
        <StateBadge tone={tones[row.state]}>{text.states[row.state]}</StateBadge>
        <span className={classes.soft}>{resultOf(row)}</span>
      </>
    ),
  },
  ...(edit
    ? [
        {
          key: 'edit',
          header: text.edit,
          isAct: true,
          width: 70,
          cell: (row: InitiativeRow) =>
            open(row.state) && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={text.editOf(row.title)}
                onClick={() => edit(row)}
              >
                {text.edit}
              </Button>
            ),
        },
      ]
    : []),
]

function resultOf({ recognisedOn, decisionNumber, sentence }: InitiativeRow): string {
  if (!recognisedOn) return sentence ?? ''
  const on = formatDate(recognisedOn)
  return decisionNumber
    ? text.recognisedBy(decisionNumber, on)
    : [text.recognisedAt(on), sentence].filter(Boolean).join('. ')
}

/** What came of a bulk act: how many are done, and each that is not, with its reason. */
function Outcome({ outcome }: { outcome: Results | null }) {
  if (!outcome) return null
  const failed = outcome.results.filter(({ problem }) => problem !== null)
  return (
    <div role="status">
      <p>
        {text.done(
          formatNumber(outcome.results.length - failed.length),
          formatNumber(outcome.results.length),
        )}
      </p>
      <ul>
        {failed.map(({ id, name, problem }) => (
          <li key={id}>{text.failed(name, problem ?? '')}</li>
        ))}
      </ul>
    </div>
  )
}

function TakePledged(props: { year: number; unitId: string | null; onClose: () => void }) {
  const [unitId, setUnitId] = useState(props.unitId)
  const take = useAct(
    () => api.post<{ count: number }>('/initiatives/pledged', { unitId, year: props.year }),
    {
      refreshes: ['/initiatives'],
      done: ({ count }) => text.taken(formatNumber(count)),
      onDone: props.onClose,
    },
  )
  return (
    <ConfirmAct
      opened
      onClose={props.onClose}
      title={text.take}
      consequences={[text.takeTells(props.year)]}
      actLabel={text.take}
      onConfirm={() => take.mutate()}
      busy={take.isPending}
      problem={take.error}
      disabled={!unitId}
    >
      <SelectUnit label={text.unit} value={unitId} onChange={setUnitId} required />
    </ConfirmAct>
  )
}
