import { Button, Menu } from '@mantine/core'
import type { CouncilView } from '@server/areas/organisations/schemas-clusters.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { councilText as text } from '../../text/clusters.ts'
import { organisationText } from '../../text/organisations.ts'
import {
  AppLink,
  type Column,
  DataTable,
  DateField,
  formatDate,
  Page,
  ProblemAlert,
  useFilters,
  usePathValue,
  useSetFilters,
} from '../../ui/index.ts'
import { CouncilForm } from './CouncilForm.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import classes from './organisations.module.css'

type Seat = CouncilView['members'][number]

const columns: readonly Column<Seat>[] = [
  { key: 'name', header: text.person, isName: true, width: 170, cell: (row) => row.name },
  { key: 'role', header: text.role, width: 150, cell: (row) => text.roles[row.role] },
  { key: 'position', header: text.position, cell: (row) => row.position },
  {
    key: 'time',
    header: text.time,
    width: 120,
    cell: (row) => `${formatDate(row.since)} – ${row.until ? formatDate(row.until) : organisationText.until}`,
  },
]

/** A council: who sits on a day, who sat before, by which decisions. */
export function CouncilPage() {
  const councilId = usePathValue('councilId')
  const { ngay } = useFilters()
  const setFilters = useSetFilters()
  const mayManage = useMay('manage-organisation')
  const [act, setAct] = useState<'change' | 'end' | null>(null)
  const council = useApi<CouncilView>(`/councils/${councilId}`, { asOf: ngay }, { keepOld: true })
  if (!council.data)
    return (
      <Page title={organisationText.councils}>
        <ProblemAlert problem={council.error} onRetry={() => council.refetch()} />
      </Page>
    )
  const view = council.data
  const isOpen = !view.decisions.some(({ kind }) => kind === 'ended')
  const left = view.members.filter(({ sits }) => !sits)
  return (
    <Page
      title={view.name}
      above={[{ label: organisationText.councils, to: paths.councils() }]}
      subtitle={`${view.unitName} · ${text.kinds[view.kind]}`}
      mainAct={mayManage && isOpen && <Button onClick={() => setAct('change')}>{text.change}</Button>}
      menu={mayManage && isOpen && <Menu.Item onClick={() => setAct('end')}>{text.end}</Menu.Item>}
    >
      <div className={classes.columns}>
        <div>
          <h2>{text.sits}</h2>
          <DataTable
            label={text.sits}
            name="council-members"
            columns={columns}
            rows={view.members.filter(({ sits }) => sits)}
            rowKey={(row) => row.id}
            empty={<p className={classes.soft}>{text.none}</p>}
          />
          {left.length > 0 && (
            <>
              <h2>{text.left}</h2>
              <DataTable
                label={text.left}
                name="council-left"
                columns={columns}
                rows={left}
                rowKey={(row) => row.id}
                empty={null}
              />
            </>
          )}
        </div>
        <div>
          <DateField
            label={text.asOf}
            value={ngay ?? null}
            onChange={(day) => setFilters({ ngay: day ?? undefined })}
            input={{ maw: 200, mb: 'md' }}
          />
          <dl className={classes.facts}>
            <dt>{text.standingBody}</dt>
            <dd>
              {view.standingBodyId ? (
                <AppLink to={paths.unit(view.standingBodyId)}>{view.standingBodyName ?? ''}</AppLink>
              ) : (
                ''
              )}
            </dd>
            <dt>{text.term}</dt>
            <dd>{`${formatDate(view.since)} – ${view.until ? formatDate(view.until) : organisationText.until}`}</dd>
          </dl>
          <h2>{text.decisions}</h2>
          <ol className={classes.lineage}>
            {view.decisions.map((decision) => (
              <li key={decision.id}>
                {`${formatDate(decision.happenedOn)}: ${text.decisionKinds[decision.kind]}`}
                <div className={classes.soft}>
                  {decision.basis}
                  {decision.basisOn && `, ${formatDate(decision.basisOn)}`}
                </div>
              </li>
            ))}
          </ol>
        </div>
      </div>
      {act === 'change' && <CouncilForm council={view} onClose={() => setAct(null)} />}
      {act === 'end' && <EndCouncil council={view} onClose={() => setAct(null)} />}
    </Page>
  )
}

function EndCouncil({ council, onClose }: { council: CouncilView; onClose: () => void }) {
  return (
    <DecisionDialog
      title={text.end}
      consequences={() => [text.willEnd(council.name), text.willKeep]}
      send={(decision) =>
        api.post(`/councils/${council.id}/end`, { revision: council.revision, ...decision })
      }
      refreshes={['/councils']}
      done={text.saved}
      typeToConfirm={council.unitName}
      onClose={onClose}
    />
  )
}
