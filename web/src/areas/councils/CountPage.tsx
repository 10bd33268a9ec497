import { Menu } from '@mantine/core'
import type { BallotView, SessionView } from '@server/areas/councils/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { countText as text } from '../../text/ballots.ts'
import { councilsText, sessionText } from '../../text/councils.ts'
import { EmptyState, LinkButton, Page, ProblemAlert, StateBadge, usePathValue } from '../../ui/index.ts'
import { AbsentOpinions } from './AbsentOpinions.tsx'
import { BallotResult } from './BallotResult.tsx'
import { CountSheet } from './CountSheet.tsx'
import classes from './councils.module.css'
import { OpenBallot } from './OpenBallot.tsx'
import { RunningBallot } from './RunningBallot.tsx'

/** The counting committee's page: opens the ballot, watches how many have voted, stops, counts. */
export function CountPage() {
  const sessionId = usePathValue('sessionId')
  const session = useApi<SessionView>(`/council-sessions/${sessionId}`, {}, { everyMs: 3000, keepOld: true })
  const view = session.data
  if (!view)
    return (
      <Page title={text.title}>
        <ProblemAlert problem={session.error} onRetry={() => session.refetch()} />
      </Page>
    )
  const running = view.ballots.find(({ state }) => state === 'open' || state === 'stopped')
  const ended = view.ballots.filter(({ state }) => state === 'counted' || state === 'cancelled')
  return (
    <Page
      title={text.title}
      subtitle={view.title}
      above={[
        { label: councilsText.title, to: paths.councilSessions() },
        { label: view.title, to: paths.councilSession(view.id) },
      ]}
      menu={
        <Menu.Item component="a" href={paths.councilProjector(view.id)} target="_blank">
          {sessionText.toProjector}
        </Menu.Item>
      }
    >
      <ProblemAlert problem={session.error} />
      {running ? (
        <>
          <RunningBallot key={running.id} view={view} ballot={running} />
          {byHand(running) && <CountSheet key={`sheet-${running.id}`} view={view} ballot={running} />}
        </>
      ) : (
        view.acts.includes('open-ballot') && <OpenBallot view={view} />
      )}
      {!running && ended.length === 0 && !view.acts.includes('open-ballot') && (
        <EmptyState
          title={text.notYet}
          next={<LinkButton to={paths.councilSession(view.id)}>{text.toSession}</LinkButton>}
        >
          {text.notYetTells}
        </EmptyState>
      )}
      {view.state === 'meeting' && <AbsentOpinions view={view} />}
      {ended.toReversed().map((ballot) => (
        <section key={ballot.id} className={classes.block}>
          <h2>
            {text.modes[ballot.mode]}{' '}
            <StateBadge tone={ballot.state === 'counted' ? 'green' : 'grey'}>
              {text.ballotStates[ballot.state]}
            </StateBadge>
          </h2>
          {ballot.state === 'counted' ? (
            <BallotResult view={view} ballot={ballot} />
          ) : (
            <p className={classes.soft}>{ballot.cancelReason}</p>
          )}
        </section>
      ))}
    </Page>
  )
}

function byHand({ mode }: BallotView): boolean {
  return mode === 'paper' || mode === 'mixed' || mode === 'show-of-hands'
}
