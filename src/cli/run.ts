import { CommanderError } from 'commander'
import { commands } from './commands.ts'
import { exitCodes } from './exit-codes.ts'
import { quietPipes, say } from './streams.ts'

/** The command line, whole: what it prints, and the exit code that it leaves in `process.exitCode`. */
export async function run(words: readonly string[]): Promise<void> {
  quietPipes()
  try {
    await commands().parseAsync(words, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
    else {
      process.exitCode = exitCodes.failed
      say(error instanceof Error ? `stopped: ${error.message}; this is a fault of claimbook` : String(error))
    }
  }
}
