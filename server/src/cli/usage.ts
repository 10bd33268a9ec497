/** One command of the command line. */
export type Command = {
  /** The words that call it: ["plan", "read"]. */
  words: string[]
  summary: string
  help: string
  /** Exit status: 0 done, 1 refused. Throws Usage for wrong usage. */
  run(args: string[]): Promise<number>
}

/** Wrong usage of a command: exit status 2, with the command's help. */
export class Usage extends Error {}

/** A refused input: exit status 1, one clear message. */
export class Refused extends Error {}

/** Prints one JSON value to standard output and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
