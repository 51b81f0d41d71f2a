import type { Token } from '#model'

const names = new Map([
  ['telegram', 'telegram'],
  ['twitter', 'x'],
  ['x', 'x'],
  ['facebook', 'facebook'],
  ['instagram', 'instagram'],
  ['youtube', 'youtube'],
  ['tiktok', 'tiktok'],
  ['vk', 'vkontakte'],
  ['vkontakte', 'vkontakte'],
  ['whatsapp', 'whatsapp'],
  ['bluesky', 'bluesky'],
  ['mastodon', 'mastodon'],
])

/** "on its Telegram channel", "to X": the platform that these words name soon after token `from`, and where they end. */
export function platformAfter(
  tokens: readonly Token[],
  from: number,
  to: number = from + 8,
): { readonly name: string; readonly end: number } | null {
  const on = tokens.findIndex(({ norm }, index) => index >= from && index < to && /^(?:on|to|via|through)$/u.test(norm))
  if (on < 0) return null
  const at = tokens.findIndex(
    ({ norm, word }, index) => index > on && index <= on + 5 && names.has(norm) && /^\p{Lu}/u.test(word),
  )
  const between = tokens.slice(on + 1, at)
  if (at < 0 || between.some(({ tag }) => tag === 'VERB' || tag === 'PUNCT')) return null
  const channel = /^(?:channel|page|account|feed)$/u.test(tokens[at + 1]?.norm ?? '') ? at + 1 : at
  return { name: names.get(tokens[at]?.norm ?? '') ?? '', end: tokens[channel]?.at.end ?? 0 }
}
