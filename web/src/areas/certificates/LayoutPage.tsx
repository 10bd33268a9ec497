import { Button, Menu, Select, Stack, TextInput } from '@mantine/core'
import type { LayoutView } from '@server/areas/certificates/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { layoutText as text } from '../../text/certificate-layouts.ts'
import { certificateText } from '../../text/certificates.ts'
import {
  ConfirmAct,
  FileDrop,
  formatNumber,
  LeaveWarning,
  Page,
  ProblemAlert,
  usePathValue,
} from '../../ui/index.ts'
import classes from './certificates.module.css'
import { FieldForm } from './FieldForm.tsx'
import type { Field } from './field-type.ts'
import { LayoutBoard } from './LayoutBoard.tsx'
import { newField } from './new-field.ts'

const refreshes = ['/certificate-layouts']

/** One layout: fields on a picture of the blank, dragged, moved by keys, or typed in millimetres. */
export function LayoutPage() {
  const layoutId = usePathValue('layoutId')
  const layout = useApi<LayoutView>(`/certificate-layouts/${layoutId}`)
  if (layout.error) return <ProblemAlert problem={layout.error} onRetry={() => layout.refetch()} />
  if (!layout.data) return <Page title={text.title}>{null}</Page>
  return <LayoutEditor key={`${layoutId}-${layout.data.revision}`} saved={layout.data} />
}

function LayoutEditor({ saved }: { saved: LayoutView }) {
  const navigate = useNavigate()
  const session = useSession()
  const [draft, setDraft] = useState(saved)
  const [chosen, setChosen] = useState<number | null>(null)
  const [retiring, setRetiring] = useState(false)
  const [progress, setProgress] = useState<number | null>(null)
  const isChanged = draft !== saved
  const setField = (at: number, field: Field) =>
    setDraft((old) => ({ ...old, fields: old.fields.map((one, i) => (i === at ? field : one)) }))
  const save = useAct(
    () => {
      const { name, awardKeys, width, height, frame, place, signerTitle, signerName, fields, revision } =
        draft
      const body = { name, awardKeys, width, height, frame, place, signerTitle, signerName, fields, revision }
      return api.put(`/certificate-layouts/${saved.id}`, body)
    },
    { refreshes, done: text.saved },
  )
  const upload = useAct(
    (file: File) => {
      const form = new FormData()
      form.set('file', file)
      const path = `/certificate-layouts/${saved.id}/picture?revision=${saved.revision}`
      return api.upload(path, form, setProgress).finally(() => setProgress(null))
    },
    { refreshes, done: text.pictureSaved },
  )
  const copy = useAct(
    () =>
      api.post<{ id: string }>('/certificate-layouts', {
        unitId: session.roles[0]?.unitId,
        name: text.copyName(saved.name),
        copyOf: saved.id,
      }),
    {
      refreshes,
      done: text.made,
      onDone: ({ id }) => navigate({ to: paths.certificateLayout(id) as never }),
    },
  )
  const retire = useAct(() => api.delete(`/certificate-layouts/${saved.id}?revision=${saved.revision}`), {
    refreshes,
    done: text.retired,
    onDone: () => navigate({ to: paths.certificateLayouts() as never }),
  })
  const preview = (onStock: boolean) =>
    apiUrl(`/certificate-layouts/${saved.id}/preview.pdf`, { onStock, v: saved.revision })
  const field = chosen === null ? undefined : draft.fields[chosen]
  const words = (key: 'name' | 'place' | 'signerTitle' | 'signerName', label: string) => (
    <TextInput
      label={label}
      value={draft[key]}
      disabled={!saved.mayChange}
      onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
    />
  )
  return (
    <Page
      title={saved.name}
      above={[
        { label: certificateText.title, to: paths.certificates() },
        { label: text.title, to: paths.certificateLayouts() },
      ]}
      subtitle={`${saved.unitName} · ${text.size(formatNumber(saved.width / 10), formatNumber(saved.height / 10))}`}
      mainAct={
        saved.mayChange && (
          <Button loading={save.isPending} disabled={!isChanged} onClick={() => save.mutate()}>
            {text.save}
          </Button>
        )
      }
      menu={
        <>
          <Menu.Item component="a" href={preview(false)} target="_blank">
            {text.preview}
          </Menu.Item>
          <Menu.Item component="a" href={preview(true)} target="_blank">
            {text.previewStock}
          </Menu.Item>
          <Menu.Item onClick={() => copy.mutate()}>{text.copy}</Menu.Item>
          {saved.mayChange && <Menu.Item onClick={() => setRetiring(true)}>{text.retire}</Menu.Item>}
        </>
      }
    >
      <p className={classes.facts} role="status">
        {!saved.mayChange && <span>{text.onlyRead}</span>}
        {isChanged && <strong>{text.unsaved}</strong>}
        {!isChanged && (
          <a href={preview(false)} target="_blank" rel="noreferrer">
            {text.preview}
          </a>
        )}
      </p>
      <ProblemAlert problem={save.error ?? upload.error ?? copy.error} />
      <div className={classes.editor}>
        <div className={classes.desk}>
          <LayoutBoard layout={draft} chosen={chosen} onChoose={setChosen} onField={setField} />
          <p className={classes.soft}>{text.boardHint}</p>
        </div>
        <div>
          <section className={classes.block}>
            <h2>{text.fields}</h2>
            <Select
              label={text.fields}
              value={chosen === null ? null : String(chosen)}
              onChange={(at) => setChosen(at === null ? null : Number(at))}
              clearable
              data={draft.fields.map((one, at) => ({
                value: String(at),
                label: `${at + 1}. ${text.kinds[one.kind]}${one.kind === 'text' ? `: ${one.pattern}` : ''}`,
              }))}
            />
            {field && chosen !== null ? (
              <FieldForm
                field={field}
                disabled={!saved.mayChange}
                onChange={(next) => setField(chosen, next)}
                onRemove={() => {
                  setDraft({ ...draft, fields: draft.fields.filter((_, at) => at !== chosen) })
                  setChosen(null)
                }}
              />
            ) : (
              <p className={classes.soft}>{text.noField}</p>
            )}
            {saved.mayChange && (
              <Select
                label={text.addField}
                value={null}
                onChange={(kind) => {
                  if (!kind) return
                  setDraft({ ...draft, fields: [...draft.fields, newField(kind as Field['kind'], draft)] })
                  setChosen(draft.fields.length)
                }}
                data={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
              />
            )}
          </section>
          <section className={classes.block}>
            <h2>{text.sheet}</h2>
            <Stack gap="sm">
              {words('name', text.name)}
              {words('place', text.place)}
              {words('signerTitle', text.signerTitle)}
              {words('signerName', text.signerName)}
              <Select
                label={text.frame}
                value={draft.frame}
                disabled={!saved.mayChange}
                onChange={(frame) => setDraft({ ...draft, frame: (frame ?? 'lines') as LayoutView['frame'] })}
                allowDeselect={false}
                data={Object.entries(text.frames).map(([value, label]) => ({ value, label }))}
              />
              {saved.mayChange && (
                <>
                  <h3 className={classes.tight}>{text.picture}</h3>
                  {isChanged ? (
                    <p className={classes.soft}>{text.pictureFirst}</p>
                  ) : (
                    <FileDrop
                      label={text.picture}
                      accept={['.png', '.jpg', '.jpeg']}
                      maxBytes={20 * 1024 * 1024}
                      progress={progress}
                      onFiles={([file]) => file && upload.mutate(file)}
                    />
                  )}
                </>
              )}
            </Stack>
          </section>
        </div>
      </div>
      <LeaveWarning isUnsaved={isChanged && !retire.isSuccess} />
      <ConfirmAct
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={text.retire}
        consequences={text.retireTells}
        actLabel={text.retire}
        onConfirm={() => retire.mutate()}
        busy={retire.isPending}
        problem={retire.error}
      />
    </Page>
  )
}
