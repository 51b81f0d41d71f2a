/** What somebody asks of whoever reads the page, and in whose name: by the persons that are spoken of outside quotations. */
export type Address = {
  /** "you", "your": the reader. */
  readonly isToReader: boolean
  /** "we", "our", or the publisher's name. */
  readonly isInOwnName: boolean
  /** It begins with what to do: "Follow …". */
  readonly isOrder: boolean
  /** Somebody is quoted or cited, and nothing else is known. */
  readonly isQuoting: boolean
}

/** `publisher`: its name, of which one word is enough. Nothing is addressed where somebody is quoted or cited. */
export function addressOf(said: string, publisher: string | null): Address {
  const words = said.replaceAll(title, ' ')
  if (quotes.test(words)) return { isToReader: false, isInOwnName: false, isOrder: false, isQuoting: true }
  const named = publisher?.split(/[\s:|–—-]+/u).find((name) => name.length > 2 && !articles.has(name.toLowerCase()))
  return {
    isToReader: reader.test(words) || order.test(words),
    isInOwnName: self.test(words) || (named !== undefined && words.includes(named)),
    isOrder: order.test(words),
    isQuoting: false,
  }
}

/** The name of a letter, in quotation marks. */
const title = /[“"«„][^“”"«»„.,!?]{1,40}[”"»“]/gu

const articles: ReadonlySet<string> = new Set(['the', 'der', 'die', 'das', 'les', 'los', 'las', 'new', 'daily'])

const quotes = /[“”"«»„]|(?<!\p{L})(?:said|says|told|tells|according|сообщил|заявил|sagte|dijo|selon)(?!\p{L})/iu

/** One of several words, whole. */
const anyOf = (words: string, flags: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${words.trim().split(/\s+/u).join('|')})(?!\p{L})`, flags)

const reader = anyOf(
  String.raw`[Yy]ou [Yy]ours? [Dd]u [Dd]ir [Dd]ich [Dd]ein(?:e[mnrs]?)? Sie Ihnen Ihr(?:e[mnrs]?)? [Vv]ous [Vv]otre [Vv]os [Tt]on [Tt]u [Tt]us [Uu]sted(?:es)?
  [Tt]uo [Tt]ua [Vv]oi [Vv]ostr[aeio] [Vv]ocê [Вв]ы [Вв]ас [Вв]ам [Вв]аш\p{L}{0,3} [Тт]ы [Тт]ебе [Вв]и [Ss]iz\p{L}{0,4} [Ss]en أنت لك عليك אתה אתם לך 您 你 あなた`,
  'u',
)
const self = anyOf(
  String.raw`we us ours? wir uns(?:er(?:e[mnrs]?)?)? nous notre nos nosotros nuestr[ao]s? noi nostr[aeio] nós noss[ao]s? мы нас нам наш\p{L}{0,3}
  ми наша наш[еі] biz bize bizi bizim نحن معنا لنا אנחנו שלנו 我们 私たち`,
  'iu',
)
const order =
  /^[^\p{L}]*(?:please |bitte )?(?:follow|keep up|join|subscribe|sign up|register|download|donate|support|become|get|listen|watch|tune in|check out|visit|write to|send|help|discover|folgen|abonnieren|unterstützen|laden|werden|hören|suivez|abonnez|soutenez|rejoignez|téléchargez|sígue(?:nos)?|suscríbe(?:te)?|apoya|únete|descarga|escucha|segui(?:ci)?|iscriviti|sostieni|siga|assine|apoie|подпи(?:шитесь|сывайтесь)|поддержите|читайте|следите|присоединяйтесь|скачайте|підпи(?:шіться|суйтес[ья])|підтримайте|приєднуйтесь|takip edin|abone olun|destekle(?:yin)?|تابع(?:وا|ونا)?|اشترك(?:وا)?)(?!\p{L})/iu

/** Whether an address is one at which a reader is to join, to pay, or to write. */
export const leadsToJoining = (address: string): boolean => joining.test(address)
/** Whether it is one at which somebody is to be followed. */
export const leadsToFollowing = (address: string): boolean => following.test(address)

const joining =
  /^mailto:|(?:^|[/.?=&_-])(?:subscri\w*|newsletters?|donat\w*|donar|support|spenden?|unterstuetz\w*|soutenir|dons?|apoya|sostieni|members?(?:hip)?|join|sign-?up|signin|login|register|registration|contribut\w*|gift|give|abo|abonn\w*|suscri\w*|premium|briefings?|apps?|patreon|ko-fi|buymeacoffee|paypal|boosty|app-?store)(?=$|[/.?=&#_-])/iu
const following =
  /(?:^|[/.])(?:follow|podcasts?|t\.me|whatsapp\.com|facebook\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|tiktok\.com|bsky\.app|mastodon\.\w+|threads\.(?:net|com)|linkedin\.com|vk\.com|ok\.ru|news\.google\.com)(?=$|[/?#])/iu

/** "in our", "нашем": the words of a link, with some before it, name what it leads to as the publisher's own. */
export const isOwn = (words: string): boolean => own.test(words)
const own = anyOf(String.raw`our unser(?:e[mnrs]?)? notre nos nuestr[ao]s? nostr[aeio] noss[ao]s? наш\p{L}{0,3} bizim שלנו`, 'iu')
