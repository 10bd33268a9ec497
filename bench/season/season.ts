import type { Client } from './client.ts'

/** What the steps of a season hand on. */
export type Season = {
  origin: string
  province: string
  councilId: string
  year: number
  today: string
  units: { id: string; people: string[]; officer: Client; leader: Client }[]
  officer: Client
  colleagues: Client[]
  secretary: Client
  members: Client[]
  roundId: string
  dossiers: { id: string; unit: Season['units'][number] }[]
  sessions: string[]
  decisions: string[]
}

/** Runs a step and prints what it took. `count` things were done. */
export type Step = (name: string, work: () => Promise<number>) => Promise<void>
