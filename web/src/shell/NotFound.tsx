import { paths } from '../paths.ts'
import { shellText } from '../text/shell.ts'
import { LinkButton } from '../ui/AppLink.tsx'
import { Page } from '../ui/Page.tsx'

/** An address that leads nowhere, with the way home. */
export function NotFound() {
  return (
    <Page title={shellText.notFound} narrow>
      <p>{shellText.notFoundText}</p>
      <LinkButton to={paths.today()}>{shellText.toToday}</LinkButton>
    </Page>
  )
}
