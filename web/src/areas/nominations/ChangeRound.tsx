import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import type { RoundOptions, RoundView } from '@server/areas/nominations/schemas-rounds.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { nominationText, roundText as text } from '../../text/nominations.ts'
import { uiText } from '../../text/ui.ts'
import { DateField, ProblemAlert } from '../../ui/index.ts'
import { ChooseAwards, type ChosenAward } from './ChooseAwards.tsx'
import { ChooseUnits, type ChosenUnits } from './ChooseUnits.tsx'
import classes from './nominations.module.css'

/** Changes a running round: words, day, awards, and units that come in. */
export function ChangeRound({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const [title, setTitle] = useState(round.title)
  const [dueOn, setDueOn] = useState<string | null>(round.dueOn)
  const [note, setNote] = useState(round.note ?? '')
  const [awards, setAwards] = useState<ChosenAward[]>(
    round.awards.map(({ awardKey, awardName: name, basis, quota, unitSharePercent }) => ({
      awardKey,
      name,
      basis,
      quota,
      unitSharePercent,
    })),
  )
  const [units, setUnits] = useState<ChosenUnits>({ groups: [], picked: [] })
  const options = useApi<RoundOptions>('/round-options', { unitId: round.unitId, on: round.judgedOn })
  const change = useAct(
    () =>
      api.patch(`/rounds/${round.id}`, {
        revision: round.revision,
        title,
        dueOn,
        note: note || null,
        awards: awards.map(({ name: _, ...one }) => one),
        addUnits: { ids: units.picked.map((one) => one.id), groups: units.groups },
      }),
    { refreshes: ['/rounds', '/history'], done: nominationText.saved, onDone: onClose },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<strong>{text.editTitle}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <div className={classes.fields}>
        <TextInput
          className={classes.wide ?? ''}
          label={text.name}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <DateField label={text.dueOn} value={dueOn} onChange={setDueOn} />
        <Textarea
          className={classes.wide ?? ''}
          label={text.note}
          autosize
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <ChooseAwards options={options.data?.awards ?? []} value={awards} onChange={setAwards} />
      <ChooseUnits groups={options.data?.groups ?? []} value={units} onChange={setUnits} />
      <ProblemAlert problem={options.error ?? change.error} />
      <div className={classes.acts}>
        <Button
          loading={change.isPending}
          disabled={!dueOn || title.trim().length < 3 || awards.length === 0}
          onClick={() => change.mutate()}
        >
          {nominationText.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
      </div>
    </Modal>
  )
}
