/** Makes the lists of names that ship, data/en/known-names.bin, of training/names.tsv: node training/known-names.ts */
import { writeFileSync } from 'node:fs'
import { listedNamesFile } from '../src/language/network/listed-names-file.ts'
import { listedNames } from './listed-names.ts'

const rows = listedNames()
const file = listedNamesFile(rows)
writeFileSync('data/en/known-names.bin', file)
console.log(`${rows.length} names, ${file.length} bytes`)
