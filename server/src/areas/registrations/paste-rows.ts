import { type Act, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { nameAward, sureAward } from '../awards/index.ts'
import { foldName } from './domain/fold-name.ts'
import { type NameAward, readPastedRows } from './domain/read-pasted-rows.ts'
import type { PastedRows, PeopleChoices } from './schemas.ts'
import { findRegistration } from './store-registrations.ts'
import { readChoices } from './view-registration.ts'

/** Reads rows copied from Excel or Word against the people of the unit; nothing is written. @refuses not-found */
export function pasteRows(act: Act, input: { id: string; text: string }): Promise<PastedRows | Refusal> {
  return inView<PastedRows | Refusal>(act, async (tx) => {
    const one = await findRegistration(tx, input.id)
    if (!one) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'register-emulation', one.unitId)
    if (refused) return refused
    const choices = await readChoices(tx, act, one.unitId)
    const known = {
      people: choices.rows,
      collectives: choices.collectives,
      nameAward: awardNamer(choices.awards),
    }
    return { rows: readPastedRows(input.text, known) }
  })
}

/** By the exact name first, a local title too; then as the register's import understands abbreviations. */
function awardNamer(awards: PeopleChoices['awards']): NameAward {
  return (words, kind) => {
    const fitting = awards.filter((one) => (kind === 'person' ? one.forPeople : one.forCollectives))
    const exact = fitting.find((one) => foldName(one.name) === foldName(words))
    if (exact) return { key: exact.key, name: exact.name }
    const guess = nameAward(words, kind === 'collective' ? 'collective' : 'person')
    if (guess.confidence < sureAward) return null
    const known = fitting.find((one) => one.key === guess.id)
    return known ? { key: known.key, name: known.name } : null
  }
}
