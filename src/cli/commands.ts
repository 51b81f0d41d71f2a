import { Command, Option } from 'commander'
import about from '../../package.json' with { type: 'json' }
import { exitCodes } from './exit-codes.ts'
import { type Given, given } from './options.ts'
import { printParses } from './parse.ts'
import { printCompared, printEach, printReadings } from './print.ts'

export function commands(): Command {
  const claimbook = new Command('claimbook')
    .description(about.description)
    .version(about.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'claimbook: ')) })
    .exitOverride()
    .showHelpAfterError('(claimbook --help says more)')
    .addHelpText('after', general)
  const command = (name: string, description: string, examples: string) => {
    const made = claimbook.command(name).description(description).argument('<files...>', 'reports; - is standard input')
    for (const option of given()) made.addOption(option)
    return made.addHelpText('after', examples)
  }
  command('read', 'read reports and set what they claim side by side', readExamples).action((files: string[], options: Given) =>
    options.format === 'text' || options.format === 'md' ? printCompared(files, options) : printReadings(files, options),
  )
  command('compare', 'the accounts side by side: incidents, questions, answers by origin', compareExamples)
    .option('--each', 'each report with itself alone, in the order of the input')
    .action((files: string[], options: Given) => (options.each ? printEach(files, options) : printCompared(files, options)))
  claimbook
    .command('parse')
    .description('the sentences, words, trees and names of a text, as CoNLL-U')
    .argument('<files...>', 'texts in English, UTF-8; an empty line ends a paragraph; - is standard input')
    .addOption(new Option('-f, --format <form>', 'what to print').choices(['conllu']).default('conllu'))
    .addHelpText('after', parseExamples)
    .action((files: string[]) => printParses(files))
  return claimbook
}

const general = `
Inputs: plain text (a first line "date YYYY-MM-DD" is its day of publication), JSON Lines (.jsonl), HTML (.html).
Exit codes: ${exitCodes.fine} all was read, ${exitCodes.failed} some input could not be, ${exitCodes.usage} the command line is wrong.

Examples:
  claimbook read examples/01-exercise-wire.txt
  claimbook compare examples/*
  claimbook read --help`

const readExamples = `
Formats: text and md compare the reports; jsonl and json give everything found in each, with offsets into its text.

Examples:
  claimbook read report.txt
  claimbook read --date 2024-06-05 --publisher "Exercise Wire" report.txt
  claimbook read --format jsonl archive.jsonl > readings.jsonl
  curl -s https://example.org/report | claimbook read -`

const compareExamples = `
Examples:
  claimbook compare examples/*
  claimbook compare --format md wire.txt ministry.txt > accounts.md
  claimbook compare --format json reports.jsonl
  claimbook compare --each --format jsonl archive.jsonl`

const parseExamples = `
Columns: universaldependencies.org/format.html; MISC holds SpaceAfter=No and names, as NER=B-PER (PER, ORG, LOC).

Examples:
  claimbook parse report.txt > report.conllu
  echo "The ministry denied that the bridge had fallen." | claimbook parse -`
