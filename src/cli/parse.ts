import { Failure } from '#base'
import { parsesOf } from '#desk'
import { conllu } from '#exports'
import { exitCodes } from './exit-codes.ts'
import { print, say } from './streams.ts'

/** The sentences of each text as CoNLL-U, as they are found. A text that cannot be read is said, and ends nothing. */
export async function printParses(files: readonly string[]): Promise<void> {
  let count = 0
  for (const file of files) {
    let document: string | null = file === '-' ? 'standard input' : file
    for await (const found of parsesOf(file)) {
      if (found instanceof Failure) {
        say(found.message)
        process.exitCode = exitCodes.failed
        continue
      }
      await print(conllu(found.text, found.parses, count + 1, document))
      document = null
      count += found.parses.length
    }
  }
}
