import { around, nearest, type Page, textOf } from './dom.ts'
import type { Article } from './article-blocks.ts'
import type { PageBlock } from './page-blocks.ts'
import { proseOf } from './prose.ts'
import { sumsIn } from './sums.ts'

/** Why a page holds no report, with the words that tell; null where it may hold one. */
export function noArticleIn(page: Page, all: readonly PageBlock[], { blocks: kept, frame }: Article): string | null {
  const prose = kept.reduce((sum, block) => sum + proseOf(block), 0)
  const title = page.elements.filter(({ name }) => name === 'title').map(textOf)
  const lines = [...title, ...all.slice(0, mostLines).map(({ words }) => words)].map((words) =>
    words.replaceAll(/\s+/gu, ' ').trim(),
  )
  for (const { test, why, upTo } of signs) {
    if (prose > upTo) continue
    const words = lines.find((line) => line.length <= longestLine && test.test(line))
    if (words !== undefined) return `${why} (“${words.slice(0, 80)}”)`
  }
  const links = all.filter(({ isLinks }) => isLinks)
  if (
    links.length >= manyLinks &&
    isList(
      page,
      links.filter(({ box }) => !frame.isBeside(box)),
      kept,
      prose,
    )
  )
    return `it is a list of links to other pages (${links.length} of them)`
  return null
}

/** Letters of prose of a page that has gone, or that asks something before it shows itself. */
const little = 600
const some = 1200
const mostLines = 60
const longestLine = 300
const manyLinks = 12

type Sign = { readonly test: RegExp; readonly why: string; readonly upTo: number }

const signs: readonly Sign[] = [
  {
    why: 'it asks whether a person is reading',
    upTo: some,
    test: /^(?:just a moment|checking your browser|attention required|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:robot|human)|please verify you are|security check|one more step|pardon our interruption|access to this page has been denied|please complete the (?:security check|captcha))|unusual traffic from your|performing security verification|complete the captcha|needs to review the security of your connection|проверка браузера|подтвердите, что вы (?:не робот|человек)/iu,
  },
  {
    why: 'it is an error page',
    upTo: little,
    test: /^\W*(?:error\W*)?(?:[45]\d\d\b.{0,40}$|(?:page|article|file|url|content|story) (?:was |is |could |can )?not ?(?:be )?found|not found$|the page you (?:are looking|were looking|requested)|we can.?t find (?:that|the|this) page|oops\b|sorry, (?:the page|we couldn.t|this page)|(?:403 )?forbidden|access denied|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error|too many requests|this (?:page|site|account) (?:isn.t|is not|can.t be|cannot be|is no longer) (?:available|reached|found)|страница не найдена|доступ (?:запрещ|ограничен)|сторінку не знайдено|page introuvable|seite nicht gefunden|página no encontrada|الصفحة غير موجودة)|^(?:this|the requested) url was not found|^you don.t have permission to access/iu,
  },
  {
    why: 'it needs a program in the browser to show its text',
    upTo: little,
    test: /(?:please )?(?:enable|turn on|activate) java ?script|java ?script (?:is|appears to be|seems to be) (?:disabled|required|not enabled)|(?:requires|need to enable|you need) java ?script|включите javascript|aktivieren sie java ?script|activer java ?script/iu,
  },
  {
    why: 'it asks for consent before it shows itself',
    upTo: little,
    test: /^(?:before you continue|we (?:and our partners )?(?:value|care about|respect) your privacy|your privacy (?:choices|matters|is important)|(?:we use|this (?:site|website) uses) cookies|cookie (?:settings|preferences|consent)|consent (?:is )?(?:required|choices)|bevor sie fortfahren|avant de continuer)|^welcome\W.{0,40}(?:consent|cookies)/iu,
  },
  {
    why: 'it is for subscribers only',
    upTo: 150,
    test: /^(?:to (?:continue reading|read (?:the|this)(?: full)? (?:article|story))|subscribe to (?:continue|read|unlock)|this (?:article|story|content) is (?:only )?(?:for|available to|exclusive to|reserved for) (?:our )?(?:subscribers|members)|log ?in to (?:continue|read)|already a subscriber)/iu,
  },
]

/** Front pages have teasers and no text: hardly any prose, or prose in short pieces that each stand with a link of their own. */
function isList(page: Page, links: readonly PageBlock[], kept: readonly PageBlock[], prose: number): boolean {
  const linked = links.reduce((sum, { words }) => sum + words.length, 0)
  if (prose === 0) return true
  if (kept.some(({ embed }) => embed !== null)) return false
  const pieces = kept.filter((block) => proseOf(block) > 0)
  if (prose < 200) return linked > 3 * prose
  if (pieces.length < 4 || linked < prose / 2 || prose / pieces.length > 250) return false
  const counts = sumsIn(page, pieces, () => 1)
  const leading = new Set(links.filter(({ words }) => words.split(/\s+/u).length > 3).flatMap(({ box }) => nearest(box, 5)))
  const teasers = pieces.filter(({ box }) => {
    for (const outer of around(box)) {
      if ((counts.get(outer) ?? 0) > 1) return false
      if (leading.has(outer)) return true
    }
    return false
  })
  return teasers.length > 0.7 * pieces.length
}
