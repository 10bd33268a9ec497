import { Button, FileButton, Input } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { postingText as text } from '../../text/postings.ts'
import { ProblemAlert } from '../../ui/index.ts'
import classes from './postings.module.css'

const accept = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx'

/** Uploads one scan or paper for the unit and hands on its id. */
export function CaseFileField({
  label,
  unitId,
  onFile,
}: {
  label: string
  unitId: string | null
  onFile: (id: string, name: string) => void
}) {
  const [name, setName] = useState<string | null>(null)
  const upload = useAct(
    (file: File) => {
      const form = new FormData()
      form.append('file', file)
      return api.upload<{ id: string; name: string }>(`/case-files?unitId=${unitId}`, form)
    },
    {
      onDone: (kept) => {
        setName(kept.name)
        onFile(kept.id, kept.name)
      },
    },
  )
  return (
    <Input.Wrapper label={label}>
      <div className={classes.acts}>
        <FileButton onChange={(file) => file && upload.mutate(file)} accept={accept}>
          {(props) => (
            <Button {...props} variant="default" loading={upload.isPending} disabled={!unitId}>
              {text.upload}
            </Button>
          )}
        </FileButton>
        {name && <span role="status">{text.uploaded(name)}</span>}
      </div>
      <ProblemAlert problem={upload.error} />
    </Input.Wrapper>
  )
}
