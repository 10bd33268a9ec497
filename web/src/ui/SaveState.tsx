import { uiText } from '../text/ui.ts'
import { formatTime } from './format.ts'
import { ProblemAlert } from './ProblemAlert.tsx'

/** How far saving has come. */
export type Saving =
  | { kind: 'idle' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; problem: unknown }

/** Where the saving stands: "Đã lưu 10:42", "Đang lưu", or what went wrong with a way to try again. */
export function SaveState({ state, onRetry }: { state: Saving; onRetry?: () => void }) {
  if (state.kind === 'failed') return <ProblemAlert problem={state.problem} onRetry={onRetry} />
  const words = {
    idle: '',
    unsaved: uiText.unsaved,
    saving: uiText.saving,
    saved: state.kind === 'saved' ? uiText.saved(formatTime(state.at)) : '',
  }[state.kind]
  return (
    <span role="status" style={{ color: 'var(--ink-soft)', fontSize: '0.875rem' }}>
      {words}
    </span>
  )
}
