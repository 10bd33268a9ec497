import { commands, generalHelp } from './commands.ts'
import { Usage } from './usage.ts'

/** The command line: finds the command by its words, runs it, and turns its result into an exit status. */
const words = process.argv.slice(2)
process.exitCode = await run(words)

async function run(args: string[]): Promise<number> {
  const found = commands.find((command) => command.words.every((word, i) => args[i] === word))
  const asksHelp = args.includes('--help') || args.includes('-h')
  if (!found) {
    const toScreen = asksHelp && args.length === 1
    ;(toScreen ? process.stdout : process.stderr).write(generalHelp(args[0]))
    return toScreen ? 0 : 2
  }
  if (asksHelp) {
    process.stdout.write(`${found.help}\n`)
    return 0
  }
  try {
    return await found.run(args.slice(found.words.length))
  } catch (error) {
    if (error instanceof Usage || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`${(error as Error).message}\n\n${found.help}\n`)
      return 2
    }
    process.stderr.write(`${(error as Error).message}\n`)
    return 1
  }
}
