import type { Attachment } from '#model'
import type { About } from '../about.ts'
import { type Entry, passedOver } from '../collection.ts'
import { type Fields, fieldsIn, idIn, isFields, listIn, numberIn, wordsIn } from '../fields.ts'
import { postDocument, type PostTold } from '../post-document.ts'
import {
  addressOf,
  cutOff,
  entitiesIn,
  languageOf,
  linksOf,
  momentAt,
  posterOf,
  repostIn,
  repostNotes,
  timeOf,
  unescaped,
} from './told.ts'

/** A post as X's archive and its first interface (version 1.1) write it: `id_str`, `full_text`, `created_at`, and in the latter `user`. */
export function statusDocument(bytes: Uint8Array, about: About, status: Fields): Entry {
  const words = wordsOf(status)
  const id = idIn(status['id_str']) ?? idIn(status['id'])
  if (id === null || words === null) return passedOver('of another kind')
  const { notes, ...poster } = posterOf(fieldsIn(status['user']), about)
  const { at, notes: timeNotes } = timeOf(id, wordsIn(status['created_at']))
  const original = status['retweeted_status']
  const repost = repostIn(words, entitiesIn(status)['user_mentions'])
  const told = (): PostTold => {
    if (isFields(original)) return toldIn(original, about)
    if (!repost) return { ...toldIn(status, about), notes: [...notes, ...timeNotes, ...(isCut(words) ? [cutOff] : [])] }
    return {
      ...toldIn(status, about),
      ...repost.of,
      ...momentAt(null),
      url: null,
      opening: repost.opening,
      words: words.slice(repost.opening.length),
      notes: [...notes, ...repostNotes(words)],
    }
  }
  const main = told()
  if (main.words.trim() === '') return passedOver('without words (pictures, recordings)')
  const quoted = fieldsIn(isFields(original) ? original['quoted_status'] : status['quoted_status'])
  const isPassedOn = repost !== null || isFields(original)
  const carrier = poster.handle === null && notes.length > 0 ? null : poster.author
  return postDocument([main, ...(wordsOf(quoted) === null ? [] : [toldIn(quoted, about)])], {
    bytes,
    about,
    givenId: id,
    url: addressOf(poster.handle, id),
    publisher: about.publisher ?? (isPassedOn ? carrier : null),
    author: main.author,
    came: { on: momentAt(at).postedOn, at },
  })
}

/** Posts of more than 140 characters have their words elsewhere in what came as a stream. */
function wordsOf(status: Fields): string | null {
  const words =
    wordsIn(fieldsIn(status['extended_tweet'])['full_text']) ?? wordsIn(status['full_text']) ?? wordsIn(status['text'])
  return words === null ? null : unescaped(words)
}
/** Posts of more than 280 characters end so in an archive. */
const isCut = (words: string): boolean => /…(?: https:\/\/t\.co\/\w+)?$/u.test(words)

function toldIn(status: Fields, about: About): PostTold {
  const { notes, ...poster } = posterOf(fieldsIn(status['user']), about)
  const id = idIn(status['id_str']) ?? idIn(status['id']) ?? ''
  const words = wordsOf(status) ?? ''
  const { at, notes: timeNotes } = timeOf(id, wordsIn(status['created_at']))
  return {
    platform: 'x',
    ...poster,
    ...momentAt(at),
    editedAt: null,
    url: addressOf(poster.handle, id),
    words,
    links: linksOf(words, entitiesIn(status)),
    attachments: attachmentsIn(status),
    language: languageOf(status['lang']),
    notes: [...notes, ...timeNotes],
  }
}

function attachmentsIn(status: Fields): Attachment[] {
  const extended = listIn(fieldsIn(status['extended_entities'])['media'])
  const media = extended.length > 0 ? extended : listIn(entitiesIn(status)['media'])
  return media.map((one): Attachment => {
    const duration = fieldsIn(one['video_info'])['duration_millis']
    const milliseconds = numberIn(duration) ?? Number(wordsIn(duration) ?? Number.NaN)
    const seconds = Number.isFinite(milliseconds) ? { seconds: milliseconds / 1000 } : {}
    return { kind: one['type'] === 'photo' ? 'photo' : 'video', file: wordsIn(one['media_url_https']), ...seconds }
  })
}
