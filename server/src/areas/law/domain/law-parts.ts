import type {
  Award,
  CalendarYear,
  GeneralRule,
  Parameter,
  Procedure,
  Regime,
  Source,
  Statistic,
  Terms,
} from './catalogue-types.ts'

/** What the files say, in their form, before anything is looked up by id. */
export type LawParts = {
  sources: Source[]
  regimes: Regime[]
  awards: Award[]
  parameters: Parameter[]
  rules: GeneralRule[]
  procedures: Procedure[]
  statistics: Statistic[]
  calendar: CalendarYear[]
  terms: Terms
}
