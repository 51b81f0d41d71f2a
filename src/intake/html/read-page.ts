import type { Document } from '#model'
import { type Article, articleIn } from './article-blocks.ts'
import { channelPageIn } from './channel-page.ts'
import { type Dates, datesOf } from './dates.ts'
import type { Page } from './dom.ts'
import { embedsIn } from './embeds.ts'
import { articleDataIn } from './json-ld.ts'
import { languageOf } from './language.ts'
import { laidOut } from './laid-out.ts'
import { metadataOf } from './metadata.ts'
import { metasIn, saidOf } from './metas.ts'
import { noArticleIn } from './no-article.ts'
import { type PageBlock, pageBlocksIn } from './page-blocks.ts'
import { notesOnArticle } from './page-notes.ts'
import { paywallNote } from './paywall.ts'

export type ReadPage = Omit<Document, 'id' | 'givenId' | 'sha256' | 'path'>

/** What a page says, or why it holds no article. `url`: its address, where it is known. */
export function readPage(page: Page, url: string | null): ReadPage | string {
  const data = articleDataIn(page)
  const metas = metasIn(page)
  const embeds = embedsIn(page)
  const all = pageBlocksIn(page.root, embeds.places)
  const channel = channelPageIn(page, embeds)
  const { notes, ...said } = { ...metadataOf(page, data, metas, url), ...channel }
  const article = articleIn(page, channel ? all.filter(({ embed }) => embed !== null) : all, said)
  const blocks = article.blocks
  const why = noArticleIn(page, all, article)
  if (why !== null) return why
  const dates = channel ? noDates : datesOf({ page, data, metas, near: nearTitle(all, article, said.title), url: said.url })
  const laid = laidOut(blocks, embeds.posts)
  const tags = [
    page.elements.find(({ name }) => name === 'html')?.attributes['lang'],
    page.elements.find(({ name }) => name === 'html')?.attributes['xml:lang'],
    data.language,
    saidOf(metas, 'og:locale', 'content-language', 'dc.language', 'language'),
  ]
  const { language, notes: onLanguage } = languageOf(laid.text, tags)
  const paywall = paywallNote(all, blocks, data, metas)
  const { notes: onDates, ...days } = dates
  return {
    ...said,
    ...days,
    language,
    ...laid,
    notes: [
      ...onDates,
      ...(paywall ? [paywall] : []),
      ...onLanguage,
      ...notes,
      ...notesOnArticle(channel ? { ...article, entries: [] } : article, embeds, laid.passages, data.isLive),
    ],
  }
}

/** Each message of a channel has its own. */
const noDates: Dates = { publishedOn: null, notes: [] }

/** The blocks around the title, of which one may say when the page was published. */
function nearTitle(all: readonly PageBlock[], { blocks }: Article, title: string | null): readonly PageBlock[] {
  const first = all.findIndex(({ kind, words }) => kind === 'headline' && words === title)
  const at = first >= 0 ? first : all.findIndex((block) => blocks.includes(block))
  return all.slice(Math.max(0, at - 6), at + 16)
}
