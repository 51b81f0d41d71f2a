import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { segmentsIn } from '../src/language/segmenter/segments-in.ts'
import { type Example, schemes } from './examples.ts'

/** Sentences of FOLDER/*.txt, one a line, with their names marked: "I met [Ana Coyle|PER] at [Hewitt|ORG]." A line that begins with # is a remark. */
export function writtenExamplesIn(folder: string): Example[] {
  return globSync(join(folder, '*.txt'))
    .toSorted()
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line) => (line.trim() && !line.startsWith('# ') ? exampleOf(line.trim()) : [])),
    )
}

function exampleOf(line: string): Example[] {
  const names: { readonly start: number; readonly end: number; readonly kind: string }[] = []
  let text = ''
  let at = 0
  for (const { 0: whole, index, groups = {} } of line.matchAll(/\[(?<name>[^[\]|]+)\|(?<kind>PER|ORG|LOC|OTH)\]/gu)) {
    text += line.slice(at, index)
    const name = groups['name'] ?? ''
    names.push({
      start: text.length,
      end: text.length + name.length,
      kind: groups['kind'] === 'OTH' ? 'MISC' : (groups['kind'] ?? ''),
    })
    text += name
    at = index + whole.length
  }
  text += line.slice(at)
  if (/[[\]|]/u.test(text)) throw new Error(`brackets that are no mark: ${line}`)
  const words = segmentsIn(text, { start: 0, end: text.length }).flatMap((sentence) => sentence.words)
  const labels = words.map(({ start, end }) => {
    const name = names.find((one) => start < one.end && end > one.start)
    return name ? `${start <= name.start ? 'B' : 'I'}-${name.kind}` : 'O'
  })
  const forms = words.map(({ start, end }) => text.slice(start, end))
  if (forms.length === 0 || forms.length > 160) return []
  return [
    {
      set: 'written-train',
      scheme: schemes.universal,
      words: forms,
      tags: [],
      fineTags: [],
      heads: [],
      relations: [],
      names: labels,
    },
  ]
}
