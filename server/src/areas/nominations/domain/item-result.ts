export type { ItemResult } from '../../councils/index.ts'
