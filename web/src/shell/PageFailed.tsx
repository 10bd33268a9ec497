import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { shellText } from '../text/shell.ts'
import { LinkButton } from '../ui/AppLink.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'

/** A page that could not be shown: what is the matter and a way to try again, in Vietnamese whatever was thrown. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const tryAgain = () => {
    reset()
    router.invalidate()
  }
  return (
    <Page title={shellText.failed} narrow>
      <ProblemAlert problem={error} onRetry={tryAgain} />
      <LinkButton variant="default" to={paths.today()}>
        {shellText.toToday}
      </LinkButton>
    </Page>
  )
}
