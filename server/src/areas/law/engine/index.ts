import './errors.ts'

export { checkCases } from './check-cases.ts'
export { type Judge, openJudge } from './check-eligibility.ts'
export { describeAnswer } from './describe-answer.ts'
export { addEligibilityRoutes } from './routes-eligibility.ts'
export { type RecordsAsked, readRecordsOf } from './store-records.ts'
export { readYearResults } from './store-year-results.ts'
export { tryChange } from './try-change.ts'
