import type { CallList } from '@server/areas/registrations/schemas.ts'
import { registrationText as text } from '../../text/registrations.ts'
import classes from './registrations.module.css'

/** What the law says of registering: shown wherever somebody could think that it decides. */
export function LawNote({ law }: { law: CallList['law'] | undefined }) {
  if (!law) return null
  return (
    <aside className={classes.law} aria-label={text.lawTitle}>
      <p>
        <strong>{text.lawTitle}</strong>
      </p>
      <p>{law.text}.</p>
      <p className={classes.soft}>
        {text.lawCite(law.cite)} {law.provisional && text.provisional} {text.lawBlocksNothing}
      </p>
    </aside>
  )
}
