import { shellText } from '../text/shell.ts'

/** Says that the session is over, and leads to signing in beside the page, which stays as it was filled. */
export function SignedOutNote({ signInAt }: { signInAt: string }) {
  return (
    <>
      {shellText.signedOutText}{' '}
      <a href={signInAt} target="_blank" rel="noreferrer">
        {shellText.signInBeside}
      </a>
    </>
  )
}
