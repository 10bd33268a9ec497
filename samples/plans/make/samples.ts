import { command } from './command.ts'
import { commune } from './commune.ts'
import { council } from './council.ts'
import { department } from './department.ts'
import { enterprise } from './enterprise.ts'
import { hospital } from './hospital.ts'
import { ministry } from './ministry.ts'
import { province } from './province.ts'
import type { Sample } from './sample.ts'
import { school } from './school.ts'
import { union } from './union.ts'

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
  // The same plans as their readers get them from a printer: merged cells are cut by a page, words by a narrow column.
  { ...province, file: 'province-printed.pdf', pdf: true },
  { ...school, file: 'school-printed.pdf', pdf: true },
]
