// The documents of a gold file as stories in paragraphs, and the document of a story as JSON Lines input would give it.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Failure, hashOf } from '#base'
import { documentsIn } from '#intake'
import { dayOf, type Document } from '#model'

export type Story = {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
  /** ISO 8601, or empty. */
  readonly published: string
  readonly incident: string | null
}
type Line = {
  readonly doc_id: string
  readonly title?: string | null
  readonly text: string
  readonly published?: string | null
  readonly incident_id?: string | null
}

/** `share`: "1/2" keeps the second of two parts. What tells of one incident is in one part, by a hash of its name. */
export async function storiesIn(path: string, share = '0/1'): Promise<Story[]> {
  const [part = 0, parts = 1] = share.split('/').map(Number)
  const stories: Story[] = []
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { doc_id: id, title, text, published, incident_id: incident }: Line = JSON.parse(line)
    if (Number.parseInt(hashOf(incident ?? id, 8), 16) % parts !== part) continue
    const paragraphs = text.split(/(?<!\s)\s*\n\s*/u).filter((paragraph) => paragraph !== '')
    stories.push({ id, title: title ?? '', paragraphs, published: (published ?? '').slice(0, 10), incident: incident ?? null })
  }
  return stories
}

export function documentOf({ id, title, paragraphs, published }: Story): Document | null {
  const about = { path: null, format: 'jsonl', publishedOn: dayOf(published), publisher: null, url: null } as const
  const line = JSON.stringify({ id, title, text: paragraphs.join('\n\n') })
  const [document] = documentsIn(new TextEncoder().encode(line), about)
  return document && !(document instanceof Failure) ? document : null
}

export const textOf = ({ paragraphs }: Story): string => paragraphs.join('\n')
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
export const sentencesOf = (paragraph: string): string[] => paragraph.split(/(?<=[.!?]["”’]?)\s+(?=["“]?\p{Lu})/u)

/** Of the five-word runs of the shorter text, the share that stands in the other too. */
export function runsShared(one: Story, other: Story): number {
  const [a, b] = [runsOf(one), runsOf(other)]
  const shared = [...a].filter((run) => b.has(run)).length
  return shared / Math.max(1, Math.min(a.size, b.size))
}

function runsOf(story: Story): Set<string> {
  const words = wordsOf(textOf(story))
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
}
