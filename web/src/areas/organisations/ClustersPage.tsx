import { Button, Menu, Modal } from '@mantine/core'
import type {
  ClusterCopyDone,
  ClusterList,
  ClusterRowView,
} from '@server/areas/organisations/schemas-clusters.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { clusterText as text } from '../../text/clusters.ts'
import { rankingText } from '../../text/scoring.ts'
import {
  AppLink,
  type Column,
  ConfirmAct,
  DataTable,
  EmptyState,
  Page,
  useCursor,
  useYear,
} from '../../ui/index.ts'
import { ClusterForm } from './ClusterForm.tsx'
import classes from './organisations.module.css'
import { Sections } from './Sections.tsx'

/** Clusters and blocs of the work year with head, deputies and members. */
export function ClustersPage() {
  const year = useYear()
  const mayManage = useMay('manage-organisation')
  const pages = useCursor(100)
  const [editing, setEditing] = useState<ClusterRowView | 'new' | null>(null)
  const [copying, setCopying] = useState(false)
  const clusters = useApi<ClusterList>(
    '/clusters',
    { year, limit: 100, after: pages.after },
    { keepOld: true },
  )
  const unitId = useOwnUnit()
  const before = clusters.data?.years.find((one) => one < year)
  const copyLabel = before === undefined ? null : text.copy(before)

  const columns: Column<ClusterRowView>[] = [
    {
      key: 'name',
      header: text.name,
      isName: true,
      width: 220,
      cell: (row) => (
        <>
          {row.name}
          <div className={classes.soft}>
            {text.kinds[row.kind]}
            {row.outside && ` · ${text.outsideWord}`}
          </div>
        </>
      ),
    },
    { key: 'head', header: text.head, width: 180, cell: (row) => <Members row={row} as="head" /> },
    {
      key: 'deputies',
      header: text.deputies,
      width: 180,
      cell: (row) => <Members row={row} as="deputy" />,
    },
    { key: 'members', header: text.members, cell: (row) => <Members row={row} as="member" /> },
    {
      key: 'count',
      header: text.count,
      width: 80,
      align: 'right',
      cell: (row) => row.members.length + row.outsideMembers.length,
    },
    { key: 'basis', header: text.basis, width: 200, hiddenAtFirst: true, cell: (row) => row.basis ?? '' },
  ]
  columns.push({
    key: 'ranking',
    header: rankingText.open,
    isAct: true,
    width: 100,
    cell: (row) =>
      !row.outside && (
        <AppLink to={paths.clusterRanking(row.id)} aria-label={rankingText.openOf(row.name)}>
          {rankingText.open}
        </AppLink>
      ),
  })
  if (mayManage)
    columns.push({
      key: 'edit',
      header: text.edit,
      isAct: true,
      width: 70,
      cell: (row) => (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={text.editOf(row.name)}
          onClick={() => setEditing(row)}
        >
          {text.edit}
        </Button>
      ),
    })

  return (
    <Page
      title={text.title(year)}
      mainAct={mayManage && <Button onClick={() => setEditing('new')}>{text.add}</Button>}
      menu={mayManage && copyLabel && <Menu.Item onClick={() => setCopying(true)}>{copyLabel}</Menu.Item>}
    >
      <Sections current="clusters" />
      <DataTable
        label={text.title(year)}
        name="clusters"
        columns={columns}
        rows={clusters.data?.rows}
        rowKey={(row) => row.id}
        problem={clusters.error}
        onRetry={() => clusters.refetch()}
        paging={pages.of(clusters.data)}
        empty={
          <EmptyState
            title={text.none(year)}
            next={
              mayManage &&
              (copyLabel ? (
                <Button onClick={() => setCopying(true)}>{copyLabel}</Button>
              ) : (
                <Button onClick={() => setEditing('new')}>{text.add}</Button>
              ))
            }
          >
            {text.noneText}
          </EmptyState>
        }
      />
      {editing && (
        <ClusterForm
          cluster={editing === 'new' ? null : editing}
          year={year}
          unitId={unitId}
          onClose={() => setEditing(null)}
        />
      )}
      {copying && before !== undefined && (
        <CopyClusters unitId={unitId} fromYear={before} toYear={year} onClose={() => setCopying(false)} />
      )}
    </Page>
  )
}

/** The unit at which the person manages the organisation: clusters are set up there. */
function useOwnUnit(): string | null {
  const { roles } = useSession()
  const held = roles.find(({ role }) => ['standing-officer', 'standing-head', 'administrator'].includes(role))
  return held?.unitId ?? null
}

function Members({ row, as: role }: { row: ClusterRowView; as: ClusterRowView['members'][number]['role'] }) {
  const inside = row.members.filter((member) => member.role === role)
  const outside = row.outsideMembers.filter((member) => member.role === role)
  if (inside.length + outside.length === 0)
    return role === 'head' ? <span className={classes.soft}>{text.noHead}</span> : null
  const parts = [
    ...inside.map((member) => (
      <span
        key={member.unitId}
        title={member.alsoIn.length > 0 ? text.alsoIn(member.alsoIn.join(', ')) : undefined}
      >
        <AppLink to={paths.unit(member.unitId)}>{member.name}</AppLink>
        {member.dissolvedOn && <span className={classes.soft}>{` (${text.endedWord})`}</span>}
      </span>
    )),
    ...outside.map((member) => <span key={member.name}>{member.name}</span>),
  ]
  return (
    <>
      {parts.map((part, index) => (
        <span key={part.key}>
          {index > 0 && '; '}
          {part}
        </span>
      ))}
    </>
  )
}

function CopyClusters(props: {
  unitId: string | null
  fromYear: number
  toYear: number
  onClose: () => void
}) {
  const { unitId, fromYear, toYear, onClose } = props
  const copy = useAct(() => api.post<ClusterCopyDone>('/cluster-copies', { unitId, fromYear, toYear }), {
    refreshes: ['/clusters', '/units'],
    done: (done) => text.copied(done.copied),
    onDone: (done) => done.replaced.length === 0 && onClose(),
  })
  if (copy.data)
    return (
      <Modal opened onClose={onClose} title={<strong>{text.copied(copy.data.copied)}</strong>}>
        <p>{text.replacedTitle}:</p>
        <ul>
          {copy.data.replaced.map(({ cluster, before, after }) => (
            <li key={`${cluster}-${before}`}>{text.replaced(cluster, before, after.join(', '))}</li>
          ))}
        </ul>
        <Button onClick={onClose}>{text.closeResult}</Button>
      </Modal>
    )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.copy(fromYear)}
      consequences={[text.willCopy(fromYear, toYear), text.willSkip, text.willReplace]}
      actLabel={text.copy(fromYear)}
      onConfirm={() => copy.mutate()}
      busy={copy.isPending}
      problem={copy.error}
      disabled={unitId === null}
    />
  )
}
