import './errors.ts'

export { checkCases } from './check-cases.ts'
export { openJudge } from './check-eligibility.ts'
export { describeAnswer } from './describe-answer.ts'
export { addEligibilityRoutes } from './routes-eligibility.ts'
export { readYearResults } from './store-year-results.ts'
