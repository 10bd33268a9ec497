import { Button, Menu } from '@mantine/core'
import type { TemplateDetail, VersionView } from '@server/areas/documents/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { templateText as text } from '../../text/templates.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  EmptyState,
  formatDate,
  formatDateTime,
  Page,
  ProblemAlert,
  StateBadge,
  usePathValue,
} from '../../ui/index.ts'
import classes from './documents.module.css'
import { SendTemplate } from './SendTemplate.tsx'
import { TemplateFields } from './TemplateFields.tsx'

type Asked = { kind: 'restore' | 'withdraw'; version: VersionView | null }
const tones = { current: 'grey', coming: 'amber', ended: 'grey', withdrawn: 'grey' } as const

/** One template: what is used now, sending a version of the body's own, going back, and the fields it may use. */
export function TemplatePage() {
  const key = usePathValue('key')
  const template = useApi<TemplateDetail>(`/document-templates/${key}`)
  const [asked, setAsked] = useState<Asked | null>(null)
  const data = template.data
  const fileOf = (id: string | null, end: 'file' | 'preview') =>
    apiUrl(id ? `/document-templates/${key}/versions/${id}/${end}` : `/document-templates/${key}/${end}`)
  const change = useAct(
    ({ kind, version }: Asked) =>
      kind === 'restore'
        ? api.post(`/document-templates/${key}/restorations`, { versionId: version?.id ?? null })
        : api.post(`/document-templates/${key}/versions/${version!.id}/withdrawal`),
    { refreshes: ['/document-templates'], done: text.done, onDone: () => setAsked(null) },
  )
  if (template.error) return <ProblemAlert problem={template.error} onRetry={() => template.refetch()} />
  if (!data) return <Page title={text.title}>{null}</Page>
  const columns: readonly Column<VersionView>[] = [
    {
      key: 'version',
      header: text.number,
      isName: true,
      cell: (row) => (
        <>
          {row.isShipped ? text.shipped : text.version(row.version, row.unitName)}
          {row.note && <div className={classes.soft}>{row.note}</div>}
        </>
      ),
    },
    {
      key: 'period',
      header: text.period,
      width: 210,
      cell: (row) => [formatDate(row.usedFrom), row.usedTo ? formatDate(row.usedTo) : '…'].join(' – '),
    },
    {
      key: 'by',
      header: text.by,
      width: 240,
      cell: (row) => `${row.by ?? ''}, ${formatDateTime(row.at)}`,
    },
    {
      key: 'state',
      header: text.state,
      width: 150,
      cell: (row) =>
        row.id === data.inUseId ? (
          <StateBadge tone="green">{text.usedNow}</StateBadge>
        ) : (
          <StateBadge tone={tones[row.state]}>{text.states[row.state]}</StateBadge>
        ),
    },
    {
      key: 'acts',
      header: text.acts,
      isAct: true,
      width: 330,
      cell: (row) => (
        <span className={classes.acts}>
          <Button component="a" size="compact-sm" variant="default" href={fileOf(row.id, 'file')}>
            {text.download}
          </Button>
          <Button component="a" size="compact-sm" variant="default" href={fileOf(row.id, 'preview')}>
            {text.preview}
          </Button>
          {row.id !== data.inUseId && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setAsked({ kind: 'restore', version: row })}
            >
              {text.restore}
            </Button>
          )}
          {row.state !== 'withdrawn' && row.unitId === data.unitId && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => setAsked({ kind: 'withdraw', version: row })}
            >
              {text.withdraw}
            </Button>
          )}
        </span>
      ),
    },
  ]
  const what = asked?.version ? text.version(asked.version.version, asked.version.unitName) : text.shipped
  return (
    <Page
      title={data.title}
      above={[{ label: text.title, to: paths.templates() }]}
      subtitle={data.about}
      mainAct={
        <Button component="a" href={fileOf(data.inUseId, 'file')}>
          {text.currentFile}
        </Button>
      }
      menu={
        <>
          <Menu.Item component="a" href={fileOf(data.inUseId, 'preview')}>
            {text.currentPreview}
          </Menu.Item>
          {data.inUseId && (
            <>
              <Menu.Item component="a" href={fileOf(null, 'file')}>
                {text.shippedFile}
              </Menu.Item>
              <Menu.Item onClick={() => setAsked({ kind: 'restore', version: null })}>
                {text.restoreShipped}
              </Menu.Item>
            </>
          )}
        </>
      }
    >
      <SendTemplate templateKey={key} />
      <h2>{text.versions}</h2>
      <DataTable
        label={text.versions}
        name="template-versions"
        columns={columns}
        rows={data.versions}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.noVersions}>{text.noVersionsText}</EmptyState>}
      />
      <TemplateFields fields={data.fields} />
      <ConfirmAct
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={`${asked?.kind === 'withdraw' ? text.withdraw : text.restore}: ${what}`}
        consequences={asked?.kind === 'withdraw' ? text.withdrawTells : text.restoreTells(what)}
        actLabel={asked?.kind === 'withdraw' ? text.withdraw : text.restore}
        onConfirm={() => asked && change.mutate(asked)}
        busy={change.isPending}
        problem={change.error}
      />
    </Page>
  )
}
