import { FileInput } from '@mantine/core'
import { uiText } from '../text/ui.ts'

/** What a scanned or issued text may be; the server looks at the content. */
export const textFileTypes = 'application/pdf,image/jpeg,image/png'

/** The text behind an act, to be kept beside it; may be left out. */
export function TextFile({ file, onChange }: { file: File | null; onChange: (file: File | null) => void }) {
  return (
    <FileInput
      label={uiText.textFile}
      description={uiText.textFileHint}
      placeholder={uiText.pickFile}
      accept={textFileTypes}
      value={file}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': uiText.leaveOutText }}
    />
  )
}
