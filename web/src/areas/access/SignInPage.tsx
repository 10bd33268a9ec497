import { Button, PasswordInput, TextInput } from '@mantine/core'
import type { InstallationView } from '@server/areas/access/schemas.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { api, isRefusedWith } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { installationQuery } from '../../shell/session.ts'
import { accessText as text } from '../../text/access.ts'
import { splitAddress } from '../../ui/AppLink.tsx'
import { formatTime, ProblemAlert, useFilters } from '../../ui/index.ts'
import classes from './access.module.css'
import { OpenFrame } from './OpenFrame.tsx'

type Answer = { secondFactorRequired?: boolean }

/** Signing in: name and password, then a code where the account asks for one; then back to where one came from. */
export function SignInPage() {
  const { data: installation } = useQuery(installationQuery)
  const [step, setStep] = useState<'password' | 'code'>('password')
  const enter = useEnter()
  const navigate = useNavigate()
  useEffect(() => {
    if (installation?.kind === 'empty') navigate({ to: paths.setUp() as never, replace: true })
  }, [installation, navigate])
  return (
    <OpenFrame
      title={step === 'password' ? text.signIn : text.secondStep}
      authorityName={installation?.authorityName ?? null}
      {...(installation ? { version: installation.version } : {})}
    >
      {step === 'password' ? (
        <PasswordStep
          samples={installation?.sampleAccounts ?? []}
          onDone={(answer) => (answer?.secondFactorRequired ? setStep('code') : enter())}
        />
      ) : (
        <CodeStep onDone={enter} onBack={() => setStep('password')} />
      )}
    </OpenFrame>
  )
}

/** Goes in: to the page that asked for signing in, else home. */
function useEnter() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const back = useFilters()['tro-lai']
  return () => {
    client.clear()
    // Only an address of this app: "//elsewhere" would lead out.
    const { pathname, search } = splitAddress(
      back?.startsWith('/') && !back.startsWith('//') ? back : paths.today(),
    )
    navigate({ to: pathname as never, search: search as never, replace: true })
  }
}

function PasswordStep(props: {
  samples: NonNullable<InstallationView['sampleAccounts']>
  onDone: (answer: Answer | undefined) => void
}) {
  const isOver = Boolean(useFilters()['het-phien'])
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useAct(() => api.post<Answer>('/session', { username: username.trim(), password }), {
    onDone: props.onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  return (
    <>
      {isOver && (
        <p role="status" className={classes.over}>
          {text.sessionOver}
        </p>
      )}
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={text.username}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={text.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <SignInProblem problem={signIn.error} />
        <Button type="submit" loading={signIn.isPending}>
          {text.signInButton}
        </Button>
        <p className={classes.hint}>{text.signInHelp}</p>
      </form>
      {props.samples.length > 0 && (
        <section className={classes.samples}>
          <h2>{text.sampleTitle}</h2>
          <p>{text.sampleText}</p>
          <ul>
            {props.samples.map((sample) => (
              <li key={sample.username}>
                <button
                  type="button"
                  title={text.sampleTip(sample.displayName)}
                  onClick={() => {
                    setUsername(sample.username)
                    setPassword(sample.password)
                  }}
                >
                  {sample.roleLabel}
                  <span>
                    {sample.displayName}, {sample.unitName}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function CodeStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const [code, setCode] = useState('')
  const confirm = useAct(() => api.post('/session/second-factor', { code: code.replaceAll(' ', '') }), {
    onDone,
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate()
      }}
    >
      <p className={classes.hint}>{text.secondStepText}</p>
      <TextInput
        label={text.code}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        autoFocus
        required
        withAsterisk={false}
      />
      <SignInProblem problem={confirm.error} />
      <Button type="submit" loading={confirm.isPending}>
        {text.confirm}
      </Button>
      <Button variant="subtle" color="gray" onClick={onBack}>
        {text.startAgain}
      </Button>
    </form>
  )
}

/** The refusal, and the time from which one may try again when the account is locked. */
function SignInProblem({ problem }: { problem: unknown }) {
  // The time stands still while the refusal is on screen.
  const until = useMemo(() => {
    const minutes = isRefusedWith(problem, 'account-locked') ? Number(problem.values.minutes) : Number.NaN
    return Number.isNaN(minutes) ? null : new Date(Date.now() + minutes * 60_000)
  }, [problem])
  return (
    <>
      <ProblemAlert problem={problem} />
      {until && <p className={classes.hint}>{text.lockedUntil(formatTime(until))}</p>}
    </>
  )
}
