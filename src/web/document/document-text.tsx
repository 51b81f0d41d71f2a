import type { ToldClaim, ToldDocument, ToldPassage } from '../asking/shapes.ts'
import { holderOf, wordsAt } from '../claims/claim-words.ts'
import { Link } from '../place/link.tsx'
import { attachmentWords } from '../words/attachments.ts'
import { dayWords } from '../words/days.ts'
import { visible } from '../words/visible.ts'
import { stretchesOf } from './stretches.ts'
import './document-text.css'

type Given = {
  readonly document: ToldDocument
  readonly claims: readonly ToldClaim[]
  /** In the order of their colours. */
  readonly holders: readonly string[]
  readonly chosen: ToldClaim | null
}

/** The text passage by passage; what stands between passages was no part of the report and is left out. */
export function DocumentText(given: Given) {
  return (
    <div className="document-text">
      {given.document.passages.map((passage) => (
        <PassageText key={passage.id} {...given} passage={passage} />
      ))}
    </div>
  )
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

function PassageText({ passage, ...given }: Given & { readonly passage: ToldPassage }) {
  const { kind, post, start, end, id } = passage
  const words = <Words {...given} at={post ? passage.body : [start, end]} passage={passage} />
  if (post)
    return (
      <blockquote className="passage post" id={id}>
        <p className="small">
          <b>
            <bdi>{visible(post.author)}</bdi>
          </b>{' '}
          {post.handle !== null && <bdi>@{visible(post.handle.replace(/^@/u, ''))}</bdi>} on {platforms[post.platform]} ·{' '}
          {dayWords(post.postedOn)}
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
        <p dir="auto">{words}</p>
      </blockquote>
    )
  return (
    <p className={`passage ${kind}`} id={id} dir="auto">
      {words}
    </p>
  )
}

function Words({
  document,
  claims,
  holders,
  chosen,
  at,
  passage,
}: Given & { readonly at: readonly [number, number]; readonly passage: ToldPassage }) {
  const own = claims.filter(
    (claim) => claim.passage === passage.id || claim.content.some(([from, to]) => from < at[1] && to > at[0]),
  )
  const lit = chosen
    ? [
        { kind: 'is-source', spans: chosen.sources.flatMap(({ spans }) => spans) },
        { kind: 'is-cue', spans: chosen.cue?.spans ?? [] },
        { kind: 'is-hedge', spans: chosen.hedges },
      ]
    : []
  const begun = new Set<string>()
  return stretchesOf(
    at,
    own,
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
    const holder = holderOf(innermost, document)
    const classes = [
      'claimed',
      `source-${Math.max(0, holders.indexOf(holder)) % 8}`,
      ...(holding.some(({ id }) => id === chosen?.id) ? ['chosen'] : []),
      ...kinds,
    ]
    return (
      <Link
        key={start}
        href={`#${innermost.id}`}
        {...(starts
          ? { id: innermost.id, 'aria-label': `${holder} ${innermost.stance}: ${wordsAt(document.text, innermost.content)}` }
          : { tabIndex: -1 })}
        {...(chosen?.id === innermost.id ? { 'aria-current': true } : {})}
        className={classes.join(' ')}
      >
        {words}
      </Link>
    )
  })
}
