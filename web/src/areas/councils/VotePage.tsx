import { fingerprintOf } from '@server/areas/councils/both-sides/take-part.ts'
import type { BallotView, SessionView } from '@server/areas/councils/schemas.ts'
import { useEffect } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { voteText as text } from '../../text/ballots.ts'
import { councilsText } from '../../text/councils.ts'
import { AppLink, EmptyState, LinkButton, Page, ProblemAlert, usePathValue } from '../../ui/index.ts'
import { forgetSeed, readKept } from './ballot-keep.ts'
import classes from './councils.module.css'
import { OwnOpinion } from './OwnOpinion.tsx'
import { VoteForm } from './VoteForm.tsx'

/** The member's tablet: waits for the ballot, votes, keeps the receipt, finds the ballot again in the counted list. */
export function VotePage() {
  const sessionId = usePathValue('sessionId')
  const session = useApi<SessionView>(`/council-sessions/${sessionId}`, {}, { everyMs: 3000, keepOld: true })
  const view = session.data
  // A lost network must not take the ballot off the screen.
  if (!view)
    return (
      <Page title={text.title}>
        <ProblemAlert problem={session.error} onRetry={() => session.refetch()} />
      </Page>
    )
  const ballot = view.ballots.filter(({ state }) => state !== 'cancelled').at(-1)
  return (
    <Page
      title={text.title}
      subtitle={view.title}
      above={[
        { label: councilsText.title, to: paths.councilSessions() },
        { label: view.title, to: paths.councilSession(view.id) },
      ]}
      narrow
    >
      {ballot ? <Part view={view} ballot={ballot} /> : <NotOpen view={view} />}
    </Page>
  )
}

function NotOpen({ view }: { view: SessionView }) {
  return (
    <EmptyState
      title={text.notOpen}
      next={<LinkButton to={paths.councilSession(view.id)}>{text.read}</LinkButton>}
    >
      {text.notOpenText}
    </EmptyState>
  )
}

function Part({ view, ballot }: { view: SessionView; ballot: BallotView }) {
  const method = ballot.receivers.find(({ memberId }) => memberId === view.myMemberId)?.method
  if (ballot.state === 'counted' || ballot.state === 'stopped') return <Ended view={view} ballot={ballot} />
  if (ballot.mode === 'written') return <OwnOpinion key={ballot.id} view={view} ballot={ballot} />
  if (ballot.mode === 'show-of-hands' || ballot.mode === 'paper') return <p>{text.byHands}</p>
  if (method === 'paper') return <p>{text.onPaper}</p>
  if (!view.myMemberId || !ballot.sheets.some(({ mine }) => mine))
    return <EmptyState title={text.notMine}>{text.notMineText}</EmptyState>
  const computed = fingerprintOf(ballot)
  if (computed !== ballot.fingerprint) return <p role="alert">{text.codeWrong}</p>
  return (
    <>
      <p>
        {text.code}: <span className={classes.code}>{computed}</span>
        <br />
        <span className={classes.soft}>{text.codeHint}</span>
      </p>
      <VoteForm key={ballot.id} view={view} ballot={ballot} />
    </>
  )
}

function Ended({ view, ballot }: { view: SessionView; ballot: BallotView }) {
  const { account } = useSession()
  const kept = readKept(account.id, ballot.id)
  const counted = ballot.state === 'counted'
  useEffect(() => {
    if (counted) forgetSeed(account.id, ballot.id)
  }, [counted, account.id, ballot.id])
  const found = kept?.receipts.every(({ sheetId, code }) =>
    ballot.sheets.some((sheet) => sheet.id === sheetId && sheet.receipts.includes(code)),
  )
  return (
    <>
      <h2 role="status">{counted ? text.counted : text.stopped}</h2>
      {kept && (kept.waiting.length > 0 || kept.late) && <p role="alert">{text.stoppedUnsent}</p>}
      {counted && kept && kept.receipts.length > 0 && (
        <p>
          {found ? text.countedMine : text.countedNotMine}
          <br />
          <span className={classes.code}>{kept.receipts.map(({ code }) => code).join(', ')}</span>
        </p>
      )}
      {counted && (
        <ul>
          {view.items
            .filter((item) => item.sentence && ballot.lines.some(({ itemId }) => itemId === item.id))
            .map((item) => (
              <li key={item.id}>{`${item.title}: ${item.sentence}`}</li>
            ))}
        </ul>
      )}
      <AppLink to={paths.councilSession(view.id)}>{text.read}</AppLink>
    </>
  )
}
