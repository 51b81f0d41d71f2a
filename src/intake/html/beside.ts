import type { PassageKind } from '#model'
import { classesOf, type Element, firstIn } from './dom.ts'

/** What a reader is not shown, or what holds no words. */
export function isUnseen({ name, attributes }: Element): boolean {
  if (unseen.has(name) || attributes['hidden'] !== undefined) return true
  const { class: names, style } = attributes
  if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)) return true
  return names !== undefined && spoken.test(names)
}

const unseen = new Set(
  (
    'audio canvas embed head iframe img input link map math meta noscript object option param picture progress rp rt script select ' +
    'source style svg template textarea title track video'
  ).split(' '),
)
/** Words for those who hear the page. */
const spoken = /(?:^|\s)(?:sr-only|u?-?visually-?hidden|screen-?reader(?:-text|-only)?|assistive-text|a11y-(?:hidden|text)|off-?screen)(?:\s|$)/iu

/** Whether an element's own name, role or class tells that it is no part of the text around it. */
export function besideIn(element: Element): boolean {
  const { name, attributes } = element
  if (besides.has(name) || roles.has(attributes['role'] ?? '')) return true
  if (attributes['aria-hidden'] === 'true') return true
  if (name === 'body' || name === 'html' || name === 'main') return false
  const namings = new Set([...classesOf(element), ...naming.flatMap((key) => attributes[key] ?? [])].map(namingOf))
  // A box with the name of one that leads to other pages does so only with links in it.
  return namings.has('beside') || (namings.has('leading') && firstIn(element, ({ name: inner }) => inner === 'a') !== null)
}

const naming = ['id', 'data-component', 'data-testid'] as const
const besides = new Set(['aside', 'button', 'dialog', 'footer', 'form', 'menu', 'nav', 'search', 'label', 'fieldset'])
const roles = new Set(
  'navigation complementary contentinfo search dialog alertdialog banner menu menubar button toolbar tablist form'.split(' '),
)

/** Whether an element in the middle of a line is none of the words around it: a button, a caption's credit. */
export const standsApart = (element: Element, kind: PassageKind): boolean =>
  besides.has(element.name) || (element.name.includes('-') && besideIn(element)) || (kind === 'caption' && besideIn(element))

type Naming = 'beside' | 'leading' | 'text'
/** Class names go through the parts of them: "articleShareBar" is "article-share-bar". Most names return, so each is judged once. */
const judged = new Map<string, Naming>()
const mostJudged = 5_000

function namingOf(name: string): Naming {
  const known = judged.get(name)
  if (known !== undefined) return known
  const parts = name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '-')
    .replaceAll(/[^A-Za-z]+/gu, '-')
    .toLowerCase()
    .replaceAll(/elementor-(?:widget|element|location|section|column)?/gu, '')
  const whole = `-${parts}-`
  const found = butNot.test(whole) ? 'text' : beside.test(whole) ? 'beside' : leading.test(whole) ? 'leading' : 'text'
  if (judged.size >= mostJudged) judged.clear()
  judged.set(name, found)
  return found
}

const part = (...words: readonly string[]): string => `-(?:${words.join('|')})-`
/** Advertising, asking for something, finding one's way, and talking about the text. */
const beside = new RegExp(
  [
    part('ads?', 'adv', 'advert(?:s|ise|isement|isements|ising)?', 'adsbygoogle', 'dfp', 'gpt', 'sponsor(?:ed|s)?', 'promos?', 'promotion', 'promoted'),
    part('newsletters?', 'subscribe', 'subscription', 'sign-?up', 'mailing-list', 'donat(?:e|ion)', 'membership', 'paywall', 'regwall', 'barrier', 'offers?', 'upsell', 'piano', 'cta'),
    part('cookies?', 'consent', 'gdpr', 'onetrust', 'popup', 'pop-up', 'modal', 'overlay', 'lightbox', 'login', 'register', 'app-banner'),
    part('nav(?:bar|igation)?', 'menu', 'bread-?crumbs?', 'pag(?:er|ination)', 'post-navigation', 'skip-?(?:link|to-content)', 'footer', 'site-?(?:header|footer)', 'top-?bar', 'tool-?bar'),
    part('tags?-?(?:list|cloud|links)', 'tags', 'topics', 'keywords', 'categor(?:y|ies)-?(?:list|links)', 'cat-links', 'rubrics?'),
    part('shar(?:e|es|ing|edaddy|ebar)', 'social(?:-?(?:media|share|links?|icons?|bar|buttons?|follow|tools?))?', 'addthis', 'addtoany', 'a2a', 'follow-?us', 'reactions?', 'likes?', 'votes?', 'rating'),
    part('comments?(?:-?(?:list|area|section|thread|form|box|body|count|wrap(?:per)?|link|container))?', 'disqus', 'respond', 'comment-?list', 'replies', 'discussion'),
    part('(?:article-|post-|story-|entry-|page-|author-)?by-?line', 'author-?(?:bios?|box|info|card|profile|description|details|about|identification)', 'about-?(?:the-)?author', 'bio(?:graphy)?', 'contributors?', 'post-?meta', 'entry-?(?:meta|footer)', 'meta-?(?:data|info|line)?', 'article-?meta', 'dateline-bar', 'time-?stamps?', 'date-?time', 'pub(?:lish(?:ed)?)?-?date', 'posted-on'),
    part('credits?', 'copyright', 'disclaimer', 'print(?:-only)?', 'no-?print', 'font-?size', 'read(?:ing)?-?time', 'audio-?player', 'listen', 'feedback', 'report-?(?:error|typo|bug)', 'correction-form', 'poll', 'quiz'),
  ].join('|'),
  'u',
)
/** Leading to other pages. */
const leading = new RegExp(
  [
    part('related', 'recirc(?:ulation)?', 'recommend(?:ed|ations?)?', 'read-?(?:more|next|also)', 'see-?also', 'also-?read', 'more-?(?:on|from|stories|news|like|in|about)'),
    part('most-?(?:read|popular|viewed|shared|recent)', 'popular', 'trending', 'up-?next', 'next-?(?:up|post|story|article)', 'prev(?:ious)?-?(?:post|story|article)', 'outbrain', 'taboola', 'teasers?', 'promo-box'),
    part('side-?bar', 'masthead', 'widgets?', 'rail', 'right-col(?:umn)?', 'latest', 'headlines', 'ticker', '(?<!(?:photo|image|gallery|media)-)carousel', 'jump-?links?', 'table-of-contents', 'toc'),
  ].join('|'),
  'u',
)
/** "has-sidebar", "no-ads", "comments-open", "ad-free", "tag-politics": what a box around the text is told to be like. */
const butNot = new RegExp(
  [
    part('has', 'with', 'without', 'no', 'is', 'not', 'open', 'closed', 'free', 'hide', 'show', 'live-?blog'),
    part('(?:article|story|entry|post|news|page|main)-?(?:body|content|text)', '(?:content|body)-?(?:wrap|wrapper|inner|main)'),
    '^-(?:tag|category)-(?!list-|cloud-|links-)',
  ].join('|'),
  'u',
)
