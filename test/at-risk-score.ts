import { readFileSync } from 'node:fs'
import { read } from '#reading'
import { documentOf } from './made-up.ts'

/** How many are marked and how many of those were found; how many were found and how many of those are marked. */
export type Score = { readonly marked: number; readonly hit: number; readonly found: number; readonly right: number }
export type Scores = {
  readonly byClass: Score
  readonly byPerson: Score
  /** With everybody private withheld. */ readonly withPrivate: Score
  readonly faults: readonly string[]
}

/** Scores a file of marked reports, `{class+class name}`, one a line, `#` before a comment. */
export function scoresOf(path: string): Scores {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const all = lines.map(scoreOf)
  const sum = (of: (one: Scores) => Score): Score => ({
    hit: total(all.map((one) => of(one).hit)),
    found: total(all.map((one) => of(one).found)),
    right: total(all.map((one) => of(one).right)),
    marked: total(all.map((one) => of(one).marked)),
  })
  return {
    byClass: sum(({ byClass }) => byClass),
    byPerson: sum(({ byPerson }) => byPerson),
    withPrivate: sum(({ withPrivate }) => withPrivate),
    faults: all.flatMap(({ faults }) => faults),
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const marks = /\{([a-z+]+) ([^}]*)\}/gu

function scoreOf(line: string): Scores {
  const marked = [...line.matchAll(marks)].flatMap(([, classes = '', name = '']) =>
    classes.split('+').map((as) => ({ as, name })),
  )
  const reading = read(documentOf(line.replaceAll(marks, '$2'), '2024-06-05'))
  const found = reading.atRisk
    .filter((one) => one.class !== 'private')
    .map((one) => ({ as: one.class, names: one.names, why: one.why.rule }))
  const isName = (name: string, names: readonly string[]) =>
    names.some((one) => one.length > 2 && (name.endsWith(one) || one.endsWith(name)))
  const hits = marked.filter(({ as, name }) => found.some((one) => one.as === as && isName(name, one.names)))
  const wrong = found.filter((one) => !marked.some(({ as, name }) => as === one.as && isName(name, one.names)))
  const people = [...new Set(marked.map(({ name }) => name))]
  const withheld = [...new Map(found.map((one) => [one.names[0], one])).values()]
  const more = [
    ...withheld.map(({ names }) => names),
    ...reading.atRisk.filter((one) => one.class === 'private').map(({ names }) => names),
  ]
  const scoreFor = (all: readonly (readonly string[])[]): Score => ({
    marked: people.length,
    hit: people.filter((name) => all.some((names) => isName(name, names))).length,
    found: all.length,
    right: all.filter((names) => people.some((name) => isName(name, names))).length,
  })
  const rightPeople = withheld.filter(({ names }) => people.some((name) => isName(name, names)))
  return {
    byClass: { hit: hits.length, found: found.length, right: found.length - wrong.length, marked: marked.length },
    byPerson: scoreFor(withheld.map(({ names }) => names)),
    withPrivate: scoreFor(more),
    faults: [
      ...marked.filter((one) => !hits.includes(one)).map(({ as, name }) => `missed ${as}: ${name} | ${line}`),
      ...wrong.map(({ as, names, why }) => `wrong ${as}: ${names.join(', ')} (${why}) | ${line}`),
      ...(rightPeople.length < withheld.length
        ? [
            `withheld in vain: ${withheld
              .filter((one) => !rightPeople.includes(one))
              .map(({ names }) => names.join(', '))
              .join('; ')} | ${line}`,
          ]
        : []),
    ],
  }
}
