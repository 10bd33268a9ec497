import { Button, FileButton } from '@mantine/core'
import { apiUrl } from '../api/client.ts'
import { sendText } from '../api/send-text.ts'
import { useAct } from '../api/use-api.ts'
import { uiText } from '../text/ui.ts'
import { ProblemAlert, textFileTypes } from '../ui/index.ts'

/** The text kept beside an act: to download, or to put there where nobody has yet. */
export function AttachedText(props: {
  path: string
  name: string | null
  mayAttach: boolean
  refreshes: readonly string[]
}) {
  const { path, name, mayAttach, refreshes } = props
  const send = useAct((file: File) => sendText(path, file), { refreshes, done: uiText.textKept })
  if (name)
    return (
      <a href={apiUrl(path)} download>
        {uiText.textOf(name)}
      </a>
    )
  if (!mayAttach) return null
  return (
    <span className="no-print">
      <FileButton accept={textFileTypes} onChange={(file) => file && send.mutate(file)}>
        {(button) => (
          <Button {...button} variant="subtle" size="compact-sm" loading={send.isPending}>
            {uiText.attachText}
          </Button>
        )}
      </FileButton>
      <ProblemAlert problem={send.error} />
    </span>
  )
}
