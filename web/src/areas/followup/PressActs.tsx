import { Button, Checkbox } from '@mantine/core'
import type { BoardView } from '@server/areas/followup/schemas.ts'
import type { ReminderResultView } from '@server/areas/followup/schemas-reminders.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { downloadByPost } from '../../api/download-by-post.ts'
import { useAct } from '../../api/use-api.ts'
import { followUpText as text } from '../../text/followup.ts'
import { ConfirmAct, formatNumber, ProblemAlert } from '../../ui/index.ts'
import { ShortTextDialog } from './ShortTextDialog.tsx'
import { usePreview } from './use-preview.ts'

type Units = BoardView['rows']

/** What can be done with the chosen units: remind, letter, short text. */
export function PressActs(props: { units: Units; items: BoardView['items']; onDone: () => void }) {
  const [dialog, setDialog] = useState<'remind' | 'text' | null>(null)
  const choice = {
    taskIds: props.items.map((item) => item.id),
    unitIds: props.units.map((unit) => unit.unitId),
  }
  const dispatch = useMutation({
    mutationFn: () => downloadByPost('/reminders/dispatch', choice, 'cong-van-don-doc.docx'),
  })
  return (
    <>
      <Button size="compact-sm" onClick={() => setDialog('remind')}>
        {text.remindUnits(formatNumber(props.units.length))}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        loading={dispatch.isPending}
        onClick={() => dispatch.mutate()}
      >
        {text.dispatch}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setDialog('text')}>
        {text.shortText}
      </Button>
      <ProblemAlert problem={dispatch.error} />
      {dialog === 'remind' && (
        <RemindDialog
          units={props.units}
          choice={choice}
          onClose={() => setDialog(null)}
          onDone={props.onDone}
        />
      )}
      {dialog === 'text' && <ShortTextDialog choice={choice} onClose={() => setDialog(null)} />}
    </>
  )
}

type Choice = { taskIds: string[]; unitIds: string[] }

/** Shows who would be reminded before anybody is. */
function RemindDialog(props: { units: Units; choice: Choice; onClose: () => void; onDone: () => void }) {
  const [byMail, setByMail] = useState(true)
  const by = byMail ? 'app+mail' : 'app'
  const preview = usePreview(props.choice, by)
  const send = useAct(() => api.post<ReminderResultView>('/reminders', { ...props.choice, by }), {
    refreshes: ['/follow-up', '/reminders', '/notifications'],
    done: (result) => text.remindedPeople(formatNumber(result.people)),
    onDone: () => {
      props.onClose()
      props.onDone()
    },
  })
  const names = props.units.slice(0, 4).map((unit) => unit.shortName)
  const rest = props.units.length - names.length
  return (
    <ConfirmAct
      opened
      onClose={props.onClose}
      title={text.remindTitle(
        formatNumber(props.units.length),
        rest > 0 ? `${names.join(', ')}, …` : names.join(', '),
      )}
      consequences={preview.data ? consequencesOf(preview.data) : [text.counting]}
      actLabel={text.remindUnits(formatNumber(preview.data?.units ?? props.units.length))}
      onConfirm={() => send.mutate()}
      busy={send.isPending}
      disabled={!preview.data || preview.data.units === 0}
      problem={send.error ?? preview.error}
    >
      <Checkbox
        label={text.byMail}
        checked={byMail && !preview.data?.mailNote}
        disabled={Boolean(preview.data?.mailNote)}
        onChange={(event) => setByMail(event.currentTarget.checked)}
      />
    </ConfirmAct>
  )
}

function consequencesOf(preview: ReminderResultView): string[] {
  const silent = preview.rows.filter((row) => !row.ok)
  return [
    text.willReach(formatNumber(preview.units), formatNumber(preview.people)),
    preview.mailNote ?? (preview.mails > 0 ? text.willMail(formatNumber(preview.mails)) : text.noMail),
    ...(silent.length > 0
      ? [text.withoutAccount(formatNumber(silent.length), listed(silent.map((row) => row.unitName)))]
      : []),
    ...(preview.skipped.length > 0 ? [text.leftOut(formatNumber(preview.skipped.length))] : []),
    text.cannotUndo,
  ]
}

const namesShown = 8

function listed(names: readonly string[]): string {
  return names.slice(0, namesShown).join(', ') + (names.length > namesShown ? ', …' : '')
}
