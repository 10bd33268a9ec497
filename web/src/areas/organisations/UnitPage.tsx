import { Button, Menu } from '@mantine/core'
import type { UnitList, UnitView } from '@server/areas/organisations/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { organisationText as text } from '../../text/organisations.ts'
import {
  AppLink,
  DateField,
  formatDate,
  Page,
  ProblemAlert,
  StateBadge,
  useFilters,
  usePathValue,
  useSetFilters,
} from '../../ui/index.ts'
import { MergeUnits } from './MergeUnits.tsx'
import classes from './organisations.module.css'
import { PeopleOfUnit } from './PeopleOfUnit.tsx'
import { SplitUnit } from './SplitUnit.tsx'
import { DissolveUnit, MoveUnit, RenameUnit, RevokeChange } from './UnitActs.tsx'
import { UnitAliases } from './UnitAliases.tsx'

type Act = 'rename' | 'move' | 'merge' | 'split' | 'dissolve'

/** A unit on any day: what it was called, what it came from and went over to, its people and clusters. */
export function UnitPage() {
  const unitId = usePathValue('unitId')
  const { ngay } = useFilters()
  const mayManage = useMay('manage-organisation')
  const unit = useApi<UnitView>(`/units/${unitId}`, { asOf: ngay }, { keepOld: true })
  const below = useApi<UnitList>('/units', { parent: unitId, asOf: ngay, limit: 200 }, { keepOld: true })
  const [act, setAct] = useState<Act | null>(null)
  if (!unit.data)
    return (
      <Page title={text.units}>
        <ProblemAlert problem={unit.error} onRetry={() => unit.refetch()} />
      </Page>
    )
  const view = unit.data
  const children = below.data?.rows ?? []
  const isAlive = view.dissolvedOn === null
  const close = () => setAct(null)
  const given = { unit: view, children: below.data?.total ?? 0, onClose: close }
  return (
    <Page
      title={view.onDay.name}
      above={[
        { label: text.organisation, to: paths.organisation() },
        ...(view.onDay.parentId
          ? [{ label: view.onDay.parentName ?? '', to: paths.unit(view.onDay.parentId) }]
          : []),
      ]}
      subtitle={<State view={view} isPast={Boolean(ngay)} />}
      mainAct={mayManage && isAlive && <Button onClick={() => setAct('rename')}>{text.rename}</Button>}
      menu={
        mayManage &&
        isAlive && (
          <>
            <Menu.Item onClick={() => setAct('move')}>{text.move}</Menu.Item>
            <Menu.Item onClick={() => setAct('merge')}>{text.merge}</Menu.Item>
            <Menu.Item onClick={() => setAct('split')}>{text.split}</Menu.Item>
            <Menu.Item onClick={() => setAct('dissolve')}>{text.dissolve}</Menu.Item>
          </>
        )
      }
    >
      {view.successors.length > 0 && (
        <p className={classes.note}>
          {`${text.successors}:`}
          {view.successors.map((successor) => (
            <AppLink key={successor.id} to={paths.unit(successor.id)}>
              {successor.name}
            </AppLink>
          ))}
        </p>
      )}
      <div className={classes.columns}>
        <div>
          <Lineage view={view} mayManage={mayManage} />
          <Names view={view} />
          <PeopleOfUnit unitId={view.id} mayManage={mayManage} mayAdd={mayManage && isAlive} />
        </div>
        <div>
          <About view={view} />
          <UnitAliases unit={view} mayManage={mayManage} />
          <Children rows={children} ngay={ngay} />
        </div>
      </div>
      {act === 'rename' && <RenameUnit {...given} />}
      {act === 'move' && <MoveUnit {...given} />}
      {act === 'split' && <SplitUnit {...given} />}
      {act === 'dissolve' && <DissolveUnit {...given} />}
      {act === 'merge' && (
        <MergeUnits
          units={[
            {
              id: view.id,
              revision: view.revision,
              name: view.now.name,
              kind: view.now.kind,
              parentId: view.now.parentId,
              children: given.children,
            },
          ]}
          onClose={close}
          onDone={close}
        />
      )}
    </Page>
  )
}

function State({ view, isPast }: { view: UnitView; isPast: boolean }) {
  if (isPast)
    return view.existsOnDay ? (
      <StateBadge tone="grey">{text.existsThen(formatDate(view.asOf))}</StateBadge>
    ) : (
      <StateBadge tone="amber">{text.absentThen(formatDate(view.asOf))}</StateBadge>
    )
  return view.dissolvedOn === null ? (
    <StateBadge tone="green">{text.exists}</StateBadge>
  ) : (
    <StateBadge tone="grey">{text.endedOn(formatDate(view.dissolvedOn))}</StateBadge>
  )
}

function Lineage({ view, mayManage }: { view: UnitView; mayManage: boolean }) {
  const [revoking, setRevoking] = useState<UnitView['changes'][number] | null>(null)
  return (
    <section className={classes.section}>
      <h2>{text.lineage}</h2>
      {view.changes.length === 0 && <p className={classes.soft}>{text.noLineage}</p>}
      <ol className={classes.lineage}>
        {view.changes.map((change) => (
          <li key={change.id}>
            <span className={change.revokedOn ? classes.revoked : undefined}>{change.sentence}</span>
            {change.revokedOn && (
              <div className={classes.soft}>
                {text.revoked(formatDate(change.revokedOn), change.revokedReason ?? '')}
              </div>
            )}
            {mayManage && change.revocable && (
              <div className="no-print">
                <Button variant="subtle" size="compact-sm" onClick={() => setRevoking(change)}>
                  {text.revokeOf}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {view.predecessors.length > 0 && (
        <p>
          {`${text.predecessors}: `}
          {view.predecessors.map((unit, index) => (
            <span key={unit.id}>
              {index > 0 && ', '}
              <AppLink to={paths.unit(unit.id)}>{unit.name}</AppLink>
            </span>
          ))}
        </p>
      )}
      {revoking && <RevokeChange change={revoking} onClose={() => setRevoking(null)} />}
    </section>
  )
}

function Names({ view }: { view: UnitView }) {
  if (view.versions.length < 2) return null
  return (
    <section className={classes.section}>
      <h2>{text.names}</h2>
      <div className={classes.scroll}>
        <table className={classes.sheet}>
          <thead>
            <tr>
              <th scope="col">{text.founded}</th>
              <th scope="col">{text.ended}</th>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.parent}</th>
            </tr>
          </thead>
          <tbody>
            {view.versions.map((version) => (
              <tr key={version.since}>
                <td>{formatDate(version.since)}</td>
                <td>{version.until ? formatDate(version.until) : text.until}</td>
                <td>{version.name}</td>
                <td>{version.parentName ?? text.noParent}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function About({ view }: { view: UnitView }) {
  const { ngay } = useFilters()
  const setFilters = useSetFilters()
  const { onDay } = view
  const maySeeLedger = useMay('see-ledger')
  return (
    <section className={classes.section}>
      <h2>{text.about}</h2>
      <DateField
        label={text.asOf}
        value={ngay ?? null}
        onChange={(day) => setFilters({ ngay: day ?? undefined })}
        input={{ maw: 200, mb: 'sm' }}
      />
      <dl className={classes.facts}>
        <dt>{text.kind}</dt>
        <dd>{text.kinds[onDay.kind] ?? onDay.kind}</dd>
        <dt>{text.shortName}</dt>
        <dd>{onDay.shortName}</dd>
        <dt>{text.parent}</dt>
        <dd>
          {onDay.parentId ? (
            <AppLink to={paths.unit(onDay.parentId)}>{onDay.parentName ?? ''}</AppLink>
          ) : (
            text.noParent
          )}
        </dd>
        <dt>{text.founded}</dt>
        <dd>{formatDate(view.foundedOn)}</dd>
        <dt>{text.order}</dt>
        <dd>{onDay.protocolOrder}</dd>
      </dl>
      <p>
        <AppLink to={`${paths.plans()}?don-vi=${view.id}`}>{text.plansOf}</AppLink>
        {maySeeLedger && (
          <>
            {' · '}
            <AppLink to={paths.ledgerOf('unit', view.id)}>{text.history}</AppLink>
          </>
        )}
      </p>
      <h3>{text.inClusters}</h3>
      {view.clusters.length === 0 && <p className={classes.soft}>{text.noClusters}</p>}
      <ul className={classes.plain}>
        {view.clusters.map((cluster) => (
          <li key={cluster.id}>
            <AppLink
              to={`${paths.clusters()}?nam=${cluster.year}`}
            >{`${cluster.year}: ${cluster.name}`}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Children({ rows, ngay }: { rows: UnitList['rows']; ngay: string | undefined }) {
  if (rows.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{`${text.children} (${rows.length})`}</h2>
      <ul className={classes.plain}>
        {rows.map((row) => (
          <li key={row.id}>
            <AppLink to={paths.unit(row.id) + (ngay ? `?ngay=${ngay}` : '')}>{row.name}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
