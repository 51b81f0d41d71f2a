// The language layer beside wink-nlp and compromise, on the raw text of UD English EWT: tags, names, speed, time to load, memory.
// `npm --prefix bench/peers ci`, then `node bench/english.ts DATA`; DATA holds ud/ewt-dev.conllu and ner/uner-ewt-dev.iob2.
// Each runs in a process of its own, one after the other. Speed: the best of seven passes over all the text after one to warm up,
// a sentence at a time and twenty at a time.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { systems } from './english-peers.ts'
import { machine } from './machine.ts'

type Result = {
  readonly tags: number
  readonly names: number | null
  readonly rate: number
  readonly rateOfTexts: number
  readonly load: number
  readonly memory: number
}
type Gold = { readonly text: string; readonly words: ReadonlyMap<string, string>; readonly names: ReadonlySet<string> }

const [data = '.', name] = process.argv.slice(2)
if (name === undefined) compareAll()
else console.log(JSON.stringify(await measured(name)))

function compareAll(): void {
  console.log(machine())
  console.log('| | tags | names, F1 | words a second | of whole texts | load, s | memory, MB |\n|---|---|---|---|---|---|---|')
  for (const each of Object.keys(systems)) {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), data, each], { encoding: 'utf8' })
    if (stdout === '') throw new Error(stderr)
    const { tags, names, rate, rateOfTexts, load, memory }: Result = JSON.parse(stdout)
    const cells = [
      each,
      tags.toFixed(1),
      names?.toFixed(1) ?? '–',
      Math.round(rate).toLocaleString('en'),
      Math.round(rateOfTexts).toLocaleString('en'),
      load.toFixed(2),
      Math.round(memory),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

async function measured(system: string): Promise<Result> {
  const before = process.memoryUsage().rss
  const startedAt = performance.now()
  const made = await systems[system]?.()
  if (!made) throw new Error(`no system ${system}`)
  made('It began.')
  const load = (performance.now() - startedAt) / 1000
  const gold = goldIn(data)
  const counts = { words: 0, right: 0, gold: 0, found: 0, named: 0 }
  for (const { text, words, names } of gold) {
    const found = made(text)
    const tagAt = new Map(found.words.map(({ start, end, tag }) => [`${start}-${end}`, tag]))
    for (const [at, tag] of words) counts.right += tagAt.get(at) === tag ? 1 : 0
    counts.words += words.size
    counts.gold += names.size
    counts.found += found.names.length
    counts.named += found.names.filter(({ start, end, kind }) => names.has(`${start}-${end} ${kind}`)).length
  }
  const sentences = gold.map(({ text }) => text)
  return {
    tags: (100 * counts.right) / counts.words,
    names: counts.found === 0 ? null : (200 * counts.named) / (counts.gold + counts.found),
    rate: counts.words / quickest(made, sentences),
    rateOfTexts: counts.words / quickest(made, textsOf(sentences)),
    load,
    memory: (process.memoryUsage().rss - before) / 1e6,
  }
}

/** Seconds of the best pass over all of them. */
function quickest(made: (text: string) => unknown, texts: readonly string[]): number {
  const seconds = Array.from({ length: 8 }, () => {
    const startedAt = performance.now()
    for (const text of texts) made(text)
    return (performance.now() - startedAt) / 1000
  })
  return Math.min(...seconds.slice(1))
}

/** Twenty sentences each, as paragraphs. */
function textsOf(sentences: readonly string[]): string[] {
  const texts = Math.ceil(sentences.length / 20)
  return Array.from({ length: texts }, (_, i) => sentences.slice(i * 20, (i + 1) * 20).join('\n\n'))
}

/** The sentences of the treebank with the words that hold a letter or a digit and are no part of a multiword token, and their names. */
function goldIn(folder: string): Gold[] {
  const labels = new Map(
    blocksOf(`${folder}/ner/uner-ewt-dev.iob2`).map(({ id, rows }) => [id, rows.map(([, , label = 'O']) => label)]),
  )
  return blocksOf(`${folder}/ud/ewt-dev.conllu`).map(({ id, text, rows }) => {
    const words = new Map<string, string>()
    const places: string[] = []
    let [at, last] = [0, 0]
    for (const [number = '', form = '', , tag = ''] of rows) {
      const range = /^\d+-(?<last>\d+)$/u.exec(number)
      if (range) last = Number(range.groups?.['last'])
      if (range || number.includes('.')) continue
      const start = text.indexOf(form, at)
      at = start + form.length
      places.push(`${start}-${at}`)
      if (Number(number) > last && /[\p{L}\p{N}]/u.test(form)) words.set(`${start}-${at}`, tag)
    }
    return { text, words, names: new Set(namesOf(labels.get(id) ?? [], places)) }
  })
}

function blocksOf(path: string): { id: string; text: string; rows: string[][] }[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\n\n+/u)
    .map((block) => ({
      id: /^# sent_id = (?<id>.*)$/mu.exec(block)?.groups?.['id'] ?? '',
      text: /^# text = (?<text>.*)$/mu.exec(block)?.groups?.['text'] ?? '',
      rows: block.split('\n').flatMap((line) => (/^\d/u.test(line) ? [line.split('\t')] : [])),
    }))
}

/** "12-20 PER" for each name of the three kinds. */
function namesOf(labels: readonly string[], places: readonly string[]): string[] {
  return labels.flatMap((label, first) => {
    const kind = label.slice(2)
    if (!label.startsWith('B-') || kind === 'OTH') return []
    const end = labels.findIndex((other, i) => i > first && other !== `I-${kind}`)
    const last = (end < 0 ? labels.length : end) - 1
    return [`${places[first]?.split('-')[0]}-${places[last]?.split('-')[1]} ${kind}`]
  })
}
