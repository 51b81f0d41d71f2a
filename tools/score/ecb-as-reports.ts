// The documents of ECB+ in the shape of the other gold files: node tools/score/ecb-as-reports.ts DOCUMENTS.jsonl [split] > GOLD.jsonl
// A line {doc_id, incident_id, title, text, published} for each document; the incident is the subtopic, and nothing is dated.
import { readFileSync } from 'node:fs'
import { type TokenisedDocument, written } from './ecb-documents.ts'

const [, , path = '', split] = process.argv
for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
  const document: TokenisedDocument & { readonly split: string } = JSON.parse(line)
  if (split !== undefined && document.split !== split) continue
  const { text } = written(document)
  console.log(JSON.stringify({ doc_id: document.doc_id, incident_id: document.subtopic, title: null, text, published: null }))
}
