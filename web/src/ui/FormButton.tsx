import { Button, type ButtonProps } from '@mantine/core'
import { type MouseEvent, type ReactNode, useId, useState } from 'react'
import { uiText } from '../text/ui.ts'

export type FormButtonProps = Omit<ButtonProps, 'disabled' | 'type'> & {
  /** What the form must have, by the name of its field; what is empty, false or 0 is missing. */
  needs: Readonly<Record<string, unknown>>
  children: ReactNode
}

/** The button that sends a form. It is never dead: pressed too early, it names what is still missing. */
export function FormButton({ needs, children, ...button }: FormButtonProps) {
  const [asked, setAsked] = useState(false)
  const id = useId()
  const missing = Object.keys(needs).filter((name) => !needs[name])
  const isTold = asked && missing.length > 0
  return (
    <>
      <Button
        {...button}
        type="submit"
        {...(isTold ? { 'aria-describedby': id } : {})}
        onClick={(event: MouseEvent) => {
          setAsked(missing.length > 0)
          if (missing.length > 0) event.preventDefault()
        }}
      >
        {children}
      </Button>
      {isTold && (
        <span id={id} role="alert" style={{ color: 'var(--brand)', fontSize: '0.875rem' }}>
          {uiText.stillMissing(missing)}
        </span>
      )}
    </>
  )
}
