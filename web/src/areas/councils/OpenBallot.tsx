import { Button, Checkbox, Select, Textarea } from '@mantine/core'
import { secretToCode } from '@server/areas/councils/both-sides/codes.ts'
import { makeCommitteeKey, toHex } from '@server/areas/councils/both-sides/sealed-votes.ts'
import type { SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { countText as text } from '../../text/ballots.ts'
import { ConfirmAct, formatNumber } from '../../ui/index.ts'
import { Rule } from './Agenda.tsx'
import { committeeKey } from './ballot-keep.ts'
import classes from './councils.module.css'

type Mode = keyof typeof text.modes

/** Chooses items and the way of voting; for sealed ballots the key is made here and stays here. */
export function OpenBallot({ view }: { view: SessionView }) {
  const waiting = view.items.filter((item) => item.voting && item.state === 'on-agenda')
  const modes: Mode[] =
    view.kind === 'meeting' ? ['electronic', 'mixed', 'paper', 'show-of-hands'] : ['written', 'electronic']
  const [mode, setMode] = useState<Mode>(modes[0]!)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [committee, setCommittee] = useState('')
  const [asking, setAsking] = useState(false)
  const chosen = waiting.filter(({ id }) => !left.has(id))
  const sealed = mode === 'electronic' || mode === 'mixed'
  const open = useAct(
    async () => {
      const key = sealed ? makeCommitteeKey() : null
      const body = {
        itemIds: chosen.map(({ id }) => id),
        mode,
        committee,
        publicKey: key && toHex(key.publicKey),
      }
      if (key) committeeKey.write(toHex(key.publicKey), secretToCode(key.secret))
      return api.post(`/council-sessions/${view.id}/ballots`, body)
    },
    { refreshes: ['/council-sessions', '/history'], onDone: () => setAsking(false) },
  )
  if (waiting.length === 0) return <p className={classes.soft}>{text.nothing}</p>
  const toggle = (id: string) => {
    const next = new Set(left)
    next.has(id) ? next.delete(id) : next.add(id)
    setLeft(next)
  }
  return (
    <section className={classes.form}>
      <h2>{text.openHeading}</h2>
      <p className={classes.soft}>{text.waiting(formatNumber(waiting.length))}</p>
      {waiting.map((item) => (
        <div key={item.id} className={classes.marks}>
          <Checkbox label={item.title} checked={!left.has(item.id)} onChange={() => toggle(item.id)} />
          <Rule item={item} />
        </div>
      ))}
      <Select
        label={text.mode}
        data={modes.map((value) => ({ value, label: text.modes[value] }))}
        value={mode}
        allowDeselect={false}
        onChange={(value) => setMode((value ?? modes[0]) as Mode)}
      />
      <Textarea
        label={text.committee}
        description={text.committeeHint}
        autosize
        minRows={2}
        value={committee}
        onChange={(event) => setCommittee(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button disabled={chosen.length === 0} onClick={() => setAsking(true)}>
          {text.open(formatNumber(chosen.length))}
        </Button>
      </div>
      <ConfirmAct
        opened={asking}
        onClose={() => setAsking(false)}
        title={text.open(formatNumber(chosen.length))}
        consequences={[
          text.modes[mode],
          ...(sealed ? text.openTells : text.openTells.slice(0, 1)),
          ...view.missing,
        ]}
        actLabel={text.openHeading}
        onConfirm={() => open.mutate()}
        busy={open.isPending}
        problem={open.error}
      />
    </section>
  )
}
