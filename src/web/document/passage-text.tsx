import { memo } from 'react'
import type { Pair, ToldClaim, ToldDocument, ToldPassage } from '../asking/shapes.ts'
import { holderOf, wordsAt } from '../claims/claim-words.ts'
import { Link } from '../place/link.tsx'
import { attachmentWords } from '../words/attachments.ts'
import { instantWords, momentWords } from '../words/days.ts'
import { langOf, languageWords } from '../words/languages.ts'
import { visible } from '../words/visible.ts'
import { stretchesOf } from './stretches.ts'

type Given = {
  readonly document: ToldDocument
  readonly claims: readonly ToldClaim[]
  readonly hues: ReadonlyMap<string, number>
  readonly chosen: ToldClaim | null
  readonly corrected: readonly Pair[]
}
type Shown = Given & {
  readonly passage: ToldPassage
  /** The number of the page that begins here. */
  readonly page: number | null
  /** The language for which it was not read. */
  readonly unread: string | null
}

const platforms: Readonly<Record<NonNullable<ToldPassage['post']>['platform'], string>> = {
  x: 'X',
  telegram: 'Telegram',
  facebook: 'Facebook',
  instagram: 'Instagram',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  unknown: 'a platform',
}

/** Drawn anew only where something of it changes: a long document has hundreds, and a step from claim to claim touches two. */
export const PassageText = memo(function PassageText({ passage, page, unread, ...given }: Shown) {
  const { kind, post, start, end, id } = passage
  const lang = langOf(passage, given.document)
  return (
    <div className="block">
      {page !== null && <p className="small page-number">Page {page}</p>}
      {unread !== null && <p className="small">Not read: {languageWords(unread)}</p>}
      {post ? (
        <blockquote className="passage post" id={id}>
          <PostLine post={post} />
          <p dir="auto" lang={lang}>
            <Words {...given} at={passage.body} />
          </p>
        </blockquote>
      ) : (
        <p className={`passage ${kind}`} id={id} dir="auto" lang={lang}>
          <Words {...given} at={[start, end]} />
        </p>
      )}
    </div>
  )
})

/** Who posted, where and when, and what the post carries. */
const PostLine = ({ post }: { readonly post: NonNullable<ToldPassage['post']> }) => (
  <p className="small">
    <b>
      <bdi>{visible(post.author)}</bdi>
    </b>{' '}
    {post.handle !== null && <bdi>@{visible(post.handle.replace(/^@/u, ''))}</bdi>} on {platforms[post.platform]} ·{' '}
    {momentWords(post.postedOn, post.postedAt)}
    {post.editedAt !== undefined && <> · edited {instantWords(post.editedAt)}</>}
    {post.attachments && <> · {attachmentWords(post.attachments)}</>}
    {post.url !== null && /^https?:/u.test(post.url) && (
      <>
        {' · '}
        <a href={post.url} rel="noopener noreferrer external">
          the post
        </a>
      </>
    )}
  </p>
)

function Words({ document, claims, hues, chosen, corrected, at }: Given & { readonly at: Pair }) {
  const lit = chosen
    ? [
        { kind: 'is-source', spans: chosen.sources.flatMap(({ spans }) => spans) },
        { kind: 'is-cue', spans: chosen.cue?.spans ?? [] },
        { kind: 'is-hedge', spans: chosen.hedges },
        { kind: 'is-corrected', spans: corrected },
      ]
    : []
  const begun = new Set<string>()
  return stretchesOf(
    at,
    claims,
    lit.flatMap(({ spans }) => spans),
  ).map(({ start, end, claims: holding }) => {
    const words = visible(document.text.slice(start, end))
    const kinds = lit.filter(({ spans }) => spans.some(([from, to]) => from <= start && end <= to)).map(({ kind }) => kind)
    const innermost = holding[0]
    if (!innermost)
      return kinds.length > 0 ? (
        <span key={start} className={kinds.join(' ')}>
          {words}
        </span>
      ) : (
        words
      )
    const isFirst = !begun.has(innermost.id)
    const starts = innermost.content[0]?.[0] === start || (isFirst && (innermost.content[0]?.[0] ?? 0) >= at[0])
    begun.add(innermost.id)
    const classes = [
      'claimed',
      `source-${(hues.get(innermost.id) ?? 0) % 8}`,
      ...(holding.some(({ id }) => id === chosen?.id) ? ['chosen'] : []),
      ...kinds,
    ]
    const label = () => `${holderOf(innermost, document)} ${innermost.stance}: ${wordsAt(document.text, innermost.content)}`
    return (
      <Link
        key={start}
        href={`#${innermost.id}`}
        {...(starts ? { id: innermost.id, 'aria-label': label() } : { tabIndex: -1 })}
        {...(chosen?.id === innermost.id ? { 'aria-current': true } : {})}
        className={classes.join(' ')}
      >
        {words}
      </Link>
    )
  })
}
