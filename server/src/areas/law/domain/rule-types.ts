import type { AwardId, Basis, Level, LocalDate } from './basic-types.ts'

export type Classification = 'satisfactory' | 'well' | 'excellent'
export type InitiativeScope = 'unit' | 'province' | 'national'
export type InitiativeKind = 'initiative' | 'science-topic' | 'science-project' | 'science-work'
export type DisciplineForm = 'reprimand' | 'warning'

/** A condition. `all` and `any` nest; a leaf names its construct in `type`. Shares are whole percent. */
export type Rule =
  | { all: Rule[] }
  | { any: Rule[] }
  | { type: 'classification'; atLeast: Classification; years: number; consecutive?: true }
  | {
      type: 'priorAward'
      award: AwardId
      times: number
      consecutive?: true
      /** How many years lie from one title to the next in a row; 1 where it is not said. */
      yearsApart?: number[]
      /** The dossier may come until the end of the year after that of the decision on the last title. */
      untilYearAfterDecision?: true
      /** The title of the very year that is judged. */
      window?: 'same-year'
      /** Chosen among those who have it: a matter of the council's choice. */
      outstanding?: true
      /** It may stand before the window of years or inside it. */
      order?: 'before-window-or-in'
      /** Only awards given by this type of commendation. */
      basis?: Basis
    }
  | {
      type: 'windowBefore'
      years: number
      endsAt: 'proposal'
      /** The years begin after this award was won. */
      startsAfter?: AwardId
      /** Holds in each year of the window. */
      baseline: Rule
      /** Hold somewhere inside the window. */
      contains: Rule[]
    }
  | {
      type: 'initiative'
      scope: InitiativeScope
      count: number
      kinds: InitiativeKind[]
      mustBe?: 'applied-effectively-and-replicable'
      recognisedBy?: Level[]
    }
  | { type: 'combatIngenuity'; scope: InitiativeScope }
  | { type: 'memberShare'; of: 'completed' | 'advanced'; award?: AwardId; percent: number; more?: true }
  | { type: 'memberHasAward'; award: AwardId; members: number }
  | { type: 'noMemberDisciplined'; fromForm: DisciplineForm }
  | { type: 'clusterRank'; organisedBy: Level[]; rank: number; bestAmongLeaders?: true }
  | {
      type: 'movement'
      launchedBy: Level[]
      minYears: number
      standing: 'leader' | 'outstanding'
      reviewPoint?: 'final' | 'interim-or-final'
    }
  | { type: 'movementStanding'; organisedBy: Level[]; standing: 'outstanding' }
  | {
      type: 'serviceLength'
      years?: number
      months?: number
      continuous?: true
      grade?: number
      exceptions?: string[]
    }
  | {
      /** Time in one of these posts (ids of `law/terms.yaml`) is enough. */
      type: 'postTenure'
      posts: {
        post: string
        years?: number
        /** From so many years on the row no longer holds. */
        below?: number
        /** Longer than this the text leaves open. */
        upTo?: number
        continuous?: true
      }[]
      /** The fact by which a person answers for the whole where posts are not listed or do not settle it. */
      attested: string
      /** The fact that the person retires or has left the post; then earlier devotion awards count too. */
      notice?: string
      /** Who began work before this day is judged by other rows, which are not measured. */
      since?: LocalDate
    }
  | {
      type: 'localCap'
      ofAward: AwardId
      maxPercent: number
      /** The list as a whole keeps to it: a case that does not state the numbers is not held up. */
      ofTheList?: true
    }
  | {
      /** A person attests it: `facts.<code>`. */
      type: 'qualitative'
      code: string
      scope?: string
      launchedBy?: Level[]
      minYears?: number
    }
  | {
      /** The law asks something that nobody here has read: always unknown. */
      type: 'notRead'
      what: string
    }
