import { NumberInput, Radio, Stack, Textarea } from '@mantine/core'
import type { BatchView, RunView } from '@server/areas/certificates/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { batchText as text } from '../../text/certificates.ts'
import { ConfirmAct, formatNumber } from '../../ui/index.ts'
import { batchRefreshes } from './batch-refreshes.ts'
import { readSpoiled } from './read-spoiled.ts'

/** What came of the file: printed to the end, up to a number, or not at all; and the spoiled blanks. */
export function TellRunDialog(props: { batch: BatchView; run: RunView; onClose: () => void }) {
  const { batch, run, onClose } = props
  const [how, setHow] = useState<'all' | 'part' | 'none'>('all')
  const [upTo, setUpTo] = useState<number | ''>(run.last)
  const [written, setWritten] = useState('')
  const read = readSpoiled(written)
  const tell = useAct(
    () =>
      api.post<{ printed: number; spoiled: number }>(
        `/certificate-batches/${batch.id}/runs/${run.id}/outcome`,
        {
          printedTo: how === 'none' ? null : how === 'all' ? run.last : upTo,
          spoiled: 'spoiled' in read ? read.spoiled : [],
        },
      ),
    {
      refreshes: batchRefreshes,
      done: ({ printed, spoiled }) => text.told(formatNumber(printed), formatNumber(spoiled)),
      onDone: onClose,
    },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.tellTitle}
      consequences={[text.stoppedHint]}
      actLabel={text.tell}
      onConfirm={() => tell.mutate()}
      busy={tell.isPending}
      problem={tell.error}
      disabled={'strange' in read || (how === 'part' && upTo === '')}
    >
      <Stack gap="sm">
        <Radio.Group value={how} onChange={(value) => setHow(value as typeof how)} label={text.tellTitle}>
          <Stack gap={6} mt={6}>
            <Radio value="all" label={`${text.allPrinted} (${run.first}-${run.last})`} />
            <Radio value="part" label={text.stoppedAt} />
            <Radio value="none" label={text.nonePrinted} />
          </Stack>
        </Radio.Group>
        {how === 'part' && (
          <NumberInput
            label={text.stoppedAt}
            value={upTo}
            min={run.first}
            max={run.last}
            onChange={(value) => setUpTo(Number(value) || '')}
          />
        )}
        <Textarea
          label={text.spoiled}
          description={text.spoiledHint}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
          error={'strange' in read ? text.spoiledStrange(read.strange) : null}
          autosize
          minRows={2}
        />
      </Stack>
    </ConfirmAct>
  )
}
