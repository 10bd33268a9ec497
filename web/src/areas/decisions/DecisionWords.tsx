import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { decisionText as text } from '../../text/decisions.ts'
import { DraftNotice, formatDate, ProblemAlert, useDraft } from '../../ui/index.ts'
import classes from './decisions.module.css'

type Bases = { on: string; rows: { source: string; text: string; doubt: string | null }[] }
const lines = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const articlesOf = (words: string) =>
  words
    .split(/\n\s*\n/)
    .map((block) => lines(block))
    .filter((block) => block.length > 0)
    .map(([opening, ...paragraphs]) => ({ opening: opening!, paragraphs }))

const asWords = (articles: DecisionView['articles']) =>
  articles.map(({ opening, paragraphs }) => [opening, ...paragraphs].join('\n')).join('\n\n')

/** The words of a decision: written in a draft, read afterwards. */
export function DecisionWords({ decision }: { decision: DecisionView }) {
  const isDraft = decision.state === 'draft' && decision.may.draft
  return isDraft ? <WordsForm decision={decision} /> : <WordsPaper decision={decision} />
}

function WordsPaper({ decision }: { decision: DecisionView }) {
  return (
    <div className={classes.paper}>
      <p>
        <strong>{decision.authority}</strong>
      </p>
      {decision.bases.map((basis, at) => (
        <p key={at}>
          <em>{`${basis.text};`}</em>
        </p>
      ))}
      {decision.proposal && (
        <p>
          <em>{`${decision.proposal}.`}</em>
        </p>
      )}
      {decision.articles.map((article, at) => (
        <div key={at}>
          <p>
            <strong>{text.article(at + 1)}</strong> {article.opening}
          </p>
          {article.paragraphs.map((paragraph, place) => (
            <p key={place}>{paragraph}</p>
          ))}
        </div>
      ))}
      <p className={classes.soft}>{decision.recipients.join('; ')}</p>
      <p>
        {decision.signerTitles.join(' ')} {decision.signerName}
      </p>
    </div>
  )
}

function WordsForm({ decision }: { decision: DecisionView }) {
  const draft = useDraft({
    title: decision.title,
    authority: decision.authority,
    superiorBody: decision.superiorBody ?? '',
    issuingBody: decision.issuingBody,
    symbol: decision.symbol,
    place: decision.place,
    signerTitles: decision.signerTitles.join('\n'),
    signerName: decision.signerName ?? '',
    proposal: decision.proposal ?? '',
    bases: decision.bases.map(({ text: words }) => words).join('\n'),
    recipients: decision.recipients.join('\n'),
    articles: decision.ownArticles && asWords(decision.ownArticles),
    withMoney: decision.withMoney,
  })
  const { articles, withMoney, ...values } = draft.value
  const setArticles = (words: string | null) => draft.put({ articles: words })
  const suggested = useApi<Bases>('/legal-bases')
  const save = useAct(
    () =>
      draft.send(() =>
        api.patch(`/decisions/${decision.id}`, {
          revision: decision.revision,
          title: values.title,
          authority: values.authority,
          superiorBody: values.superiorBody || null,
          issuingBody: values.issuingBody,
          symbol: values.symbol,
          place: values.place,
          signerTitles: lines(values.signerTitles),
          signerName: values.signerName || null,
          proposal: values.proposal || null,
          bases: lines(values.bases).map((words) => ({
            source: suggested.data?.rows.find((one) => one.text === words)?.source ?? null,
            text: words,
          })),
          recipients: lines(values.recipients),
          articles: articles === null ? null : articlesOf(articles),
          withMoney,
        }),
      ),
    { refreshes: ['/decisions'], done: text.saved },
  )
  const field = (key: keyof typeof values, label: string) => (
    <TextInput
      label={label}
      value={values[key]}
      onChange={(event) => draft.put({ [key]: event.currentTarget.value })}
    />
  )
  const area = (key: keyof typeof values, label: string) => (
    <Textarea
      className={classes.wide}
      label={label}
      value={values[key]}
      onChange={(event) => draft.put({ [key]: event.currentTarget.value })}
      autosize
      minRows={2}
    />
  )
  const missing = suggested.data?.rows.filter(({ text: words }) => !lines(values.bases).includes(words)) ?? []
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <div className={classes.form}>
        {area('title', text.abstract)}
        {area('authority', text.authority)}
        {field('issuingBody', text.issuingBody)}
        {field('superiorBody', text.superiorBody)}
        {field('symbol', text.symbol)}
        {field('place', text.place)}
        {area('bases', text.bases)}
        {missing.length > 0 && (
          <div className={classes.wide}>
            <p className={classes.soft}>{text.basesOf(formatDate(suggested.data!.on))}</p>
            {missing.map((one) => (
              <p key={one.source} className={classes.soft}>
                {one.text}
                {one.doubt && ` (${one.doubt}) `}{' '}
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() =>
                    draft.put({ bases: [values.bases.trim(), one.text].filter(Boolean).join('\n') })
                  }
                >
                  {text.addBasis}
                </Button>
              </p>
            ))}
          </div>
        )}
        {area('proposal', text.proposal)}
        <Checkbox
          label={text.withMoney}
          checked={withMoney}
          onChange={(event) => draft.put({ withMoney: event.currentTarget.checked })}
        />
        <div className={classes.wide}>
          {articles === null ? (
            <>
              <strong>{text.articles}</strong>
              <p className={classes.soft}>{text.usualArticles}</p>
              <div className={classes.paper}>
                {decision.articles.map((article, at) => (
                  <div key={at}>
                    <p>
                      <strong>{text.article(at + 1)}</strong> {article.opening}
                    </p>
                    {article.paragraphs.map((paragraph, place) => (
                      <p key={place}>{paragraph}</p>
                    ))}
                  </div>
                ))}
              </div>
              <div className={classes.acts}>
                <Button variant="default" onClick={() => setArticles(asWords(decision.articles))}>
                  {text.writeArticles}
                </Button>
              </div>
            </>
          ) : (
            <>
              <Textarea
                label={text.articles}
                description={text.articleHint}
                value={articles}
                onChange={(event) => setArticles(event.currentTarget.value)}
                autosize
                minRows={6}
              />
              <div className={classes.acts}>
                <Button variant="default" onClick={() => setArticles(null)}>
                  {text.usualAgain}
                </Button>
              </div>
            </>
          )}
        </div>
        {area('recipients', text.recipients)}
        {area('signerTitles', text.signerTitles)}
        {field('signerName', text.signerName)}
      </div>
      <DraftNotice draft={draft} labels={{ ...text, title: text.abstract }} />
      <ProblemAlert problem={save.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  )
}
