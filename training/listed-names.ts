import { readFileSync } from 'node:fs'

/** The rows of training/names.tsv: a name and its kind. */
export const listedNames = (): readonly (readonly string[])[] =>
  readFileSync('training/names.tsv', 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split('\t')]))
