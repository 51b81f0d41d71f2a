import { Failure } from '#base'
import { compare, judgementsFrom } from '#desk'
import { comparisonJson, readingJson } from '#exports'
import type { Judgement, Reading } from '#model'
import { exitCodes } from './exit-codes.ts'
import { type Given, type OutputFormat } from './options.ts'
import { pageOf } from './page.ts'
import { readingsOf } from './readings.ts'
import { print, say } from './streams.ts'

/** One JSON value for each reading, as it is read. */
export const printReadings = (files: readonly string[], given: Given): Promise<void> =>
  printAll(mapped(readingsOf(files, given), readingJson), given.format)

/** All the reports on one page. */
export async function printCompared(files: readonly string[], given: Given): Promise<void> {
  const judgements = judgementsOf(given)
  if (!judgements) return
  const readings: Reading[] = []
  for await (const reading of readingsOf(files, given)) readings.push(reading)
  if (readings.length > 0) await print(page(readings, given, judgements))
}

/** A page, or a JSON value, for each report compared with itself alone. */
export async function printEach(files: readonly string[], given: Given): Promise<void> {
  const readings = readingsOf(files, given)
  if (given.format === 'json' || given.format === 'jsonl')
    return printAll(
      mapped(readings, (reading) => comparisonJson(compare([reading]))),
      given.format,
    )
  let isFirst = true
  for await (const reading of readings) {
    await print(`${isFirst ? '' : '\n'}${page([reading], given)}`)
    isFirst = false
  }
}

/** What people decided, or nothing; null where the file is faulty, which is said: a comparison without it could be wrong. */
function judgementsOf({ judgements }: Given): readonly Judgement[] | null {
  const found = judgements === undefined ? [] : judgementsFrom(judgements)
  if (!(found instanceof Failure)) return found
  say(found.message)
  process.exitCode = exitCodes.failed
  return null
}

const page = (readings: readonly Reading[], given: Given, judgements: readonly Judgement[] = []): string =>
  pageOf(compare(readings, judgements), readings, given)

/** A line for each value, or one array; either way no more than one value is held. */
async function printAll(values: AsyncIterable<object>, format: OutputFormat): Promise<void> {
  let isFirst = true
  for await (const value of values) {
    const json = JSON.stringify(value)
    await print(format === 'jsonl' ? `${json}\n` : `${isFirst ? '[' : ','}\n${json}`)
    isFirst = false
  }
  if (format === 'json') await print(isFirst ? '[]\n' : '\n]\n')
}

async function* mapped<From, To>(values: AsyncIterable<From>, to: (value: From) => To): AsyncGenerator<To> {
  for await (const value of values) yield to(value)
}
