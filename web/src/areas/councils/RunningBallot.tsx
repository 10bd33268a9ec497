import { Button, Checkbox, TextInput } from '@mantine/core'
import type { BallotView, SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { countText as text } from '../../text/ballots.ts'
import { councilsText, sessionText } from '../../text/councils.ts'
import { ConfirmAct, formatNumber, ProblemAlert, StateBadge } from '../../ui/index.ts'
import { BoxKey } from './BoxKey.tsx'
import { CountButton } from './CountButton.tsx'
import classes from './councils.module.css'

type Props = { view: SessionView; ballot: BallotView }
const refreshes = ['/council-sessions', '/history']

/** A ballot under way: the key, how many have voted, who has a ballot; never what was chosen. */
export function RunningBallot({ view, ballot }: Props) {
  const [asking, setAsking] = useState<'stop' | 'cancel' | null>(null)
  const [reason, setReason] = useState('')
  const at = `/council-sessions/${view.id}/ballots/${ballot.id}`
  const stop = useAct(() => api.post(`${at}/stop`, { revision: ballot.revision }), {
    refreshes,
    done: text.stopped,
    onDone: () => setAsking(null),
  })
  const cancel = useAct(() => api.post(`${at}/cancellation`, { reason }), {
    refreshes,
    onDone: () => setAsking(null),
  })
  const sealed = ballot.publicKey !== null
  const widest = ballot.sheets.toSorted((a, b) => b.voters - a.voters)[0]
  const cast = ballot.mode === 'written' ? ballot.answered : (widest?.cast ?? 0)
  const voters = widest?.voters ?? 0
  return (
    <section>
      <h2>
        {text.modes[ballot.mode]}{' '}
        <StateBadge tone={ballot.state === 'open' ? 'red' : 'amber'}>
          {text.ballotStates[ballot.state]}
        </StateBadge>
      </h2>
      {sealed && <BoxKey ballot={ballot} />}
      <Progress view={view} ballot={ballot} />
      <Receivers view={view} ballot={ballot} />
      <div className={classes.acts}>
        {ballot.state === 'open' && <Button onClick={() => setAsking('stop')}>{text.stop}</Button>}
        {ballot.state === 'stopped' && <CountButton view={view} ballot={ballot} />}
        <Button variant="default" onClick={() => setAsking('cancel')}>
          {text.cancel}
        </Button>
      </div>
      <ConfirmAct
        opened={asking === 'stop'}
        onClose={() => setAsking(null)}
        title={text.stop}
        consequences={[text.stopTells(formatNumber(cast), formatNumber(voters))]}
        actLabel={text.stop}
        onConfirm={() => stop.mutate()}
        busy={stop.isPending}
        problem={stop.error}
      />
      <ConfirmAct
        opened={asking === 'cancel'}
        onClose={() => setAsking(null)}
        title={text.cancel}
        consequences={[text.cancelTells]}
        actLabel={text.cancel}
        onConfirm={() => cancel.mutate()}
        busy={cancel.isPending}
        problem={cancel.error}
        disabled={reason.trim() === ''}
      >
        <TextInput
          label={sessionText.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
        />
      </ConfirmAct>
    </section>
  )
}

function Progress({ view, ballot }: Props) {
  if (ballot.mode === 'written')
    return (
      <p className={classes.big} role="status">
        {text.answered(formatNumber(ballot.answered), formatNumber(view.members.length))}
      </p>
    )
  if (!ballot.publicKey) return null
  const several = ballot.sheets.length > 1
  return (
    <>
      {ballot.sheets.map((sheet, index) => (
        <div key={sheet.id}>
          <p className={classes.big} role="status">
            {several && `${text.sheet(formatNumber(index + 1))}: `}
            {text.voted(formatNumber(sheet.cast), formatNumber(sheet.voters))}
          </p>
          {several && (
            <p className={classes.soft}>
              {view.items
                .filter(({ id }) => sheet.itemIds.includes(id))
                .map(({ title }) => title)
                .join('; ')}
            </p>
          )}
          {sheet.voters < 3 && <p role="note">{text.few}</p>}
        </div>
      ))}
    </>
  )
}

/** Who has a ballot, and the papers that are given out. */
function Receivers({ view, ballot }: Props) {
  const papers = ballot.mode === 'paper' || ballot.mode === 'mixed'
  const methodOf = new Map(ballot.receivers.map((one) => [one.memberId, one.method]))
  const voters = view.members.filter(
    ({ attendance }) => view.kind === 'written-opinions' || attendance === 'present',
  )
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const given =
    chosen ?? new Set(ballot.receivers.filter((one) => one.method === 'paper').map((one) => one.memberId))
  const give = useAct(
    (memberIds: string[]) =>
      api.put(`/council-sessions/${view.id}/ballots/${ballot.id}/papers`, { memberIds }),
    { refreshes, done: text.given, onDone: () => setChosen(null) },
  )
  if (ballot.mode === 'show-of-hands' || ballot.mode === 'written') return null
  const toggle = (id: string) => {
    const next = new Set(given)
    next.has(id) ? next.delete(id) : next.add(id)
    setChosen(next)
  }
  const words = (method: 'electronic' | 'paper' | undefined) =>
    method === 'electronic'
      ? `${text.received.toLocaleLowerCase('vi')} ${text.receivedElectronic}`
      : method === 'paper'
        ? `${text.received.toLocaleLowerCase('vi')} ${text.receivedPaper}`
        : text.notReceived
  return (
    <details open={papers && ballot.state === 'open'}>
      <summary>
        {`${councilsText.members}: ${text.received.toLocaleLowerCase('vi')} ${formatNumber(ballot.receivers.length)}/${formatNumber(voters.length)}`}
      </summary>
      {papers && ballot.state === 'open' && <p className={classes.soft}>{text.givePapersText}</p>}
      <ul style={{ listStyle: 'none', padding: 0 }}>
        {voters.map((member) => (
          <li key={member.id} className={classes.marks}>
            {papers && ballot.state === 'open' ? (
              <Checkbox
                label={`${member.name} (${words(methodOf.get(member.id))})`}
                checked={given.has(member.id)}
                disabled={methodOf.get(member.id) === 'electronic'}
                onChange={() => toggle(member.id)}
              />
            ) : (
              `${member.name} (${words(methodOf.get(member.id))})`
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert problem={give.error} />
      {papers && ballot.state === 'open' && (
        <div className={classes.acts}>
          <Button variant="default" loading={give.isPending} onClick={() => give.mutate([...given])}>
            {text.givePapers}
          </Button>
          {ballot.mode === 'paper' && (
            <Button variant="default" onClick={() => setChosen(new Set(voters.map(({ id }) => id)))}>
              {sessionText.allPresent}
            </Button>
          )}
        </div>
      )}
    </details>
  )
}
