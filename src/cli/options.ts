import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'
import { type Day, dayOf } from '#model'

export const formats = ['text', 'md', 'html', 'csv', 'geojson', 'jsonl', 'json'] as const
export type OutputFormat = (typeof formats)[number]

/** Those that set all the reports side by side; of the others, `read` gives each report by itself. */
export const isComparing = (format: OutputFormat): boolean => format !== 'json' && format !== 'jsonl'
/** Those whose one file holds one comparison: there is no way to put several behind one another. */
export const isWholeFile = (format: OutputFormat): boolean => format === 'html' || format === 'csv' || format === 'geojson'

/** The options that every command which takes reports has. */
export type Given = {
  readonly format: OutputFormat
  readonly date?: Day
  readonly publisher?: string
  readonly url?: string
  readonly workers: number
  readonly gazetteer?: string
  readonly actors?: string
  readonly judgements?: string
  readonly color: boolean
  readonly each?: boolean
  readonly all?: boolean
} & Fetches

/** How addresses are asked for. */
export type Fetches = { readonly allowPrivate?: boolean; readonly userAgent?: string }

export const given = (): Option[] => [
  new Option('-f, --format <form>', 'what to print').choices(formats).default('text'),
  new Option('--all', 'in text and html: every claim, how surely it was read, and why each report stands where it stands'),
  dayOption('--date <day>', 'the day of publication, YYYY-MM-DD; wins over what the text says'),
  new Option('--publisher <name>', 'who published the reports; wins over what they say'),
  new Option('--url <address>', 'where the report was published; wins over what it says'),
  gazetteerOption('names of places of your own, looked up before the bundled ones'),
  actorsOption(),
  judgementsOption('what people decided on incidents, names and copies; it wins over what is found'),
  workersOption(),
  allowPrivateOption(),
  userAgentOption(),
  new Option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are respected)'),
]

export const allowPrivateOption = (): Option => new Option('--allow-private', 'addresses of your own network may be fetched too')

export const userAgentOption = (): Option =>
  new Option('--user-agent <words>', 'who servers are told that we are').env('CLAIMBOOK_USER_AGENT')

const mostWorkers = 64
/** More threads than this wait for the one that opens the files. */
const sensible = (): number => Math.min(availableParallelism(), 8)

export const dayOption = (flags: string, what: string): Option => new Option(flags, what).argParser(dayGiven)

export const actorsOption = (): Option =>
  new Option('--actors <file>', 'CSV with actors of your own: name, kind (person, group, organisation), aliases, id')

export const workersOption = (): Option =>
  new Option('--workers <number>', 'threads to read large inputs with')
    .argParser(workersGiven)
    .default(sensible(), 'one for each core')

export const gazetteerOption = (what: string): Option => new Option('--gazetteer <file>', what).env('CLAIMBOOK_GAZETTEER')

export const judgementsOption = (what: string): Option => new Option('--judgements <file>', what).env('CLAIMBOOK_JUDGEMENTS')

function dayGiven(words: string): Day {
  const day = dayOf(words)
  if (!day) throw new InvalidArgumentError('A day is written YYYY-MM-DD, as in 2023-06-05.')
  return day
}

function workersGiven(words: string): number {
  const number = /^\d{1,3}$/.test(words) ? Number(words) : 0
  if (number < 1 || number > mostWorkers) throw new InvalidArgumentError(`A whole number from 1 to ${mostWorkers} is needed.`)
  return number
}
