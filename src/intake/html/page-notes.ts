import { type Note, type Passage, platformNames, span } from '#model'
import type { Article } from './article-blocks.ts'
import type { Embeds, Wordless } from './embeds.ts'
import { around, type Element, nearest } from './dom.ts'
import { snowflakeTime } from '../links.ts'

/** What a reader of the results must know about the text of a page: posts without words, and parts with times of their own. */
export const notesOnArticle = (article: Article, embeds: Embeds, passages: readonly Passage[], isLive: boolean): Note[] => [
  ...embeds.wordless
    .filter(({ element }) => article.frame.isInWhole(element) && !article.frame.isBeside(element))
    .map(wordlessNote),
  ...entryNotes(article, passages, isLive),
]

function wordlessNote({ platform, url }: Wordless): Note {
  const id = platform === 'x' ? /\/status(?:es)?\/(\d{1,19})/u.exec(url ?? '')?.[1] : undefined
  const at = id === undefined ? null : snowflakeTime(id)
  const whose = platform === 'unknown' ? 'a post' : `a post on ${platformNames[platform]}`
  const text = `The page shows ${whose} whose words are not in it${at ? `, of ${at}` : ''}${url === null ? '' : `: ${url}`}`
  return { code: 'intake/post-absent', at: span(0, 0), text: text.endsWith('.') ? text : `${text}.` }
}

function entryNotes({ blocks, entries }: Article, passages: readonly Passage[], isLive: boolean): Note[] {
  if (entries.length === 0) return []
  const live =
    isLive ||
    entries.some(({ element }) =>
      nearest(element, 3).some((box) => /(?:^|[\s_-])live(?!ry)/iu.test(box.attributes['class'] ?? '')),
    )
  const ones = new Set(entries.map(({ element }) => element))
  const firsts = new Map<Element, number>()
  for (const [index, { box }] of blocks.entries())
    for (const outer of around(box)) {
      if (!ones.has(outer)) continue
      if (!firsts.has(outer)) firsts.set(outer, index)
      break
    }
  const dated = entries.flatMap(({ element, at }): Note[] => {
    const passage = passages[firsts.get(element) ?? -1]
    return at && passage ? [{ code: 'intake/entry-time', at: passage.at, text: `What begins here is of ${at}.` }] : []
  })
  if (!live && dated.length === 0) return []
  const kind = live ? 'is written on as things happen' : 'holds several texts'
  const text = `The page ${kind}: ${entries.length} entries, each with a time of its own; words such as “today” are reckoned from the day of the page.`
  return [{ code: live ? 'intake/live-blog' : 'intake/entries', at: span(0, 0), text }, ...dated]
}
