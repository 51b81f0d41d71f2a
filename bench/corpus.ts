import { globSync, readFileSync } from 'node:fs'
import { Failure } from '#base'
import { documentsIn } from '#intake'

const examples = new URL('../examples/', import.meta.url)

/** JSON Lines of the examples over and over, each time with another day, so that no two documents are the same bytes. */
export function corpusOfExamples(documents: number): string {
  const texts = globSync('*', { cwd: examples })
    .toSorted()
    .flatMap((name) => textsIn(name))
  const lines = Array.from({ length: documents }, (_, index) => {
    const publishedOn = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)
    return JSON.stringify({ id: `n${index}`, text: texts[index % texts.length], publishedOn })
  })
  return `${lines.join('\n')}\n`
}

function textsIn(path: string): string[] {
  const bytes = readFileSync(new URL(path, examples))
  const found = documentsIn(bytes, { path, format: 'guess', publishedOn: null, publisher: null, url: null })
  return found.flatMap((document) => (document instanceof Failure ? [] : [document.text]))
}
