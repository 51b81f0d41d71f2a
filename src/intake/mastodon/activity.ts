import { type Attachment, dayAt, instantOf } from '#model'
import type { About } from '../about.ts'
import { type Entry, passedOver } from '../collection.ts'
import { type Fields, fieldsIn, isFields, listIn, numberIn, wordsIn } from '../fields.ts'
import { accountIn, momentOf, postDocument, type PostNote, type PostTold } from '../post-document.ts'
import { contentOf } from './content.ts'
import { languageIn, notForAll, wordless } from './status.ts'

/** A Create of an archive's outbox, or the Note in it (ActivityPub). `about.account` is whose it is; the note itself holds an address alone. */
export function activityDocument(bytes: Uint8Array, about: About, activity: Fields): Entry {
  const note = isFields(activity['object']) ? activity['object'] : activity
  if (activity['type'] === 'Announce') return passedOver('boosted, of which only the address is there')
  if (typeof note['content'] !== 'string') return passedOver('of another kind')
  if (![note['to'], note['cc']].flat().some(isEverybody)) return notForAll
  const { words, links } = contentOf(note['content'], wordsIn(note['summary']))
  if (words === '') return wordless
  const at = instantOf(wordsIn(note['published']) ?? '')
  const url = wordsIn(note['url']) ?? wordsIn(note['id'])
  const [language] = Object.keys(fieldsIn(note['contentMap']))
  const told: PostTold = {
    platform: 'mastodon',
    ...posterIn(note, activity, about),
    postedOn: at && dayAt(at),
    postedAt: at,
    editedAt: instantOf(wordsIn(note['updated']) ?? ''),
    url,
    words,
    links,
    attachments: listIn(note['attachment']).map(attachmentOf),
    language: languageIn(language),
  }
  return postDocument([told], {
    bytes,
    about,
    givenId: wordsIn(note['id']),
    url: about.url ?? url,
    publisher: about.publisher,
    author: told.author,
    came: momentOf(at),
  })
}

const isEverybody = (address: unknown): boolean =>
  /^(?:https:\/\/www\.w3\.org\/ns\/activitystreams#|as:)?Public$/u.test(wordsIn(address) ?? '')

/** "https://example.social/users/ana" is ana@example.social. */
function posterIn(
  note: Fields,
  activity: Fields,
  about: About,
): Pick<PostTold, 'author' | 'handle'> & { readonly notes: readonly PostNote[] } {
  const account = accountIn(about)
  if (account) return { ...account, notes: [] }
  const actor = wordsIn(note['attributedTo']) ?? wordsIn(activity['actor']) ?? ''
  const { server, name } = /^https:\/\/(?<server>[^/]+)\/(?:users\/|@)(?<name>[^/@]+)$/u.exec(actor)?.groups ?? {}
  if (server !== undefined && name !== undefined) return { author: `${name}@${server}`, handle: `${name}@${server}`, notes: [] }
  return actor === '' ? { author: 'unknown account', handle: null, notes: [nobody] } : { author: actor, handle: null, notes: [] }
}
const nobody: PostNote = { code: 'intake/post-author', text: 'The file does not say whose posts these are.' }

function attachmentOf(media: Fields): Attachment {
  const [family] = (wordsIn(media['mediaType']) ?? '').split('/')
  const seconds = numberIn(media['duration'])
  const kind = family === 'image' ? 'photo' : family === 'video' || family === 'audio' ? family : 'document'
  return { kind, file: wordsIn(media['url']), ...(seconds === null ? {} : { seconds }) }
}
