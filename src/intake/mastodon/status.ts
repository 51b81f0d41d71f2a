import { type Attachment, dayAt, instantOf } from '#model'
import type { About } from '../about.ts'
import { type Entry, passedOver } from '../collection.ts'
import { type Fields, fieldsIn, idIn, isFields, listIn, numberIn, wordsIn } from '../fields.ts'
import { momentOf, postDocument, type PostTold } from '../post-document.ts'
import { contentOf } from './content.ts'

/** Whatever is not for everybody is nobody's report. */
export const notForAll = passedOver('not posted for everybody')
export const wordless = passedOver('without words (pictures, recordings)')

const isForAll = ({ visibility }: Fields): boolean => visibility === 'public' || visibility === 'unlisted'

/** A Status of Mastodon's interface. What somebody boosted is the post of whoever wrote it. */
export function statusDocument(bytes: Uint8Array, about: About, status: Fields): Entry {
  const boosted = isFields(status['reblog']) ? status['reblog'] : null
  if (![status, ...(boosted ? [boosted] : [])].every(isForAll)) return notForAll
  const own = toldIn(boosted ?? status)
  if (own.words.trim() === '') return wordless
  const quoted = fieldsIn(fieldsIn((boosted ?? status)['quote'])['quoted_status'])
  const isQuoted = typeof quoted['content'] === 'string' && isForAll(quoted)
  return postDocument([own, ...(isQuoted ? [toldIn(quoted)] : [])], {
    bytes,
    about,
    givenId: idIn(status['id']),
    url: about.url ?? wordsIn(status['url']) ?? wordsIn(status['uri']),
    publisher: about.publisher ?? (boosted && accountOf(status).author),
    author: own.author,
    came: momentOf(instantOf(wordsIn(status['created_at']) ?? '')),
  })
}

/**
 * One state of a post that was edited (StatusEdit), which has the time of the edit alone. `about.publishedOn` is the day of the first one;
 * where it is null, this is the first.
 */
export function editDocument(bytes: Uint8Array, about: About, edit: Fields): Entry {
  const at = instantOf(wordsIn(edit['created_at']) ?? '')
  const isFirst = about.publishedOn === null
  const told: PostTold = {
    ...toldIn(edit),
    postedOn: isFirst ? at && dayAt(at) : about.publishedOn,
    postedAt: isFirst ? at : null,
    editedAt: isFirst ? null : at,
    url: about.url,
  }
  if (told.words.trim() === '') return wordless
  const { author, postedOn } = told
  const came = { on: postedOn, at: told.postedAt }
  return postDocument([told], { bytes, about, givenId: null, url: about.url, publisher: about.publisher, author, came })
}

function toldIn(status: Fields): PostTold {
  const { words, links } = contentOf(wordsIn(status['content']) ?? '', wordsIn(status['spoiler_text']))
  const at = instantOf(wordsIn(status['created_at']) ?? '')
  return {
    platform: 'mastodon',
    ...accountOf(status),
    postedOn: at && dayAt(at),
    postedAt: at,
    editedAt: instantOf(wordsIn(status['edited_at']) ?? ''),
    url: wordsIn(status['url']) ?? wordsIn(status['uri']),
    words,
    links,
    attachments: listIn(status['media_attachments']).map(attachmentOf),
    language: languageIn(status['language']),
    notes: [],
  }
}

export const languageIn = (written: unknown): string => /^([a-z]{2,3})(?:-|$)/u.exec(wordsIn(written) ?? '')?.[1] ?? 'und'

/** An account of the server that was asked has no "@server" behind its name. */
function accountOf(status: Fields): Pick<PostTold, 'author' | 'handle'> {
  const account = fieldsIn(status['account'])
  const acct = wordsIn(account['acct']) ?? wordsIn(account['username'])
  const server = /^https:\/\/(?<server>[^/]+)\//u.exec(wordsIn(account['url']) ?? '')?.groups?.['server']
  const handle = acct === null || acct.includes('@') || server === undefined ? acct : `${acct}@${server}`
  return { author: wordsIn(account['display_name']) ?? handle ?? 'unknown account', handle }
}

function attachmentOf(media: Fields): Attachment {
  const type = wordsIn(media['type']) ?? ''
  const seconds = numberIn(fieldsIn(fieldsIn(media['meta'])['original'])['duration'])
  const kind = type === 'image' ? 'photo' : /^(?:gifv|video)$/u.test(type) ? 'video' : type === 'audio' ? 'audio' : 'document'
  return { kind, file: wordsIn(media['url']) ?? wordsIn(media['remote_url']), ...(seconds === null ? {} : { seconds }) }
}
