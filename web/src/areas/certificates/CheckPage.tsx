import { TextInput } from '@mantine/core'
import type { CheckedCertificate } from '@server/areas/certificates/schemas.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { partialDate } from '../../text/awards.ts'
import { checkText as text } from '../../text/certificate-layouts.ts'
import { FormButton, ProblemAlert, StateBadge } from '../../ui/index.ts'
import { OpenFrame } from '../access/OpenFrame.tsx'
import classes from './certificates.module.css'

const tones = { 'in-force': 'green', corrected: 'amber', cancelled: 'red' } as const

/** Anybody checks a certificate by the code printed on it; nobody signs in. */
export function CheckPage() {
  const { code } = useParams({ strict: false }) as { code?: string }
  const navigate = useNavigate()
  const [typed, setTyped] = useState(code ?? '')
  const found = useApi<CheckedCertificate>(
    `/public/certificates/${encodeURIComponent(code ?? '')}`,
    {},
    { enabled: Boolean(code) },
  )
  const data = found.data
  return (
    <OpenFrame title={text.title} wide>
      {data ? (
        <>
          <dl className={classes.result}>
            <dt>{text.state}</dt>
            <dd>
              <StateBadge tone={tones[data.state]}>{text.states[data.state]}</StateBadge>
            </dd>
            <dt>{text.holder}</dt>
            <dd>{data.holder}</dd>
            <dt>{text.award}</dt>
            <dd>{data.award}</dd>
            {data.decision && (
              <>
                <dt>{text.decision}</dt>
                <dd>{text.decisionOf(data.decision, partialDate(data.decidedOn))}</dd>
              </>
            )}
            {data.issuer && (
              <>
                <dt>{text.issuer}</dt>
                <dd>{data.issuer}</dd>
              </>
            )}
            <dt>{text.code}</dt>
            <dd>{data.code}</dd>
          </dl>
          <p>{text.compare}</p>
        </>
      ) : (
        <p>{text.intro}</p>
      )}
      <ProblemAlert problem={found.error} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          navigate({ to: paths.checkCertificate(typed.trim()) as never })
        }}
      >
        <TextInput
          label={data ? text.another : text.code}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder="XXXX-XXXX-XXXX-XXXX"
          autoComplete="off"
          autoCapitalize="characters"
        />
        <div className={classes.whole}>
          <FormButton needs={{ [text.code]: typed.trim() }} loading={found.isFetching}>
            {text.check}
          </FormButton>
        </div>
      </form>
    </OpenFrame>
  )
}
