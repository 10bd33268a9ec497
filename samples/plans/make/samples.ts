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

/** The ten sample plans of a land that does not exist, each in a shape that real plans have. */
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
]
