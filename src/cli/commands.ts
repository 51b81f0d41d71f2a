import { Argument, Command, Option } from 'commander'
import about from '../../package.json' with { type: 'json' }
import { exitCodes } from './exit-codes.ts'
import { judgeable, verdicts } from '#model'
import { bookCommands } from './book-commands.ts'
import { type BookGiven, bookOption, byOption } from './book/opened.ts'
import type { Judging } from './judge.ts'
import { gazetteerOption, type Given, given, isComparing, isWholeFile, type OutputFormat, judgementsOption } from './options.ts'

export function commands(): Command {
  const claimbook = new Command('claimbook')
    .description(about.description)
    .version(about.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'claimbook: ')) })
    .exitOverride()
    .showHelpAfterError('(claimbook --help says more)')
    .addHelpText('after', general)
    .commandsGroup('Reports:')
  const command = (name: string, description: string, examples: string) => {
    const made = claimbook
      .command(name)
      .description(description)
      .argument('<files...>', 'reports: files, folders, addresses of pages; - is standard input')
    for (const option of given()) made.addOption(option)
    return made.addHelpText('after', examples)
  }
  command('read', 'read reports and set what they claim side by side', readExamples).action((files: string[], options: Given) =>
    isComparing(options.format)
      ? import('./print.ts').then(({ printCompared }) => printCompared(files, options))
      : import('./print.ts').then(({ printReadings }) => printReadings(files, options)),
  )
  command('compare', 'the accounts side by side: incidents, questions, answers by origin', compareExamples)
    .option('--each', 'each report with itself alone, in the order of the input')
    .option('--book <place>', 'incidents or documents of a book, by their ids, instead of files')
    .action(async (files: string[], options: Given & { readonly book?: string }, compare: Command) => {
      if (options.book !== undefined)
        return (await import('./book/compare.ts')).compareInBook(files, { ...options, book: options.book })
      if (options.each && isWholeFile(options.format))
        return compare.error(`error: ${oneFile(options.format)}`, { exitCode: exitCodes.usage })
      const { printCompared, printEach } = await import('./print.ts')
      return options.each ? printEach(files, options) : printCompared(files, options)
    })
  claimbook
    .command('parse')
    .description('the sentences, words, trees and names of a text, as CoNLL-U')
    .argument('<files...>', 'texts in English, UTF-8; an empty line ends a paragraph; - is standard input')
    .addOption(new Option('-f, --format <form>', 'what to print').choices(['conllu']).default('conllu'))
    .addHelpText('after', parseExamples)
    .action(async (files: string[]) => (await import('./parse.ts')).printParses(files))
  const judging = (made: Command) =>
    made
      .addOption(bookOption())
      .addOption(judgementsOption('keep it in a file of judgements instead, made where there is none'))
      .addOption(byOption())
      .option('--why <words>', 'why')
      .option('--json', 'as JSON')
  judging(claimbook.command('judge'))
    .description('decide that two things are the same or different; every comparison respects it')
    .addArgument(new Argument('<on>', 'what is judged').choices(inBook))
    .argument(
      '<one>',
      'a document by its id (with --judgements also by its path); for referent a name; for grade an incident of the book',
    )
    .argument('<other>', 'the same; for grade a scheme, with the question where it is of one: airwars, “admiralty q3”')
    .addArgument(new Argument('<verdict>').choices(verdicts))
    .addHelpText('after', judgeExamples)
    .action(async (on: On | 'grade', one: string, other: string, verdict: Verdict, options: Judges, judge: Command) => {
      if (on === 'grade')
        return options.judgements === undefined
          ? (await import('./book/grade.ts')).gradeInBook(one, other, verdict, options)
          : judge.error('error: a grade is judged in a book alone', { exitCode: exitCodes.usage })
      return options.judgements === undefined
        ? (await import('./book/judge.ts')).judgeInBook(on, one, other, verdict, options)
        : (await import('./judge.ts')).judge(on, one, other, verdict, { ...options, judgements: options.judgements })
    })
  judging(claimbook.command('withdraw'))
    .description('take a judgement back; that it was made, and taken back, stays written')
    .argument('<id>', 'as `claimbook judge` printed it')
    .action(async (id: string, options: Judges) =>
      options.judgements === undefined
        ? (await import('./book/judge.ts')).withdrawFromBook(id, options)
        : (await import('./judge.ts')).withdraw(id, { ...options, judgements: options.judgements }),
    )
  const gazetteer = claimbook.command('gazetteer').description('names of places: what they may mean, and names of your own')
  gazetteer
    .command('import')
    .description('add places to a gazetteer of your own')
    .argument('<files...>', 'dumps of GeoNames (UA.txt, allCountries.txt, alternateNamesV2.txt), or CSV')
    .addOption(gazetteerOption('the gazetteer, made where there is none').default('claimbook-gazetteer.sqlite'))
    .addHelpText('after', importExamples)
    .action(async (files: string[], options: { readonly gazetteer: string }) =>
      (await import('./gazetteer.ts')).importPlaces(files, options.gazetteer),
    )
  gazetteer
    .command('show')
    .description('what places a name may mean')
    .argument('<name...>')
    .addOption(gazetteerOption('names of places of your own, looked up first'))
    .addHelpText('after', showExamples)
    .action(async (words: string[], options: { readonly gazetteer?: string }) =>
      (await import('./gazetteer.ts')).showPlaces(words.join(' '), options.gazetteer ?? null),
    )
  claimbook.commandsGroup('A book:')
  bookCommands(claimbook)
  return claimbook
}

type On = (typeof judgeable)[number]
const inBook = [...judgeable, 'grade'] as const
type Verdict = (typeof verdicts)[number]
type Judges = BookGiven & Omit<Judging, 'judgements'> & { readonly judgements?: string }

const oneFile = (format: OutputFormat): string =>
  `option '--each' prints one comparison after another, and ${format} holds one: use --format jsonl, json, text or md`

const judgeExamples = `
A pair that is judged stays as it is judged, whatever is found. Of a grade that is proposed, same accepts it and different rejects it. Judgements are kept in the book, or as lines of JSON in a file that only grows.

Examples:
  claimbook judge incident d-lusab-babad d-gutih-tugad different --by "A. Editor" --why "two raids"
  claimbook judge referent "Northern Volunteer Corps" NVC same
  claimbook judge grade i-lusab-babad "admiralty q3" same --why "the hospital's own count"
  claimbook withdraw j0123456789
  claimbook judge --judgements judgements.jsonl copy wire.txt courier.txt same
  claimbook compare --judgements judgements.jsonl wire.txt gazette.txt`

const importExamples = `
CSV has a heading: name, lat, lon; also radius_km, country (ISO 3166-1), kind (town, site, area, water, region …), aliases (separated by ";"), geoname_id.
What has a GeoNames id already known replaces what was there.

Examples:
  claimbook gazetteer import villages.csv
  claimbook gazetteer import UA.txt alternateNamesV2.txt --gazetteer ukraine.sqlite
  claimbook read --gazetteer ukraine.sqlite report.txt`

const showExamples = `
Examples:
  claimbook gazetteer show Kherson
  claimbook gazetteer show Rafah crossing`

const general = `
Inputs: files, folders, - for standard input, and https://…, which is fetched; nothing else is.
  Plain text (a first line "date YYYY-MM-DD" is its day of publication), JSON Lines (.jsonl), web pages, PDF, DOCX, feeds, e-mail,
  ZIP, WARC and WACZ, and posts as Telegram, X, Bluesky and Mastodon export them: docs/intake.md has them all.
Exit codes: ${exitCodes.fine} all was read, ${exitCodes.failed} some input could not be or something was found wrong, ${exitCodes.usage} the command line is wrong.

Examples:
  claimbook read examples/01-exercise-wire.txt
  claimbook compare examples/*
  claimbook add examples/* && claimbook list
  claimbook read --help`

const readExamples = `
Formats: text, md, html, csv and geojson compare the reports; jsonl and json give everything found in each, with offsets into its text.

Examples:
  claimbook read report.txt
  claimbook read --date 2024-06-05 --publisher "Exercise Wire" report.txt
  claimbook read --format html report.txt > report.html
  claimbook read --format jsonl archive.jsonl > readings.jsonl
  claimbook read https://example.org/report
  curl -s https://example.org/report | claimbook read -`

const compareExamples = `
Formats: html is one file with every claim in its place in the text; csv has a row for each answer, geojson a feature for each incident.

Examples:
  claimbook compare examples/*
  claimbook compare --format md wire.txt ministry.txt > accounts.md
  claimbook compare --format html reports/* > accounts.html
  claimbook compare --format csv reports/* > answers.csv
  claimbook compare --format geojson reports/* > incidents.geojson
  claimbook compare --format json reports.jsonl
  claimbook compare --each --format jsonl archive.jsonl
  claimbook compare --book claimbook.db i-lusab-babad i-gutih-tugad
  claimbook compare --gazetteer villages.sqlite --actors units.csv reports/*`

const parseExamples = `
Columns: universaldependencies.org/format.html; MISC holds SpaceAfter=No and names, as NER=B-PER (PER, ORG, LOC).

Examples:
  claimbook parse report.txt > report.conllu
  echo "The ministry denied that the bridge had fallen." | claimbook parse -`
