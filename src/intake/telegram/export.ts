import { Failure } from '#base'
import { type About, nameOf } from '../about.ts'
import { alone, collection, type Reading } from '../collection.ts'
import { idIn, isFields, wordsIn } from '../fields.ts'
import type { StepAt } from '../json-slices.ts'
import { isLines, shapeOf } from '../json-shape.ts'
import type { Kind } from '../kind.ts'
import { single } from '../single.ts'
import { channelUrlIn, type Chat, isRead, permalinkOf, chatsWords } from './chat.ts'
import { messageDocument, messageIn, posterOf } from './message-document.ts'

/** The JSON that Telegram Desktop exports, of one chat or of a whole account. Of an account only what was published is read. */
export const telegramExport: Kind = {
  format: 'telegram',
  fits: (path, head) => {
    if (isLines(path)) return false
    const shape = shapeOf(head)
    const isChat = shape.has('messages') && shape.has('id') && chatTypes.test(String(shape.get('type')))
    return isChat || (shape.has('about') && accountParts.some((part) => shape.has(part)))
  },
  reports: collection(readingOf),
}
const chatTypes = /_(?:chat|group|supergroup|channel|messages|codes)$|^replies$/u
const accountParts =
  'personal_information profile_pictures stories contacts frequent_contacts sessions web_sessions chats left_chats other_data'.split(
    ' ',
  )

/** One message of such an export. */
export const telegramMessage: Kind = {
  format: 'telegram-message',
  fits: () => false,
  reports: single(alone((bytes, about) => messageDocument(bytes, about))),
}

const nobody: Chat = { name: null, type: null, id: null }
const chatPath = /^(?:(?:chats|left_chats)\.list\[\]\.)?(?<key>name|type|id|messages)$/u

function readingOf(about: About): Reading {
  let chat = nobody
  let isOnlyChat = true
  const unread = new Map<string | null, number>()
  const chatsUnread = () => [...unread].map(([type, count]) => chatsWords(type, count))

  const stepAt: StepAt = (path, opens) => {
    if (path === '' || path === 'messages[]' || path.endsWith('.list[].messages[]')) return path === '' ? 'enter' : 'take'
    if (/^(?:chats|left_chats)(?:\.list(?:\[\])?)?$/u.test(path)) {
      isOnlyChat = false
      if (path.endsWith('[]')) chat = nobody
      return 'enter'
    }
    const key = chatPath.exec(path)?.groups?.['key']
    if (key !== 'messages') return key === undefined || opens ? 'pass' : 'take'
    if (isRead(chat, isOnlyChat)) return 'enter'
    unread.set(chat.type, (unread.get(chat.type) ?? 0) + 1)
    return 'pass'
  }

  return {
    stepAt,
    entryOf: ({ path, bytes }) => {
      const value = messageIn(bytes)
      const key = chatPath.exec(path)?.groups?.['key']
      if (key !== undefined) {
        chat = { ...chat, [key]: key === 'id' ? idIn(value) : wordsIn(value) }
        return null
      }
      const own = aboutMessage(value, about, chat, isOnlyChat)
      return { entry: messageDocument(bytes, own, value), about: own }
    },
    alsoPassedOver: chatsUnread,
    ifNothing: () =>
      unread.size === 0
        ? null
        : new Failure(
            'post/private',
            `${nameOf(about)}: only channels and groups are read, and it holds ${chatsUnread().join(', ')}`,
          ),
  }
}

/** What a message must be told to be read alone. */
function aboutMessage(message: unknown, about: About, chat: Chat, isOnlyChat: boolean): About {
  const fields = isFields(message) ? message : {}
  const id = idIn(fields['id'])
  const sender = idIn(fields['from_id'])
  // Older exports give bare numbers; newer ones name the person where a channel shows who writes for it.
  const isOfChat = sender === `channel${chat.id}` || ((chat.type ?? '').endsWith('channel') && /^\d*$/u.test(sender ?? ''))
  const isOwn = isOfChat && !posterOf(fields, about).isForwarded
  const chatName = chat.name ?? 'a chat without a name'
  return {
    ...about,
    format: 'telegram-message',
    publisher: isOwn ? null : (about.publisher ?? chatName),
    url: id === null ? null : permalinkOf(chat, isOnlyChat ? channelUrlIn(about.url) : null, id),
    ...(isOfChat ? { account: chatName } : {}),
  }
}
