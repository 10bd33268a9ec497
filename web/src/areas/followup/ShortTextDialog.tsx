import { Button, Group, Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ShortTextResult } from '@server/areas/followup/schemas-reminders.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { followUpText as text } from '../../text/followup.ts'
import { uiText } from '../../text/ui.ts'
import { DateField, ProblemAlert } from '../../ui/index.ts'

/** A text to paste into a chat group; the date by which it asks can be chosen. */
export function ShortTextDialog(props: {
  choice: { taskIds: string[]; unitIds: string[] }
  onClose: () => void
}) {
  const [replyBy, setReplyBy] = useState<string | null>(null)
  const write = useMutation({
    mutationFn: (by: string | null) =>
      api.post<ShortTextResult>('/reminders/short-text', { ...props.choice, replyBy: by }),
  })
  const keep = useAct(() => api.post('/reminders/short-text', { ...props.choice, replyBy, keep: true }), {
    refreshes: ['/follow-up', '/reminders'],
  })
  const { mutate } = write
  useEffect(() => mutate(replyBy), [replyBy, mutate])
  const words = write.data?.text ?? ''
  const copy = async () => {
    await navigator.clipboard.writeText(words)
    keep.mutate()
    notifications.show({ message: text.copied, color: 'green', autoClose: 4000 })
    props.onClose()
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={<strong>{text.shortTextTitle}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <p>{text.shortTextHint}</p>
      <DateField label={text.replyBy} value={replyBy} onChange={setReplyBy} />
      <ProblemAlert problem={write.error} />
      <Textarea mt="sm" label={text.shortText} value={words} readOnly autosize minRows={5} maxRows={14} />
      <Group justify="flex-end" mt="md">
        <Button disabled={words === ''} onClick={copy}>
          {text.copy}
        </Button>
      </Group>
    </Modal>
  )
}
