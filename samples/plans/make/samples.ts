import { assigned } from './assigned.ts'
import { bloc } from './bloc.ts'
import { bureau } from './bureau.ts'
import { clinic } from './clinic.ts'
import { command } from './command.ts'
import { commune } from './commune.ts'
import { council } from './council.ts'
import { department } from './department.ts'
import { enterprise } from './enterprise.ts'
import { highSchool } from './high-school.ts'
import { hospital } from './hospital.ts'
import { ministry } from './ministry.ts'
import { months } from './months.ts'
import { nested } from './nested.ts'
import { party } from './party.ts'
import { province } from './province.ts'
import { recurring } from './recurring.ts'
import type { Sample } from './sample.ts'
import { scanned } from './scanned.ts'
import { school } from './school.ts'
import { union } from './union.ts'
import { workers } from './workers.ts'

/** Ten sample plans of a land that does not exist, each in a shape that real plans have, and two of them printed. */
export const samples: readonly Sample[] = [
  province,
  department,
  commune,
  school,
  ministry,
  enterprise,
  union,
  hospital,
  command,
  council,
  highSchool,
  bureau,
  party,
  workers,
  assigned,
  clinic,
  bloc,
  nested,
  recurring,
  scanned,
  months,
  // The same plans as their readers get them from a printer: merged cells are cut by a page, words by a narrow column.
  { ...province, file: 'province-printed.pdf', pdf: true },
  { ...school, file: 'school-printed.pdf', pdf: true },
]
