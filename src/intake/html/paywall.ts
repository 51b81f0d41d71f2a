import { type Note, span } from '#model'
import type { ArticleData } from './json-ld.ts'
import { type Metas, saidOf } from './metas.ts'
import type { PageBlock } from './page-blocks.ts'
import { proseOf } from './prose.ts'

/** Says that only the beginning of the article is here, where the page keeps the rest for subscribers. */
export function paywallNote(all: readonly PageBlock[], kept: readonly PageBlock[], data: ArticleData, metas: Metas): Note | null {
  const words = all.find(isWall)?.words
  const prose = kept.reduce((sum, block) => sum + proseOf(block), 0)
  const tier = saidOf(metas, 'article:content_tier')
  const isKept = data.isFree === false || tier === 'locked' || tier === 'metered'
  if (words === undefined ? !isKept || prose > shortArticle : prose > longArticle && !isKept) return null
  const why = words === undefined ? 'it says that the text is not free' : `“${words.slice(0, 80)}”`
  return {
    code: 'intake/paywall',
    at: span(0, 0),
    text: `The page keeps the rest of the article for subscribers: ${why}. What is read is its beginning.`,
  }
}

/** Whether a block asks for a subscription before it lets read on. */
export const isWall = ({ words, embed }: PageBlock): boolean => embed === null && words.length <= longest && asking.test(words)

const longest = 220
/** Letters of prose: an article for subscribers that is as long as this is here whole, and one as short is not. */
const shortArticle = 1_500
const longArticle = 6_000

const asking =
  /(?:^|[.!?]\s)(?:please |you must |already a subscriber\? )?(?:subscribe|log ?in|sign (?:in|up)|register|become a (?:subscriber|member)|create (?:a free|an) account)\b.{0,40}\b(?:to (?:continue|keep|read|unlock|view|see|get (?:full )?access)|for (?:full|unlimited) access)|^to (?:continue|keep) reading|^to read (?:the (?:full|rest)|this (?:article|story))|(?:article|story|content) is (?:only )?(?:for|available to|exclusive to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)|you have (?:reached|read) your (?:limit|last free)|чтобы (?:прочитать|читать) (?:статью|дальше).{0,30}(?:подпи|оформ)|réservé(?:e)? aux abonnés|para seguir leyendo|nur für abonnenten|jetzt abonnieren und weiterlesen/iu
