import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { projectRoot } from '../../../platform/paths.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import type { Answer, ReasonText } from '../domain/engine/answer.ts'
import { checkEligibility, type Judge } from './check-eligibility.ts'

export type WorkedCase = {
  file: string
  name: string
  case: unknown
  expect: {
    verdict: Answer['verdict'] | 'never-eligible'
    provisional?: boolean
    hold?: boolean
    missing?: string[]
    rules?: string[]
    cite?: string
    regime?: string
  }
}

const folder = join(projectRoot, 'law/cases')

/** Every worked case of `law/cases`. */
export function readWorkedCases(): WorkedCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const { cases } = parse(readFileSync(join(folder, file), 'utf8')) as {
        cases: Omit<WorkedCase, 'file'>[]
      }
      // Days in YAML are strings here, as they are in JSON.
      return cases.map((one) => ({ ...one, case: JSON.parse(JSON.stringify(one.case)), file }))
    })
}

/** A worked case judged; a refusal is a fault of the case. */
export function judged(open: Judge, one: Pick<WorkedCase, 'case'>): Answer {
  const answer = checkEligibility(open, one.case)
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}

/** A reason and all it rests on. */
export const withParts = (reason: ReasonText): ReasonText[] => [reason, ...reason.children.flatMap(withParts)]
