import { Button, Progress } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import { uiText } from '../text/ui.ts'
import classes from './FileDrop.module.css'
import { formatBytes, formatNumber } from './format.ts'
import { Icon } from './icons.tsx'

export type FileDropProps = {
  /** The accessible name: "Tệp kế hoạch". */
  label: string
  /** Endings that are taken, with the dot: ['.docx', '.pdf']. */
  accept: readonly string[]
  maxBytes: number
  onFiles: (files: File[]) => void
  multiple?: boolean
  /** 0–1 while the file leaves; 1 means that the server is reading it; null or nothing when idle. */
  progress?: number | null
  disabled?: boolean
}

/** Takes files by dragging or by a button; says types and size before, refuses others by name, shows progress. */
export function FileDrop({ label, accept, maxBytes, onFiles, multiple, progress, disabled }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const types = accept.map((ending) => ending.replace('.', '').toUpperCase()).join(', ')
  const isBusy = progress !== undefined && progress !== null

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1)
    if (files.length === 0 || isBusy || disabled) return
    const wrong = files.find((file) => !accept.some((ending) => file.name.toLowerCase().endsWith(ending)))
    const large = files.find((file) => file.size > maxBytes)
    if (wrong) return setRefusal(uiText.fileTypeWrong(wrong.name, types))
    if (large) return setRefusal(uiText.fileTooLarge(large.name, formatBytes(maxBytes)))
    setRefusal(null)
    onFiles(files)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  return (
    <fieldset
      className={classes.area}
      data-over={over || undefined}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept.join(',')}
        multiple={multiple ?? false}
        aria-label={label}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      {isBusy ? (
        <div className={classes.progress} role="status">
          <span>
            {progress < 1 ? uiText.uploading(formatNumber(Math.round(progress * 100))) : uiText.reading}
          </span>
          <Progress value={progress * 100} animated={progress >= 1} aria-label={label} />
        </div>
      ) : (
        <>
          <p className={classes.line}>
            <span>{uiText.dropHere}</span>
            <Button
              variant="default"
              disabled={disabled ?? false}
              leftSection={<Icon name="upload" size={16} />}
              onClick={() => input.current?.click()}
            >
              {uiText.pickFile}
            </Button>
          </p>
          <p className={classes.hint}>{uiText.accepted(types, formatBytes(maxBytes))}</p>
        </>
      )}
      {refusal && (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
    </fieldset>
  )
}
