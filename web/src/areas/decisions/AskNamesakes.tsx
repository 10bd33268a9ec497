import { Button, Radio } from '@mantine/core'
import type { NamesakeAnswer, NamesakeList } from '@server/areas/decisions/schemas-number.ts'
import { paths } from '../../paths.ts'
import { decisionText as text } from '../../text/decisions.ts'
import classes from './decisions.module.css'

type Question = NamesakeList['rows'][number]

/** What was answered, by the first line of each who is asked about; null: somebody whom the register does not know. */
export type Answers = ReadonlyMap<string, string | null>

/** How many are still to be answered. */
export const openOf = (questions: readonly Question[], answers: Answers): number =>
  questions.filter(({ rowIds }) => !answers.has(rowIds[0]!)).length

/** As the API takes them. */
export const answersOf = (questions: readonly Question[], answers: Answers): NamesakeAnswer[] =>
  questions.flatMap(({ rowIds }) =>
    answers.has(rowIds[0]!) ? [{ rowId: rowIds[0]!, holderId: answers.get(rowIds[0]!)! }] : [],
  )

/** Asks of all at once who is meant, where the register may know them; those who are near can be taken together. */
export function AskNamesakes(props: {
  questions: readonly Question[]
  answers: Answers
  onChange: (answers: Answers) => void
}) {
  const { questions, answers, onChange } = props
  if (questions.length === 0) return null
  const near = questions.filter(({ rowIds, nearId }) => nearId && !answers.has(rowIds[0]!))
  const takeNear = () =>
    onChange(new Map([...answers, ...near.map(({ rowIds, nearId }) => [rowIds[0]!, nearId] as const)]))
  return (
    <section aria-label={text.namesakes} className={classes.namesakes}>
      <h3>{text.namesakes}</h3>
      <p className={classes.soft}>{text.namesakesHint}</p>
      <p role="status">
        {text.namesakesLeft(questions.length - openOf(questions, answers), questions.length)}
      </p>
      {near.length > 0 && (
        <Button size="compact-sm" variant="default" className={classes.wrapped} onClick={takeNear}>
          {text.takeNear(near.length)}
        </Button>
      )}
      {questions.map((one) => (
        <Radio.Group
          key={one.rowIds[0]}
          mt="md"
          label={[one.name, one.birthYear].filter(Boolean).join(', ')}
          description={[one.position, one.unitName].filter(Boolean).join(', ')}
          value={choiceOf(answers.get(one.rowIds[0]!))}
          onChange={(value) =>
            onChange(new Map([...answers, [one.rowIds[0]!, value === 'new' ? null : value]]))
          }
        >
          {one.candidates.map((candidate) => (
            <Radio
              key={candidate.id}
              value={candidate.id}
              mt={6}
              label={text.candidate(candidate.name, candidate.bornOn, candidate.reasons)}
              description={
                <>
                  {[candidate.unit, candidate.latest].filter(Boolean).join(' · ')}{' '}
                  <a href={paths.awardHolder(candidate.id)} target="_blank" rel="noreferrer">
                    {text.seeHolder(candidate.awards)}
                  </a>
                </>
              }
            />
          ))}
          <Radio value="new" label={text.asNew} mt={6} />
        </Radio.Group>
      ))}
    </section>
  )
}

const choiceOf = (answer: string | null | undefined) =>
  answer === undefined ? '' : answer === null ? 'new' : answer
