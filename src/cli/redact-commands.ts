import { Argument, type Command, Option } from 'commander'
import type { AtRisk } from '#model'
import { type BookGiven, byOption } from './book/opened.ts'
import { redactable, type RedactGiven } from './book/redact-given.ts'

type Make = (name: string, description: string, examples: string, parent?: Command) => Command

/** The commands that withhold people and take it back. */
export function redactCommands(claimbook: Command, command: Make): void {
  const redact = claimbook
    .command('redact')
    .description('withhold somebody, or everybody of a class, in all that the book shows; the bytes stay sealed as they are')
    .addHelpText('after', examples)
  const one = (name: string, description: string) =>
    command(name, description, '', redact).addOption(byOption()).option('--why <words>', 'why')
  one('class', 'everybody of a class')
    .addArgument(new Argument('<class>', 'who').choices(redactable))
    .action(async (label: AtRisk['class'], options: RedactGiven) =>
      (await import('./book/redact.ts')).redactClass(label, options),
    )
  one('name', 'somebody by all their names')
    .argument('<names...>', 'each in quotes; - reads them from standard input, one a line')
    .addOption(new Option('--as <class>', 'what the label says they are').choices(redactable))
    .action(async (names: string[], options: RedactGiven) => (await import('./book/redact.ts')).redactName(names, options))
  one('referent', 'somebody whom a document names, under all names that it gives them')
    .argument('<id>', 'a document')
    .argument('<actor>', 'as `show --json` numbers it: actor-3')
    .addOption(new Option('--as <class>', 'what the label says they are').choices(redactable))
    .action(async (id: string, actor: string, options: RedactGiven) =>
      (await import('./book/redact.ts')).redactReferent(id, actor, options),
    )
  one('list', 'what is withheld').action(async (options: BookGiven) => (await import('./book/redact.ts')).listRedactions(options))
  command('lift', 'take a redaction back; that it was made, and lifted, stays written', '')
    .argument('<id>', 'as `claimbook redact` printed it')
    .addOption(byOption())
    .option('--why <words>', 'why')
    .action(async (id: string, options: RedactGiven) => (await import('./book/redact.ts')).lift(id, options))
}

const examples = `
A name is withheld in every form that the book knows: in texts, titles, addresses, file names, searches, differences and messages. What is kept of it are keyed hashes.

Examples:
  claimbook redact class prisoners
  claimbook redact name "Ivan Sorokin" Vanya --as prisoners
  claimbook redact referent d-lusab-babad actor-3 --why "asked for it"
  claimbook redact list
  claimbook lift w0123456789`
