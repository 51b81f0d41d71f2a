/** What a box is by its name: beside the text, beside it if it holds links or something to press, or part of it. */
export type Naming = 'beside' | 'leading' | 'player' | 'text'

/** Names go through the parts of them: "articleShareBar" is "article-share-bar". */
export function namingOf(name: string): Naming {
  const known = judged.get(name)
  if (known !== undefined) return known
  const parts = name
    .replaceAll(hashed, '-')
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '-')
    .replaceAll(/[^A-Za-z]+/gu, '-')
    .toLowerCase()
    .replaceAll(/elementor-(?:widget|element|location|section|column)?/gu, '')
  const whole = `-${parts}-`
  const found = butNot.test(whole) ? 'text' : (judges.find(([, pattern]) => pattern.test(whole))?.[0] ?? 'text')
  if (judged.size >= mostJudged) judged.clear()
  judged.set(name, found)
  return found
}

/** "f98b1ad2": letters and digits in turn say nothing, though "ad" may be among them; "ad300x250" does. */
const hashed = /(?<![A-Za-z\d])(?=[A-Za-z]*\d+[A-Za-z])(?![A-Za-z]+\d+x\d+(?![A-Za-z\d]))[A-Za-z\d]+/gu

/** Most names return, so each is judged once. */
const judged = new Map<string, Naming>()
const mostJudged = 5_000

/** Patterns of which one is a whole part of a name, or several. */
const named = (patterns: string): string => `-(?:${patterns.trim().split(/\s+/u).join('|')})-`

/** Advertising, asking for something, finding one's way, and talking about the text. */
const beside = new RegExp(
  named(String.raw`
  ads? adv advert(?:s|ise|isement|isements|ising)? adsbygoogle dfp gpt sponsor(?:ed|s)? promos? promotion promoted
  newsletters? subscri(?:be|ption) suscri(?:be|bete|pcion) abonn(?:e|ement) assine inscreva sign-?up mailing-list donat(?:e|ion) membership paywall regwall barrier offers?
  upsell piano cta
  cookies? consent gdpr onetrust popup pop-up modal overlay lightbox login register app-banner
  nav(?:bar|igation)? menu bread-?crumbs? pag(?:er|ination) post-navigation skip-?(?:link|to-content) footer
  site-?(?:header|footer) top-?bar tool-?bar
  tags?-?(?:list|cloud|links) tags topics keywords categor(?:y|ies)-?(?:list|links) cat-links rubrics?
  shar(?:e|es|ing|edaddy|ebar) social(?:-?(?:media|share|links?|icons?|bar|buttons?|follow|tools?))? addthis addtoany
  a2a follow-?us reactions? likes? votes? rating
  comments?(?:-?(?:list|area|section|thread|form|box|body|count|wrap(?:per)?|link|container))? disqus respond
  comment-?list replies discussion comentarios? commentaires? kommentare? komentar(?:ze|i)? commenti yorum(?:lar)?
  (?:article-|post-|story-|entry-|page-|author-)?by-?line
  author-?(?:bios?|box|info|card|profile|description|details|about|identification) about-?(?:the-)?author bio(?:graphy)?
  contributors? post-?meta entry-?(?:meta|footer) meta-?(?:data|info|line)? article-?meta dateline-bar time-?stamps?
  date-?time pub(?:lish(?:ed)?)?-?date posted-on
  credits? copyright disclaimer print(?:-only)? no-?print font-?size read(?:ing)?-?time audio-?player tts playlist listen feedback
  report-?(?:error|typo|bug) correction-form poll quiz
  `),
  'u',
)
/** Leading to other pages. */
const leading = new RegExp(
  named(String.raw`
  related recirc(?:ulation)? recommend(?:ed|ations?)? read-?(?:more|next|also) see-?also also-?read
  more-?(?:on|from|stories|news|like|in|about)
  most-?(?:read|popular|viewed|shared|recent) popular trending up-?next next-?(?:up|post|story|article)
  prev(?:ious)?-?(?:post|story|article) outbrain taboola teasers? promo-box
  last-?news ultimas relacionad[ao]s? mais-lidas mas-leid[ao]s? side-?bar masthead widgets? rail right-col(?:umn)? latest headlines ticker (?<!(?:photo|image|gallery|media)-)carousel
  jump-?links? table-of-contents toc
  `),
  'u',
)
/** What plays a film or a recording, and says so: "Listen to this article, 3 min". */
const player = new RegExp(named('(?:video|audio|media|film|podcast)-?player player audio'), 'u')
const judges = [
  ['beside', beside],
  ['leading', leading],
  ['player', player],
] as const
/** "has-sidebar", "no-ads", "comments-open", "ad-free", "tag-politics": what a box around the text is told to be like. */
const butNot = new RegExp(
  [
    named('has with without no is not open closed free hide show'),
    named('(?:article|story|entry|post|news|page|main)-?(?:body|content|text) (?:content|body)-?(?:wrap|wrapper|inner|main)'),
    named('(?:image|photo|media|figure)-?meta-?(?:data)?'),
    '^-(?:tag|category)-(?!list-|cloud-|links-)',
  ].join('|'),
  'u',
)
