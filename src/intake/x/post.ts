import { type Attachment, instantOf } from '#model'
import { type About, nameOf } from '../about.ts'
import { damaged, type Entry, passedOver } from '../collection.ts'
import { type Fields, fieldsIn, idIn, isFields, listIn, wordsIn } from '../fields.ts'
import { parsed } from '../json-shape.ts'
import { linksIn } from '../links.ts'
import { postDocument, type PostTold } from '../post-document.ts'
import { statusDocument } from './status.ts'
import {
  addressOf,
  entitiesIn,
  languageOf,
  linksOf,
  mediaKindIn,
  momentAt,
  posterOf,
  repostIn,
  repostNotes,
  timeOf,
  unescaped,
} from './told.ts'

/** One post of X in any of its forms. `about.account` is whose it is, where it does not say so itself. */
export function xDocument(bytes: Uint8Array, about: About, post = parsed(bytes)): Entry {
  if (!isFields(post)) return damaged(nameOf(about), 'a post is not JSON')
  const { tweet, noteTweet } = post
  if (isFields(tweet)) return statusDocument(bytes, about, tweet)
  if (isFields(noteTweet)) return noteDocument(bytes, about, noteTweet)
  return isStatus(post) ? statusDocument(bytes, about, post) : apiDocument(bytes, about, post)
}

const isStatus = (post: Fields): boolean => 'id_str' in post || 'full_text' in post

/** As X's second interface writes it: `id`, `text`, `author_id`; who that is stands beside it. */
function apiDocument(bytes: Uint8Array, about: About, post: Fields): Entry {
  const id = idIn(post['id'])
  const note = fieldsIn(post['note_tweet'])
  const written = wordsIn(note['text']) ?? wordsIn(post['text'])
  if (id === null || written === null) return passedOver('of another kind')
  const words = unescaped(written)
  const { notes, ...poster } = posterOf({}, about)
  const { at, notes: timeNotes } = timeOf(id, wordsIn(post['created_at']))
  const isRepost = listIn(post['referenced_tweets']).some(({ type }) => type === 'retweeted')
  const repost = isRepost ? repostIn(words, []) : null
  const entities = wordsIn(note['text']) === null ? entitiesIn(post) : fieldsIn(note['entities'])
  const own: PostTold = {
    platform: 'x',
    ...poster,
    ...momentAt(at),
    editedAt: null,
    url: addressOf(poster.handle, id),
    words,
    links: linksOf(words, entities),
    attachments: listIn(entitiesIn(post)['urls']).flatMap((url): Attachment[] => {
      const kind = mediaKindIn(url)
      return kind === null ? [] : [{ kind, file: null }]
    }),
    language: languageOf(post['lang']),
    notes: [...notes, ...timeNotes],
  }
  const told: PostTold = repost
    ? {
        ...own,
        ...repost.of,
        ...momentAt(null),
        url: null,
        opening: repost.opening,
        words: words.slice(repost.opening.length),
        notes: [...notes, ...repostNotes(words)],
      }
    : own
  if (told.words.trim() === '') return passedOver('without words (pictures, recordings)')
  return postDocument([told], {
    bytes,
    about,
    givenId: id,
    url: addressOf(poster.handle, id),
    publisher: about.publisher ?? (repost && notes.length === 0 ? poster.author : null),
    author: told.author,
    came: { on: momentAt(at).postedOn, at },
  })
}

/** A long post of an archive, whole; it has an id of its own and no address. */
function noteDocument(bytes: Uint8Array, about: About, note: Fields): Entry {
  const core = fieldsIn(note['core'])
  const words = unescaped(wordsIn(core['text']) ?? '')
  if (words.trim() === '') return passedOver('without words (pictures, recordings)')
  const { notes, ...poster } = posterOf({}, about)
  const at = instantOf(wordsIn(note['createdAt']) ?? '')
  const full = listIn(core['urls']).flatMap((url) => wordsIn(url['expandedUrl']) ?? [])
  const links = full.length > 0 ? full : linksIn(words).map(([link]) => link)
  const told: PostTold = {
    platform: 'x',
    ...poster,
    ...momentAt(at),
    editedAt: null,
    url: null,
    words,
    links,
    attachments: [],
    language: 'und',
    notes,
  }
  const givenId = idIn(note['noteTweetId'])
  const came = { on: momentAt(at).postedOn, at }
  return postDocument([told], { bytes, about, givenId, url: null, publisher: about.publisher, author: poster.author, came })
}
