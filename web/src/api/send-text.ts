import { notifications } from '@mantine/notifications'
import { uiText } from '../text/ui.ts'
import { api } from './client.ts'
import { ApiProblem } from './problem.ts'

/** Sends the text behind an act, scanned or as it was issued. */
export function sendText(path: string, file: File): Promise<{ name: string; sha256: string }> {
  const form = new FormData()
  form.append('file', file)
  return api.upload(path, form)
}

/** Sends the text of an act that is done already: where that fails the act stands, and says that its text is missing. */
export async function sendTextAfter(path: string, file: File | null): Promise<void> {
  if (!file) return
  try {
    await sendText(path, file)
  } catch (error) {
    const why = error instanceof ApiProblem ? error.detail : ''
    notifications.show({ message: uiText.textNotKept(why), color: 'red', autoClose: 15_000 })
  }
}
