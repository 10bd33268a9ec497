import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { SecondFactorStart } from '@server/areas/access/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { useSession } from '../../shell/session.ts'
import { accessText as text } from '../../text/access.ts'
import { ConfirmAct, Page, ProblemAlert, StateBadge } from '../../ui/index.ts'
import classes from './access.module.css'

/** Two-factor sign-in: turning on shows a code to scan and then, once, the recovery codes. */
export function SecondFactorPage() {
  const { account } = useSession()
  const [codes, setCodes] = useState<string[] | null>(null)
  const enrol = useAct(() => api.post<SecondFactorStart>('/second-factor'))
  return (
    <Page
      title={text.secondFactor}
      narrow
      subtitle={
        <StateBadge tone={account.hasSecondFactor ? 'green' : 'grey'}>
          {account.hasSecondFactor ? text.secondFactorOn : text.secondFactorOff}
        </StateBadge>
      }
    >
      <p className={classes.lead}>{text.secondFactorText}</p>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
      ) : account.hasSecondFactor ? (
        <TurnOff />
      ) : enrol.data ? (
        <Enrolment enrolment={enrol.data} onDone={setCodes} />
      ) : (
        <Button onClick={() => enrol.mutate()} loading={enrol.isPending}>
          {text.enrol}
        </Button>
      )}
      <ProblemAlert problem={enrol.error} />
    </Page>
  )
}

function Enrolment({
  enrolment,
  onDone,
}: {
  enrolment: SecondFactorStart
  onDone: (codes: string[]) => void
}) {
  const [code, setCode] = useState('')
  const turnOn = useAct(
    () => api.put<{ recoveryCodes: string[] }>('/second-factor', { code: code.replaceAll(' ', '') }),
    {
      refreshes: ['/session'],
      onDone: ({ recoveryCodes }) => onDone(recoveryCodes),
    },
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        turnOn.mutate()
      }}
    >
      <h2>{text.enrolStepOne}</h2>
      <div className={classes.qr}>
        <img src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.qrSvg)}`} alt={text.qr} />
      </div>
      <p className={classes.hint}>{text.enrolByHand}</p>
      <code className={classes.secret}>{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <h2>{text.enrolStepTwo}</h2>
      <TextInput
        label={text.code}
        w={200}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <ProblemAlert problem={turnOn.error} />
      <Button type="submit" loading={turnOn.isPending} style={{ justifySelf: 'start' }}>
        {text.turnOn}
      </Button>
    </form>
  )
}

function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  return (
    <section>
      <h2>{text.recoveryCodes}</h2>
      <p>{text.recoveryText}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={onKept}>{text.keptCodes}</Button>
    </section>
  )
}

function TurnOff() {
  const [opened, dialog] = useDisclosure(false)
  const [password, setPassword] = useState('')
  const turnOff = useAct(() => api.delete('/second-factor', { password }), {
    refreshes: ['/session'],
    done: text.turnedOff,
    onDone: dialog.close,
  })
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {text.turnOff}
      </Button>
      <ConfirmAct
        opened={opened}
        onClose={dialog.close}
        title={text.turnOff}
        consequences={text.turnOffConsequences}
        actLabel={text.turnOff}
        onConfirm={() => turnOff.mutate()}
        busy={turnOff.isPending}
        problem={turnOff.error}
        disabled={password === ''}
      >
        <PasswordInput
          label={text.currentPassword}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </ConfirmAct>
    </>
  )
}
