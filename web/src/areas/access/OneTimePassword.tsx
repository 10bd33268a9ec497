import { Button, CopyButton } from '@mantine/core'
import { accountsText as text } from '../../text/access.ts'
import { uiText } from '../../text/ui.ts'
import classes from './access.module.css'

/** Shows a one-time password, once, to be handed over. */
export function OneTimePassword({
  name,
  password,
  onKept,
}: {
  name: string
  password: string
  onKept: () => void
}) {
  return (
    <>
      <p className={classes.hint}>{text.oneTimeText(name)}</p>
      <output className={classes.oneTime} style={{ display: 'block' }} aria-label={text.oneTimePassword}>
        {password}
      </output>
      <div className={classes.pair}>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? uiText.copied : uiText.copy}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onKept}>{text.handedOver}</Button>
      </div>
    </>
  )
}
