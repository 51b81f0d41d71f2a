import { memo, useMemo } from 'react'
import type { Pair, ToldClaim, ToldDocument, ToldPassage } from '../asking/shapes.ts'
import { holderOf, wordsAt } from '../claims/claim-words.ts'
import { Link } from '../place/link.tsx'
import { attachmentWords } from '../words/attachments.ts'
import { dayWords } from '../words/days.ts'
import { visible } from '../words/visible.ts'
import { stretchesOf } from './stretches.ts'
import './document-text.css'

/** Passages that fill a window; the others follow once these are painted. */
const atFirst = 40

type Given = {
  readonly document: ToldDocument
  readonly claims: readonly ToldClaim[]
  /** In the order of their colours. */
  readonly holders: readonly string[]
  readonly chosen: ToldClaim | null
  /** Words of it that a person put right. */
  readonly corrected: readonly Pair[]
}

/** The text passage by passage; what stands between passages was no part of the report and is left out. */
export function DocumentText({ isWhole, document, claims, holders, chosen, corrected }: Given & { readonly isWhole: boolean }) {
  const own = useMemo(
    () => new Map(document.passages.map((passage) => [passage.id, claims.filter((claim) => isIn(claim, passage))])),
    [document, claims],
  )
  return (
    <div className="document-text">
      {document.passages.slice(0, isWhole ? undefined : atFirst).map((passage) => (
        <PassageText
          key={passage.id}
          document={document}
          claims={own.get(passage.id) ?? []}
          holders={holders}
          chosen={chosen && isIn(chosen, passage) ? chosen : null}
          corrected={chosen && isIn(chosen, passage) ? corrected : none}
          passage={passage}
        />
      ))}
    </div>
  )
}

const none: readonly Pair[] = []

/** Whether a passage shows something of a claim. */
const isIn = ({ passage, content, sources, cue, hedges }: ToldClaim, { id, start, end }: ToldPassage): boolean =>
  passage === id ||
  [...content, ...sources.flatMap(({ spans }) => spans), ...(cue?.spans ?? []), ...hedges].some(
    ([from, to]) => from < end && to > start,
  )

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
const PassageText = memo(function PassageText({ passage, ...given }: Given & { readonly passage: ToldPassage }) {
  const { kind, post, start, end, id } = passage
  const words = <Words {...given} at={post ? passage.body : [start, end]} />
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
})

function Words({ document, claims, holders, chosen, corrected, at }: Given & { readonly at: readonly [number, number] }) {
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
