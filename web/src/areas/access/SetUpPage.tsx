import { Button, PasswordInput, Select, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ChangeEvent, useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { installationQuery } from '../../shell/session.ts'
import { accessText as text } from '../../text/access.ts'
import { LinkButton, ProblemAlert } from '../../ui/index.ts'
import classes from './access.module.css'
import { OpenFrame } from './OpenFrame.tsx'

const empty = {
  setupCode: '',
  authorityName: '',
  unitName: '',
  unitShortName: '',
  unitKind: 'province',
  displayName: '',
  username: '',
  password: '',
  repeat: '',
}

/** First set-up of an empty installation: the authority, its root unit, its first administrator. */
export function SetUpPage() {
  const { data: installation } = useQuery(installationQuery)
  const [form, setForm] = useState(empty)
  const client = useQueryClient()
  const navigate = useNavigate()
  const setUp = useAct(() => api.post('/installation', bodyOf(form)), {
    onDone: () => {
      client.clear()
      navigate({ to: paths.signIn() as never, replace: true })
    },
  })
  const field = (key: keyof typeof empty) => ({
    value: form[key],
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      setForm({ ...form, [key]: event.currentTarget.value }),
    required: true,
    withAsterisk: false,
  })
  if (installation && installation.kind !== 'empty')
    return (
      <OpenFrame title={text.alreadySetUp} authorityName={installation.authorityName}>
        <p>{text.alreadySetUpText}</p>
        <LinkButton to={paths.signIn()}>{text.toSignIn}</LinkButton>
      </OpenFrame>
    )
  const differ = form.repeat !== '' && form.repeat !== form.password
  return (
    <OpenFrame title={text.setUp} wide>
      <p className={classes.lead}>{text.setUpText}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (form.password === form.repeat) setUp.mutate()
        }}
      >
        <TextInput label={text.setupCode} autoComplete="off" autoFocus {...field('setupCode')} />
        <fieldset className={classes.part}>
          <legend>{text.authorityPart}</legend>
          <TextInput
            label={text.authorityName}
            description={text.authorityHint}
            {...field('authorityName')}
          />
        </fieldset>
        <fieldset className={classes.part}>
          <legend>{text.rootUnitPart}</legend>
          <TextInput label={text.unitName} description={text.rootUnitHint} {...field('unitName')} />
          <div className={classes.pair}>
            <TextInput label={text.unitShortName} {...field('unitShortName')} />
            <Select
              label={text.unitKind}
              data={Object.entries(text.unitKinds).map(([value, label]) => ({ value, label }))}
              value={form.unitKind}
              allowDeselect={false}
              onChange={(unitKind) => setForm({ ...form, unitKind: unitKind ?? form.unitKind })}
            />
          </div>
        </fieldset>
        <fieldset className={classes.part}>
          <legend>{text.administratorPart}</legend>
          <div className={classes.pair}>
            <TextInput label={text.displayName} autoComplete="name" {...field('displayName')} />
            <TextInput
              label={text.username}
              autoComplete="username"
              autoCapitalize="none"
              {...field('username')}
            />
          </div>
          <PasswordInput
            label={text.password}
            description={text.newPasswordHint}
            autoComplete="new-password"
            {...field('password')}
          />
          <PasswordInput
            label={text.repeatFirstPassword}
            autoComplete="new-password"
            error={differ ? text.passwordsDiffer : null}
            {...field('repeat')}
          />
        </fieldset>
        <ProblemAlert problem={setUp.error} />
        <Button type="submit" loading={setUp.isPending}>
          {text.finishSetUp}
        </Button>
      </form>
    </OpenFrame>
  )
}

function bodyOf(form: typeof empty) {
  return {
    setupCode: form.setupCode.trim(),
    authorityName: form.authorityName.trim(),
    rootUnit: { name: form.unitName.trim(), shortName: form.unitShortName.trim(), kind: form.unitKind },
    administrator: {
      displayName: form.displayName.trim(),
      username: form.username.trim(),
      password: form.password,
    },
  }
}
