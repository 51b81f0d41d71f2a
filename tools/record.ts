/** Makes the recorded output in the pages anew: node tools/record.ts */
import { readFileSync, writeFileSync } from 'node:fs'
import { recordedPages, withRecordings } from './recorded.ts'

for (const page of recordedPages) writeFileSync(page, withRecordings(page, readFileSync(page, 'utf8')))
