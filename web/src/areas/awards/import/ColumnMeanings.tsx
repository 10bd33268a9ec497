import { Alert, Button, NativeSelect } from '@mantine/core'
import type { AwardImportView } from '@server/areas/awards/schemas-import.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { awardImportText as text } from '../../../text/award-import.ts'
import { ProblemAlert } from '../../../ui/index.ts'

type Section = AwardImportView['sections'][number]

/** Asks for the meaning of columns, only where a list leaves a doubt. */
export function ColumnMeanings({ one, refreshes }: { one: AwardImportView; refreshes: string[] }) {
  const doubtful = one.sections.filter(({ doubts }) => doubts.length > 0)
  const shapes = doubtful.filter(
    (section, at) => doubtful.findIndex(({ fingerprint }) => fingerprint === section.fingerprint) === at,
  )
  return shapes.map((section) => (
    <SectionColumns key={section.fingerprint} importId={one.id} section={section} refreshes={refreshes} />
  ))
}

function SectionColumns(props: { importId: string; section: Section; refreshes: string[] }) {
  const { section } = props
  const [columns, setColumns] = useState(section.columns)
  const apply = useAct(
    () =>
      api.put(`/award-imports/${props.importId}/columns`, {
        fingerprint: section.fingerprint,
        columns: columns.map((column) => column ?? 'ignored'),
      }),
    { refreshes: props.refreshes },
  )
  const choices = [
    { value: '', label: text.unknown },
    ...Object.entries(text.fields).map(([value, label]) => ({ value, label })),
  ]
  return (
    <Alert color="yellow" title={`${text.columns}: ${section.sheetName}`} my="sm">
      <p>{text.columnsHint}</p>
      <div style={{ display: 'grid', gap: 8, gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))' }}>
        {section.headings.map((heading, at) => (
          <NativeSelect
            key={`${heading}-${at}`}
            label={heading || `${at + 1}`}
            value={columns[at] ?? ''}
            data={
              columns[at] && !(columns[at]! in text.fields)
                ? [...choices, { value: columns[at]!, label: heading }]
                : choices
            }
            onChange={(event) => {
              const next = [...columns]
              next[at] = event.currentTarget.value || null
              setColumns(next)
            }}
          />
        ))}
      </div>
      <Button mt="sm" loading={apply.isPending} onClick={() => apply.mutate()}>
        {text.applyColumns}
      </Button>
      <ProblemAlert problem={apply.error} />
    </Alert>
  )
}
