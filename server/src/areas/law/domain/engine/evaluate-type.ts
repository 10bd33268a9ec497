import type { Rule } from '../catalogue-types.ts'
import type { At } from './at.ts'
import type { Facts } from './facts.ts'
import type { Finding } from './finding.ts'

/** How a rule is judged; handed to the constructs that hold rules of their own. */
export type Evaluate = (rule: Rule, facts: Facts, at: At) => Finding
