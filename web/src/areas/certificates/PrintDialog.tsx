import { NumberInput } from '@mantine/core'
import type { BatchView, RunMade } from '@server/areas/certificates/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { batchText as text } from '../../text/certificates.ts'
import { ConfirmAct, formatNumber } from '../../ui/index.ts'
import { batchRefreshes } from './batch-refreshes.ts'
import classes from './certificates.module.css'

/** Which stretch of the batch is made into a file. */
export function PrintDialog({ batch, onClose }: { batch: BatchView; onClose: () => void }) {
  const [from, setFrom] = useState<number | ''>(batch.nextPlace ?? 1)
  const [to, setTo] = useState<number | ''>('')
  const start = useAct(
    () =>
      api.post<RunMade>(`/certificate-batches/${batch.id}/runs`, {
        revision: batch.revision,
        from: from || null,
        to: to || null,
      }),
    {
      refreshes: batchRefreshes,
      done: ({ count, printedElsewhere, atPrinterElsewhere }) =>
        text.runMade(formatNumber(count), formatNumber(printedElsewhere), formatNumber(atPrinterElsewhere)),
      onDone: onClose,
    },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.printTitle}
      consequences={text.printTells}
      actLabel={text.printAll}
      onConfirm={() => start.mutate()}
      busy={start.isPending}
      problem={start.error}
    >
      <div className={classes.numbers}>
        <NumberInput
          label={text.from}
          value={from}
          min={1}
          max={batch.counts.rows}
          onChange={(value) => setFrom(Number(value) || '')}
        />
        <NumberInput
          label={text.to}
          description={text.toHint}
          value={to}
          min={1}
          max={batch.counts.rows}
          onChange={(value) => setTo(Number(value) || '')}
        />
      </div>
    </ConfirmAct>
  )
}
