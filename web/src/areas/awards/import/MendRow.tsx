import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import type { AwardImportRows } from '@server/areas/awards/schemas-import.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { awardImportText as text } from '../../../text/award-import.ts'
import { ProblemAlert } from '../../../ui/index.ts'

type ImportRow = AwardImportRows['rows'][number]

const always = ['name', 'birth', 'unit', 'award', 'year', 'decisionNumber', 'decisionDate']

/** Mends one row in the browser, or says once what a name of an award means for all rows that bear it. */
export function MendRow(props: { path: string; row: ImportRow; refreshes: string[]; onClose: () => void }) {
  const { row } = props
  const [raw, setRaw] = useState<Record<string, string>>(row.raw)
  const wrong = row.problems.filter(({ level }) => level !== 'note').map(({ field }) => field)
  const fields = [
    ...new Set([...wrong, ...always, ...Object.keys(row.raw), ...row.problems.map(({ field }) => field)]),
  ]
  const done = { refreshes: props.refreshes, onDone: props.onClose }
  const save = useAct(() => api.patch(`${props.path}/rows/${row.place}`, { raw }), done)
  const leave = useAct(() => api.post(`${props.path}/rows/${row.place}/leave`, { leave: true }), done)
  const asksAward = row.problems.some(({ code }) => code === 'award-unknown' || code === 'award-unsure')
  return (
    <Modal opened onClose={props.onClose} title={text.mendTitle(row.line)} size="lg">
      <p>
        {text.original}: {row.cells.filter(Boolean).join(' | ')}
      </p>
      {asksAward && row.raw.award && (
        <AwardAnswer
          path={props.path}
          award={row.raw.award}
          refreshes={props.refreshes}
          onClose={props.onClose}
        />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        {fields.map((field, at) => {
          const why = row.problems.filter((problem) => problem.field === field && problem.level !== 'note')
          return (
            <TextInput
              key={field}
              mb="xs"
              data-autofocus={at === 0 || undefined}
              label={text.fields[field] ?? field}
              value={raw[field] ?? ''}
              error={why.map(({ words }) => words).join(' ') || undefined}
              onChange={(event) => setRaw({ ...raw, [field]: event.currentTarget.value })}
            />
          )
        })}
        <ProblemAlert problem={save.error ?? leave.error} />
        <Group mt="sm">
          <Button type="submit" loading={save.isPending}>
            {text.save}
          </Button>
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
            {text.leave}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

type Catalogue = { awards: { key: string; name: string }[] }

function AwardAnswer(props: { path: string; award: string; refreshes: string[]; onClose: () => void }) {
  const catalogue = useApi<Catalogue>('/awards/catalogue')
  const [key, setKey] = useState<string | null>(null)
  const answer = useAct(
    (awardKey: string) =>
      api.post(`${props.path}/award-answers`, { text: props.award, awardKey, awardName: null }),
    { refreshes: props.refreshes, onDone: props.onClose },
  )
  return (
    <>
      <Button mb="xs" variant="default" onClick={() => answer.mutate('other')}>
        {text.keepName(props.award)}
      </Button>
      <Group align="end" mb="sm">
        <Select
          searchable
          label={text.chooseAward}
          value={key}
          onChange={setKey}
          data={(catalogue.data?.awards ?? []).map((one) => ({ value: one.key, label: one.name }))}
        />
        <Button disabled={!key} loading={answer.isPending} onClick={() => key && answer.mutate(key)}>
          {text.applyAward}
        </Button>
      </Group>
      <ProblemAlert problem={answer.error} />
    </>
  )
}
