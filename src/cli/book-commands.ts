import { type Command, InvalidArgumentError, Option } from 'commander'
import { actTypes, type AtRisk, atRiskClasses, stances } from '#model'
import {
  addExamples,
  copyExamples,
  exportExamples,
  historyExamples,
  listExamples,
  mcpExamples,
  searchExamples,
  serveExamples,
  showExamples,
  stampExamples,
  verifyExamples,
  watchExamples,
  workExamples,
} from './book-examples.ts'
import type { AddGiven } from './book/add.ts'
import type { CopyGiven } from './book/copy.ts'
import type { ExportGiven } from './book/export.ts'
import { exportNames } from './book/export-names.ts'
import type { HistoryGiven } from './book/history.ts'
import type { JudgeGiven } from './book/judge.ts'
import type { ListGiven } from './book/list.ts'
import { type BookGiven, bookOption, byOption } from './book/opened.ts'
import type { ServeGiven } from './book/serve.ts'
import type { SearchGiven } from './book/search.ts'
import type { ShowGiven } from './book/show.ts'
import type { StampGiven } from './book/stamp.ts'
import type { WatchGiven } from './book/watch.ts'
import type { WorkGiven } from './book/work.ts'
import { actorsOption, allowPrivateOption, dayOption, gazetteerOption, userAgentOption, workersOption } from './options.ts'
import { redactCommands } from './redact-commands.ts'

/** The commands that keep a book. What does the work is loaded when it is asked for: the start of a small command must not wait for a reader. */
export function bookCommands(claimbook: Command): void {
  const command = (name: string, description: string, examples: string, parent: Command = claimbook) =>
    parent
      .command(name)
      .description(description)
      .addOption(bookOption())
      .option('--json', 'one JSON value a line')
      .option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are respected)')
      .addHelpText('after', examples)

  command('add', 'file reports in a book: their bytes, what they claim, and who says otherwise', addExamples)
    .argument('<files...>', 'reports: files, folders, addresses of pages; - is standard input')
    .addOption(byOption())
    .addOption(dayOption('--date <day>', 'the day of publication, YYYY-MM-DD; wins over what the text says'))
    .option('--publisher <name>', 'who published the reports; wins over what they say')
    .option('--url <address>', 'where the report was published; a later one from the same address is its next version')
    .addOption(gazetteerOption('names of places of your own, looked up before the bundled ones'))
    .addOption(actorsOption())
    .addOption(workersOption())
    .addOption(allowPrivateOption())
    .addOption(userAgentOption())
    .option('--no-read', 'only file them; `claimbook work` reads them later')
    .action(async (files: string[], options: AddGiven) => (await import('./book/add.ts')).add(files, options))

  command('work', 'read, link and compare whatever waits in a book, until nothing does', workExamples)
    .addOption(byOption())
    .addOption(gazetteerOption('names of places of your own, looked up before the bundled ones'))
    .addOption(actorsOption())
    .addOption(workersOption())
    .addOption(countOption('--batch <number>', 'documents taken at once', 20, 1000))
    .addOption(
      countOption('--follow <seconds>', 'look again so often for what came since, until it is interrupted', undefined, 86_400),
    )
    .option('--again', 'first let all that another reader read be read again by this one')
    .action(async (options: WorkGiven) => (await import('./book/work.ts')).workThrough(options))

  command(
    'watch',
    'look at feeds and pages again and again: what is new in them, what they changed, and what that does to the book',
    watchExamples,
  )
    .argument('[addresses...]', 'feeds, pages, lists of feeds in OPML (also files); none goes on with those on the list')
    .addOption(byOption())
    .addOption(everyOption())
    .option('--once', 'look once at all of them, and end')
    .option('--list', 'only list what is watched')
    .option('--forget <address>', 'take an address off the list, with all that came through it; what was filed stays')
    .addOption(allowPrivateOption())
    .addOption(userAgentOption())
    .addOption(gazetteerOption('names of places of your own, looked up before the bundled ones'))
    .addOption(actorsOption())
    .action(async (addresses: string[], options: WatchGiven) => (await import('./book/watch.ts')).watch(addresses, options))

  command('list', 'the incidents of a book, the latest first', listExamples)
    .option('--documents', 'its documents instead')
    .addOption(new Option('--state <state>', 'with a question in this state').choices(states))
    .option('--place <words>', 'at a place whose name has these words')
    .addOption(dayOption('--since <day>', 'at or after this day'))
    .addOption(dayOption('--until <day>', 'at or before this day'))
    .addOption(countOption('--most <number>', 'so many at most', 20, 10_000))
    .action(async (options: ListGiven) => (await import('./book/list.ts')).list(options))

  command('show', 'an incident with its accounts side by side; a document or a claim with how it was read', showExamples)
    .argument('<id>', 'short or long, as `list`, `search` and `add` print it')
    .addOption(byOption())
    .option('--all', 'every claim, how surely it was read, and why each report stands where it stands')
    .option('--unredacted', 'with the names that the book withholds; the view is logged')
    .option('--why <words>', 'why, for the chain of custody')
    .action(async (id: string, options: ShowGiven) => (await import('./book/show.ts')).show(id, options))

  command('history', 'what changed from one version of a page to the next: tolls first, then claims, then words', historyExamples)
    .argument('<page>', 'a document, or the address of a page')
    .option('--all', 'every claim and paragraph that changed')
    .action(async (page: string, options: HistoryGiven) => (await import('./book/history.ts')).history(page, options))

  command('search', 'claims by words, source, place, act, state and day', searchExamples)
    .argument('[words...]', 'all of them; "a phrase", beginn*, one OR other, -without')
    .option('--source <name>', 'held or passed on by somebody with these words in the name')
    .option('--place <name>', 'of something at a place, in a region, or in a country (ISO code)')
    .addOption(new Option('--act <type>', 'that state such an act').choices(actTypes))
    .addOption(new Option('--stance <stance>', 'held in this way').choices(stances))
    .addOption(new Option('--state <state>', 'that answer a question in this state').choices(states))
    .addOption(dayOption('--since <day>', 'said on or after this day'))
    .addOption(dayOption('--until <day>', 'said on or before this day'))
    .option('--exact', 'words as they are written: with their accents, in their script')
    .option('--versions', 'also in pages that have a newer version')
    .addOption(countOption('--most <number>', 'so many at most', 20, 10_000))
    .action(async (words: string[], options: SearchGiven) => (await import('./book/search.ts')).search(words, options))

  command('serve', 'the book in a browser, and its API, on this machine', serveExamples)
    .addOption(byOption())
    .option(
      '--host <name>',
      'where to listen; others can reach anything but a loopback address, which then needs a token',
      '127.0.0.1',
    )
    .addOption(portOption())
    .addOption(new Option('--token <words>', 'what others must show').env('CLAIMBOOK_TOKEN'))
    .action(async (options: ServeGiven) => (await import('./book/serve.ts')).serveBook(options))

  command(
    'mcp',
    'the book for assistants that must quote their source (Model Context Protocol, on standard input and output)',
    mcpExamples,
  )
    .addOption(byOption())
    .action(async (options: BookGiven) => (await import('./book/mcp.ts')).serveMcp(options))

  command('stats', 'what a book holds, in numbers', '').action(async (options: BookGiven) =>
    (await import('./book/keep.ts')).showStats(options),
  )

  command('verify', 'whether every byte, hash and link of a book holds', verifyExamples)
    .addOption(byOption())
    .option('--trust <file>', 'certificates in PEM: one of them must stand behind every time-stamp')
    .addOption(new Option('--head <hash>', 'the head that was kept: a line of the chain must have it').argParser(hashGiven))
    .action(async (options: BookGiven & { readonly trust?: string; readonly head?: string }) =>
      (await import('./book/keep.ts')).verifyBook(options),
    )

  command('stamp', 'have the chain of custody time-stamped by an authority (RFC 3161); offline it is asked later', stampExamples)
    .argument('[authorities...]', 'addresses of authorities; none asks again for what is still wanted')
    .addOption(byOption())
    .option('--later', 'only note that a stamp is wanted')
    .option('--list', 'only list the stamps')
    .action(async (authorities: string[], options: StampGiven) => (await import('./book/stamp.ts')).stamp(authorities, options))

  claimbook
    .command('copy')
    .description('copy a whole book into a new one, on a file or a server, and verify the copy')
    .requiredOption('--from <place>', 'a file, or postgres://user@host/database')
    .requiredOption('--to <place>', 'where there is no book yet')
    .addOption(byOption())
    .option('--json', 'as JSON')
    .option('--no-color', 'no colours')
    .addHelpText('after', copyExamples)
    .action(async (options: CopyGiven) => (await import('./book/copy.ts')).copyBook(options))

  command('rebuild', 'make claims, links and comparisons again from what was filed', '').action(async (options: BookGiven) =>
    (await import('./book/rebuild.ts')).rebuildBook(options),
  )

  command('custody', 'what was done to a document, or in the whole book: by whom, when, with which version', '')
    .argument('[id]', 'a document')
    .addOption(countOption('--most <number>', 'the last so many lines', 100, 1_000_000))
    .action(async (id: string | undefined, options: BookGiven & { readonly most: number }) =>
      (await import('./book/keep.ts')).showCustody(id, options),
    )

  command('original', 'the bytes of a document as they were received', '')
    .argument('<id>', 'a document')
    .addOption(byOption())
    .option('--why <words>', 'why, where names are withheld: the view is logged')
    .action(async (id: string, options: BookGiven & { readonly why?: string }) =>
      (await import('./book/delete.ts')).printOriginal(id, options),
    )

  command('export', 'incidents in a form for others; people at risk are withheld', exportExamples)
    .argument('[ids...]', 'incidents; none is all that answer to the filters')
    .addOption(byOption())
    .addOption(new Option('-f, --format <form>', 'what to write').choices(exportNames).default('json'))
    .option('--out <file>', 'where to write it, with a manifest beside it; standard output if you say nothing')
    .addOption(
      new Option('--withhold <classes>', 'prisoners, victims, minors, witnesses, private; all or none')
        .argParser(classesGiven)
        .default(allClasses, 'all'),
    )
    .option('--unredacted', 'with all names, also those that the book withholds; it is logged')
    .option('--why <words>', 'why, for the chain of custody')
    .addOption(new Option('--state <state>', 'with a question in this state').choices(states))
    .option('--place <words>', 'at a place whose name has these words')
    .addOption(dayOption('--since <day>', 'at or after this day'))
    .addOption(dayOption('--until <day>', 'at or before this day'))
    .addOption(countOption('--most <number>', 'so many at most', 1000, 100_000))
    .action(async (ids: string[], options: ExportGiven) => (await import('./book/export.ts')).exportBook(ids, options))

  redactCommands(claimbook, command)

  command('delete', 'take a document out of a book for good; a tombstone stays', '')
    .argument('<id>', 'a document')
    .addOption(byOption())
    .option('--why <words>', 'why')
    .action(async (id: string, options: JudgeGiven) => (await import('./book/delete.ts')).deleteFromBook(id, options))
}

/** The form of `allClasses`; the rest of withholding is loaded when it is needed. */
const allClasses: ReadonlySet<AtRisk['class']> = new Set([...atRiskClasses, 'private'])

function classesGiven(words: string): ReadonlySet<AtRisk['class']> {
  if (words === 'all' || words === 'none') return words === 'all' ? allClasses : new Set()
  const found = words.split(',').map((word) => [...allClasses].find((one) => one === word.trim()))
  if (!found.every((one) => one !== undefined))
    throw new InvalidArgumentError(`These are: ${[...allClasses].join(', ')}; all; none.`)
  return new Set(found)
}

const states = ['agreed', 'single-origin', 'ranged', 'updated', 'contradicted', 'denied'] as const

function hashGiven(words: string): string {
  if (!/^[0-9a-f]{16,64}$/u.test(words))
    throw new InvalidArgumentError('The head of a chain is 64 hexadecimal digits; its first 16 are enough.')
  return words
}

function countOption(flags: string, what: string, usual: number | undefined, most: number): Option {
  const counted = (words: string): number => {
    const count = /^\d{1,7}$/u.test(words) ? Number(words) : 0
    if (count < 1 || count > most)
      throw new InvalidArgumentError(`A whole number from 1 to ${most.toLocaleString('en')} is needed.`)
    return count
  }
  return new Option(flags, what).argParser(counted).default(usual)
}

/** In milliseconds. */
const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

function everyOption(): Option {
  const every = (words: string): number => {
    const { number = '', unit = '' } = /^(?<number>\d{1,4})(?<unit>[smhd])$/u.exec(words)?.groups ?? {}
    const ms = Number(number) * (units[unit] ?? 0)
    if (!(ms >= 60_000 && ms <= 30 * 86_400_000))
      throw new InvalidArgumentError('A time from a minute to thirty days is needed, such as 15m, 2h or 1d.')
    return ms
  }
  return new Option('--every <time>', 'ask each address again so often, unless it asks for more')
    .argParser(every)
    .default(15 * 60_000, '15m')
}

function portOption(): Option {
  const port = (words: string): number => {
    if (!/^\d{1,5}$/u.test(words) || Number(words) > 65_535)
      throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
    return Number(words)
  }
  return new Option('--port <number>', '0 takes a free one').argParser(port).default(4180)
}
