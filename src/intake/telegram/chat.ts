/** Where a message stands. */
export type Chat = {
  readonly name: string | null
  /** As Telegram Desktop writes it: "public_channel", "personal_chat"; null where it did not say. */
  readonly type: string | null
  readonly id: string | null
}

/** Chats that anybody, or whoever subscribes, may read. */
const published = new Set(['public_channel', 'public_supergroup', 'private_channel'])
/** Chats of members alone: read only where somebody exported just this one. */
const closed = new Set(['private_group', 'private_supergroup'])

export const isRead = ({ type }: Chat, isOnlyChat: boolean): boolean =>
  type !== null && (published.has(type) || (isOnlyChat && closed.has(type)))

/** "2 personal chats" of the type "personal_chat", for messages. */
export function chatsWords(type: string | null, count: number): string {
  if (type === null) return count === 1 ? '1 chat of no known type' : `${count} chats of no known type`
  const words = type.replaceAll('_', ' ')
  return words.endsWith('s') ? words : `${count} ${words}${count === 1 ? '' : 's'}`
}

const channelAddress =
  /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?(?<place>c\/\d+|[A-Za-z]\w{3,31})(?:\/(?<id>\d+))?\/?(?:[?#].*)?$/u

/** The address of a channel, "https://t.me/harbour", out of what somebody gave as one; null where it is none. */
export function channelUrlIn(address: string | null): string | null {
  const place = channelAddress.exec(address?.trim() ?? '')?.groups?.['place']
  return place === undefined ? null : `https://t.me/${place}`
}

/** The name in a public channel's address. */
export function handleIn(address: string | null): string | null {
  const place = channelAddress.exec(address ?? '')?.groups?.['place'] ?? 'c/'
  return place.startsWith('c/') ? null : place
}

/** The address of a message: under the channel's own where that is given, else by its number, which only groups and channels have. */
export function permalinkOf({ type, id }: Chat, channelUrl: string | null, message: string): string | null {
  if (channelUrl !== null) return `${channelUrl}/${message}`
  return id !== null && /(?:channel|supergroup)$/u.test(type ?? '') ? `https://t.me/c/${id}/${message}` : null
}
