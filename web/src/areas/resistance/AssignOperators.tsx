import { Button, Group, Modal, MultiSelect } from '@mantine/core'
import type { BatchView, OperatorList } from '@server/areas/resistance/schemas-batches.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { batchText as text } from '../../text/resistance.ts'
import { uiText } from '../../text/ui.ts'
import { ProblemAlert } from '../../ui/index.ts'

/** The button and the dialog that give a batch to people. */
export function AssignOperators({ batch }: { batch: BatchView }) {
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const choices = useApi<OperatorList>(
    `/resistance/batches/${batch.id}/operator-choices`,
    {},
    { enabled: opened },
  )
  const assign = useAct(() => api.put(`/resistance/batches/${batch.id}/operators`, { accountIds: chosen }), {
    refreshes: ['/resistance', '/history'],
    done: text.assigned,
    onDone: () => setOpened(false),
  })
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setChosen(batch.people.map((one) => one.accountId))
          setOpened(true)
        }}
      >
        {text.assign}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={<strong>{text.assign}</strong>}
        closeButtonProps={{ 'aria-label': uiText.close }}
      >
        <MultiSelect
          label={text.people}
          description={text.assignHint}
          data={(choices.data?.rows ?? []).map((one) => ({ value: one.accountId, label: one.name }))}
          value={chosen}
          onChange={setChosen}
          searchable
          clearable
        />
        <ProblemAlert problem={choices.error ?? assign.error} />
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={() => setOpened(false)}>
            {uiText.cancel}
          </Button>
          <Button loading={assign.isPending} onClick={() => assign.mutate()}>
            {text.save}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
