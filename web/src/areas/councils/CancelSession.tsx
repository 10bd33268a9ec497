import { TextInput } from '@mantine/core'
import type { SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { sessionText as text } from '../../text/councils.ts'
import { ConfirmAct } from '../../ui/index.ts'

/** Calls the session off, with the reason. */
export function CancelSession({ view, onClose }: { view: SessionView; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const cancel = useAct(() => api.post(`/council-sessions/${view.id}/cancellation`, { reason }), {
    refreshes: ['/council-sessions', '/history'],
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.cancel}
      consequences={[text.cancelTells]}
      actLabel={text.cancel}
      onConfirm={() => cancel.mutate()}
      busy={cancel.isPending}
      problem={cancel.error}
      disabled={reason.trim() === ''}
    >
      <TextInput
        label={text.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
      />
    </ConfirmAct>
  )
}
