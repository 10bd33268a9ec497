import { Select, Stack, TextInput } from '@mantine/core'
import type { BatchView, LayoutList, PrinterList } from '@server/areas/certificates/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { certificateText, newBatchText, batchText as text } from '../../text/certificates.ts'
import { ConfirmAct } from '../../ui/index.ts'
import { batchRefreshes } from './batch-refreshes.ts'

/** Another title, layout, printer or paper for what is still to be printed. */
export function ChangeBatchDialog({ batch, onClose }: { batch: BatchView; onClose: () => void }) {
  const layouts = useApi<LayoutList>('/certificate-layouts')
  const printers = useApi<PrinterList>('/certificate-printers')
  const [values, setValues] = useState({
    title: batch.title,
    layoutId: batch.layoutId,
    printerId: batch.printerId,
    onStock: batch.onStock,
  })
  const save = useAct(
    () => api.put(`/certificate-batches/${batch.id}`, { revision: batch.revision, ...values }),
    { refreshes: batchRefreshes, done: text.saved, onDone: onClose },
  )
  const known = <T extends { id: string; name: string }>(rows: T[] | undefined, id: string, name: string) => {
    const all = (rows ?? []).map((one) => ({ value: one.id, label: one.name }))
    return all.some(({ value }) => value === id) ? all : [{ value: id, label: name }, ...all]
  }
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.change}
      consequences={[text.changeTells]}
      actLabel={text.change}
      onConfirm={() => save.mutate()}
      busy={save.isPending}
      problem={save.error}
      disabled={values.title.trim() === ''}
    >
      <Stack gap="sm">
        <TextInput
          label={newBatchText.name}
          value={values.title}
          onChange={(event) => setValues({ ...values, title: event.currentTarget.value })}
        />
        <Select
          label={newBatchText.layout}
          value={values.layoutId}
          onChange={(layoutId) => setValues({ ...values, layoutId: layoutId ?? values.layoutId })}
          allowDeselect={false}
          data={known(layouts.data?.rows, batch.layoutId, batch.layoutName)}
        />
        <Select
          label={newBatchText.printer}
          value={values.printerId}
          onChange={(printerId) => setValues({ ...values, printerId: printerId ?? values.printerId })}
          allowDeselect={false}
          data={known(printers.data?.rows, batch.printerId, batch.printerName)}
        />
        <Select
          label={newBatchText.paper}
          value={values.onStock ? 'stock' : 'plain'}
          onChange={(paper) => setValues({ ...values, onStock: paper !== 'plain' })}
          allowDeselect={false}
          data={[
            { value: 'stock', label: certificateText.paper.stock },
            { value: 'plain', label: certificateText.paper.plain },
          ]}
        />
      </Stack>
    </ConfirmAct>
  )
}
