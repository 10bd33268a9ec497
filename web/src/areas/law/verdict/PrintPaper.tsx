import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { downloadByPost } from '../../../api/download-by-post.ts'
import { useAct } from '../../../api/use-api.ts'
import { useSession } from '../../../shell/session.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import { ProblemAlert, SelectUnit } from '../../../ui/index.ts'
import type { Draft } from './case-draft.ts'
import classes from './verdict.module.css'

/** The appraisal as an official paper. */
export function PrintPaper({ draft, subjectName }: { draft: Draft; subjectName: string }) {
  const { roles } = useSession()
  const [name, setName] = useState(subjectName)
  const [unitId, setUnitId] = useState<string | null>(roles[0]?.unitId ?? null)
  const print = useAct(
    () =>
      downloadByPost(
        '/eligibility-checks/document',
        { case: draft, subjectName: name, unitId },
        'phieu-tham-dinh.docx',
      ),
    { done: text.printDone },
  )
  return (
    <section className={`${classes.section} no-print`}>
      <div className={classes.choices}>
        <TextInput
          label={text.printFor}
          description={name.trim() === '' ? text.printForHint : undefined}
          w={260}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SelectUnit label={text.printUnit} value={unitId} onChange={setUnitId} />
        <Button disabled={name.trim() === ''} loading={print.isPending} onClick={() => print.mutate()}>
          {text.print}
        </Button>
      </div>
      <ProblemAlert problem={print.error} />
    </section>
  )
}
