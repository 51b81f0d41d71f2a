import type { Attachment } from '#model'
import { around, type Element, elementsIn, firstIn, hasClass } from '../dom.ts'
import type { PostReader } from './post-readers.ts'
import { timeIn, withoutQuery, wordsIn } from './words.ts'

/** A message of a public channel as t.me shows it, alone or one of many. What is forwarded is by whom it is forwarded from. */
export const telegramPosts: PostReader = {
  fits: (element) => hasClass(element, 'tgme_widget_message'),
  posts: (element) => {
    const named = (name: string) => firstIn(element, (inner) => hasClass(inner, `tgme_widget_message_${name}`))
    const owner = wordsIn(named('owner_name'))
    const forwarded = wordsIn(named('forwarded_from_name'))
    const author = forwarded === '' ? owner : forwarded
    const post = element.attributes['data-post'] ?? ''
    const dated = named('date')
    const url = withoutQuery(dated?.attributes['href']) ?? (post === '' ? null : `https://t.me/${post}`)
    if (author === '') return []
    const [channel = ''] = post.split('/')
    const handle = forwarded === '' ? channel || null : channelIn(named('forwarded_from_name')?.attributes['href'])
    const attachments = attachmentsIn(element)
    return [
      {
        platform: 'telegram',
        author,
        handle,
        ...timeIn(dated ?? element),
        url,
        body: wordsIn(textIn(element)),
        // Both names are shown above a forwarded message.
        signature: forwarded === '' ? owner : `Forwarded from ${forwarded}\n${owner}`,
        ...(attachments.length > 0 ? { attachments } : {}),
      },
    ]
  },
}

/** Not the beginning of the message that it answers, which is shown above it. */
const textIn = (element: Element): Element | null =>
  firstIn(
    element,
    (inner) =>
      hasClass(inner, 'tgme_widget_message_text') &&
      !hasClass(inner, 'js-message_reply_text') &&
      ![...around(inner)].some((outer) => hasClass(outer, 'tgme_widget_message_reply')),
  )

const channelIn = (address: string | undefined): string | null => /^https:\/\/t\.me\/(\w+)/u.exec(address ?? '')?.[1] ?? null

const attachmentsIn = (element: Element): Attachment[] =>
  [...elementsIn(element)].flatMap((inner) => {
    const kind = carriers.find(([name]) => hasClass(inner, `tgme_widget_message_${name}`))?.[1]
    return kind ? [{ kind, file: null }] : []
  })

const carriers: readonly (readonly [string, Attachment['kind']])[] = [
  ['photo_wrap', 'photo'],
  ['video_player', 'video'],
  ['roundvideo_player', 'video'],
  ['voice_player', 'audio'],
  ['document_wrap', 'document'],
]
