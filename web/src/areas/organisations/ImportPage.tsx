import { Button, Group, TextInput } from '@mantine/core'
import type { ImportDoneView, ImportList, ImportPreviewView } from '@server/areas/organisations/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { organisationText, importText as text } from '../../text/organisations.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  DateField,
  EmptyState,
  FileDrop,
  formatDateTime,
  formatNumber,
  LinkButton,
  Page,
  ProblemAlert,
  SelectUnit,
  todayOn,
} from '../../ui/index.ts'
import { ImportPreview } from './ImportPreview.tsx'
import classes from './organisations.module.css'

const mostBytes = 5 * 1024 * 1024

/** Units out of the officer's own sheet: looked at first, taken, taken back. */
export function ImportPage() {
  const [file, setFile] = useState<File | null>(null)
  const [underId, setUnderId] = useState<string | null>(null)
  const [foundedOn, setFoundedOn] = useState<string | null>(todayOn())
  const [basis, setBasis] = useState('')
  const [progress, setProgress] = useState<number | null>(null)
  const form = (sent: File) => {
    const data = new FormData()
    // The server reads the fields before the file.
    data.set('underId', underId ?? '')
    data.set('foundedOn', foundedOn ?? '')
    data.set('basisNumber', basis.trim())
    data.set('file', sent)
    return data
  }
  const preview = useAct((sent: File) =>
    api
      .upload<ImportPreviewView>('/unit-imports/preview', form(sent), setProgress)
      .finally(() => setProgress(null)),
  )
  const take = useAct(
    (sent: File) =>
      api.upload<ImportDoneView>('/unit-imports', form(sent), setProgress).finally(() => setProgress(null)),
    { refreshes: ['/units', '/unit-imports', '/search'] },
  )
  const restart = () => {
    setFile(null)
    preview.reset()
    take.reset()
  }
  const isReady = underId !== null && foundedOn !== null

  return (
    <Page
      title={text.title}
      above={[{ label: organisationText.organisation, to: paths.organisation() }]}
      mainAct={
        file && preview.data && !take.data ? (
          <Button
            disabled={preview.data.good === 0}
            loading={take.isPending}
            onClick={() => take.mutate(file)}
          >
            {text.take(formatNumber(preview.data.good))}
          </Button>
        ) : undefined
      }
    >
      <ProblemAlert problem={take.error} />
      {take.data ? (
        <EmptyState
          title={text.done(formatNumber(take.data.made))}
          next={
            <Group>
              <LinkButton to={`${paths.organisation()}?trong=${underId}`}>
                {organisationText.units}
              </LinkButton>
              {take.data.bad > 0 && <DownloadRejected importId={take.data.importId} />}
              <Button variant="default" onClick={restart}>
                {text.again}
              </Button>
            </Group>
          }
        >
          {text.doneText(formatNumber(take.data.known), formatNumber(take.data.bad))}
        </EmptyState>
      ) : preview.data ? (
        <ImportPreview preview={preview.data} onRestart={restart} />
      ) : (
        <>
          <p>
            {text.intro} <a href={apiUrl('/unit-import-template')}>{text.template}</a>
          </p>
          <div className={classes.pair}>
            <SelectUnit
              label={text.under}
              description={text.underHint}
              value={underId}
              onChange={(id) => setUnderId(id)}
            />
            <DateField label={text.foundedOn} value={foundedOn} maxOn={todayOn()} onChange={setFoundedOn} />
            <TextInput
              label={text.basis}
              value={basis}
              onChange={(event) => setBasis(event.currentTarget.value)}
            />
          </div>
          <div style={{ marginTop: 16 }}>
            <FileDrop
              label={text.file}
              accept={['.xlsx']}
              maxBytes={mostBytes}
              progress={progress}
              disabled={!isReady}
              onFiles={([dropped]) => {
                if (!dropped) return
                setFile(dropped)
                preview.mutate(dropped)
              }}
            />
          </div>
          <ProblemAlert problem={preview.error} />
        </>
      )}
      <PastImports />
    </Page>
  )
}

function DownloadRejected({ importId }: { importId: string }) {
  return (
    <Button variant="default" component="a" href={apiUrl(`/unit-imports/${importId}/rejected`)}>
      {text.downloadBad}
    </Button>
  )
}

type PastImport = ImportList['rows'][number]

function PastImports() {
  const imports = useApi<ImportList>('/unit-imports', { limit: 20 })
  const [undoing, setUndoing] = useState<PastImport | null>(null)
  const undo = useAct((one: PastImport) => api.post(`/unit-imports/${one.id}/undo`), {
    refreshes: ['/units', '/unit-imports', '/search'],
    done: text.undoDone,
    onDone: () => setUndoing(null),
  })
  const columns: readonly Column<PastImport>[] = [
    { key: 'file', header: text.fileName, isName: true, cell: (row) => row.fileName },
    { key: 'at', header: text.importedAt, width: 150, cell: (row) => formatDateTime(row.importedAt) },
    { key: 'by', header: text.importedBy, width: 180, cell: (row) => row.importedBy ?? '' },
    { key: 'under', header: text.under, cell: (row) => row.unitName },
    { key: 'made', header: text.made, width: 90, align: 'right', cell: (row) => formatNumber(row.made) },
    {
      key: 'bad',
      header: text.bad,
      width: 130,
      align: 'right',
      cell: (row) =>
        row.rejected > 0 ? (
          <a href={apiUrl(`/unit-imports/${row.id}/rejected`)} aria-label={text.downloadBad}>
            {formatNumber(row.rejected)}
          </a>
        ) : (
          ''
        ),
    },
    {
      key: 'undo',
      header: text.undo,
      isAct: true,
      width: 180,
      cell: (row) =>
        row.undoneAt ? (
          <span className={classes.soft}>{text.undone(formatDateTime(row.undoneAt))}</span>
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={text.undoOf(row.fileName)}
            onClick={() => setUndoing(row)}
          >
            {text.undo}
          </Button>
        ),
    },
  ]
  return (
    <section className={classes.section} style={{ marginTop: 32 }}>
      <h2>{text.past}</h2>
      <DataTable
        label={text.past}
        name="unit-imports"
        columns={columns}
        rows={imports.data?.rows}
        rowKey={(row) => row.id}
        problem={imports.error}
        onRetry={() => imports.refetch()}
        empty={<p className={classes.soft}>{text.nonePast}</p>}
      />
      {undoing && (
        <ConfirmAct
          opened
          onClose={() => setUndoing(null)}
          title={text.undoOf(undoing.fileName)}
          consequences={[text.willUndo(formatNumber(undoing.made)), text.willUndoOnly]}
          actLabel={text.undo}
          onConfirm={() => undo.mutate(undoing)}
          busy={undo.isPending}
          problem={undo.error}
        />
      )}
    </section>
  )
}
