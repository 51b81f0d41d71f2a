import { dayIn } from '../jsonl.ts'
import { type Day, dayAt, type Document, type Instant, instantAt, instantOf, type Note, span } from '#model'
import { type Element, hasClass, isLongerThan, type Page, textOf } from './dom.ts'
import type { ArticleData } from './json-ld.ts'
import { type Metas } from './metas.ts'
import type { PageBlock } from './page-blocks.ts'
import { isOfChange, visibleDatesIn } from './visible-dates.ts'
import { writtenDateIn } from './written-dates.ts'

/** When the page says it was published and changed, and what is in doubt about that. */
export type Dates = Pick<Document, 'publishedOn' | 'publishedAt' | 'modifiedAt'> & { readonly notes: readonly Note[] }

/** Where to look. `near`: the blocks around the title, in which a date may be written. */
export type Dated = {
  readonly page: Page
  readonly data: ArticleData
  readonly metas: Metas
  readonly near: readonly PageBlock[]
  readonly url: string | null
}

/** What is said for machines goes first, then what is written, then a day in the page's address. */
export function datesOf({ page, data, metas, near, url }: Dated): Dates {
  const visible = visibleDatesIn(near)
  const times = page.elements.filter((element) => writtenIn(element) !== null)
  const published = [
    ...saidBy('structured data', [data.datePublished]),
    ...saidBy(
      'meta elements',
      publishedNames.map((name) => metas.get(name)?.[0] ?? null),
    ),
    ...saidBy('a time element', times.filter(isPublication).map(writtenIn)),
    ...(visible.published ? [{ ...visible.published, by: 'the text' }] : []),
  ]
  const first = mostSaid(published) ?? onlyDayOf(times) ?? (visible.unlabelled && { ...visible.unlabelled, by: 'the text' })
  const inAddress = first ? null : dayInAddress(url)
  const publishedOn = first?.day ?? inAddress
  const shown = onlyDayOf(times)
  const shownDays = [visible.published, visible.unlabelled]
  const exact = [...published, ...(shown?.at && !filledIn.test(shown.at) ? [shown] : [])].find(
    (one) => one.at !== null && first && agrees(one, first),
  )
  const isFilledIn = first?.at && filledIn.test(first.at) && shownDays.some((one) => one?.at === null && one.day === first.day)
  const publishedAt = isFilledIn ? null : (first?.at ?? exact?.at ?? null)
  const modified = [
    ...saidBy('', [data.dateModified, ...modifiedNames.map((name) => metas.get(name)?.[0] ?? null)]),
    ...saidBy('', times.filter(isChange).map(writtenIn)),
    ...(visible.updated ? [visible.updated] : []),
  ].find(({ at }) => at !== null)?.at
  const isLater =
    modified &&
    !(isFilledIn && modified === first.at) &&
    (publishedAt ? modified > publishedAt : publishedOn === null || dayAt(modified) >= publishedOn)
  return {
    publishedOn,
    ...(publishedAt ? { publishedAt } : {}),
    ...(modified && isLater ? { modifiedAt: modified } : {}),
    notes: [...disagreement(published, first), ...(inAddress ? [addressNote(inAddress)] : [])],
  }
}

/** Where only a day is known, programs fill in midnight or noon. */
const filledIn = /T(?:00|12):00:00(?:\.0+)?Z$/u

/** The day that most of them give, and of several that as many give, the first. */
function mostSaid(said: readonly Said[]): Said | undefined {
  const votes = said.map((one) => said.filter((other) => agrees(one, other)).length)
  return said[votes.indexOf(Math.max(...votes))]
}

type Said = { readonly day: Day; readonly at: Instant | null; readonly by: string }

const publishedNames = (
  'article:published_time datepublished og:published_time article:published parsely-pub-date sailthru.date pubdate publishdate publish-date ' +
  'publish_date publication_date date_published originalpublicationdate dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date ' +
  'citation_publication_date article_date_original cxenseparse:recs:publishtime cxense-publishtime date created'
).split(' ')
const modifiedNames = (
  'article:modified_time og:updated_time datemodified og:modified_time dcterms.modified dc.date.modified lastmod last-modified ' +
  'revised article.updated article:modified'
).split(' ')

const saidBy = (by: string, words: readonly (string | null)[]): Said[] =>
  words.flatMap((written) => {
    const day = written === null ? null : (dayIn(written.replace(/^(\d{4})\/(\d{2})\/(\d{2})/u, '$1-$2-$3')) ?? null)
    if (written !== null && day) return [{ day, at: instantOf(written.trim()), by }]
    const read = written === null ? null : writtenDateIn(written)
    return read ? [{ ...read, by }] : []
  })

/** `<time datetime>`, and as older pages have it `<abbr title>` or an element with a property and its content. */
const writtenIn = ({ name, attributes }: Element): string | null => {
  if (name === 'time') return attributes['datetime'] ?? null
  if (name === 'meta' || !(name === 'abbr' || /^date(?:Published|Modified)$/u.test(attributes['itemprop'] ?? ''))) return null
  return attributes['content'] ?? attributes['title'] ?? attributes['datetime'] ?? null
}

const isPublication = (time: Element): boolean =>
  /datePublished/u.test(time.attributes['itemprop'] ?? '') ||
  time.attributes['pubdate'] !== undefined ||
  ['published', 'entry-date', 'dt-published'].some((name) => hasClass(time, name))
const isChange = (time: Element): boolean =>
  /dateModified/u.test(time.attributes['itemprop'] ?? '') ||
  ['updated', 'modified', 'dt-updated'].some((name) => hasClass(time, name)) ||
  isOfChange(labelOf(time))

/** The few words before a time, in the element that holds it. */
function labelOf(time: Element): string {
  const first = time.parent?.children.slice(0, mostBefore + 1) ?? []
  return first
    .slice(0, Math.max(0, first.indexOf(time)))
    .map((child) => (typeof child === 'string' ? child : isLongerThan(mostLetters, child) ? '' : textOf(child)))
    .join('')
    .trim()
}

/** Of nodes before a time, and of letters in each, that may be its label; a time with more before it has none. */
const mostBefore = 4
const mostLetters = 60

/** Two days are a list of other articles, or a later change: neither can be told from the day of publication. */
function onlyDayOf(times: readonly Element[]): Said | null {
  const inArticle = times.filter((time) => isInArticle(time))
  for (const some of [inArticle, times]) {
    const said = saidBy('a time element', some.map(writtenIn))
    const [first] = said
    if (first && new Set(said.map(({ day }) => day)).size === 1) return first
  }
  return null
}

function isInArticle({ parent }: Element): boolean {
  for (let outer = parent; outer; outer = outer.parent) if (outer.name === 'article') return true
  return false
}

const hour = 3_600_000
/** An exact time falls on one of two days, by the zone of whoever writes the day. */
function agrees(a: Pick<Said, 'day' | 'at'>, b: Pick<Said, 'day' | 'at'>): boolean {
  if (a.day === b.day) return true
  if (a.at && b.at) return a.at === b.at
  const [at, day] = a.at ? [a.at, b.day] : [b.at, a.day]
  if (at === null) return false
  const time = new Date(at).getTime()
  return [instantAt(time - 12 * hour), instantAt(time + 14 * hour)].some((edge) => edge !== null && dayAt(edge) === day)
}

function disagreement(said: readonly Said[], first: Said | null | undefined): Note[] {
  const others = said.filter((one) => first && !agrees(one, first))
  if (!first || others.length === 0) return []
  const listed = [...new Set([first, ...others].map(({ day, by }) => `${day} (${by})`))].join(', ')
  return [
    {
      code: 'intake/dates-differ',
      at: span(0, 0),
      text: `The page gives several days of publication: ${listed}; ${first.day} is taken.`,
    },
  ]
}

/** ".../2023/06/04/bridge" or ".../2023-06-04-bridge". */
const dayInAddress = (url: string | null): Day | null => {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?!\d)/u.exec(url ?? '') ?? []
  return year ? dayIn(`${year}-${month}-${day}`) : null
}

const addressNote = (day: Day): Note => ({
  code: 'intake/day-from-address',
  at: span(0, 0),
  text: `The page gives no day of publication; the one in its address is taken, ${day}.`,
})
