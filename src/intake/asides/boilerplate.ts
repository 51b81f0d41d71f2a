/**
 * A line that outlets put around any text and that says nothing of what happened: "Read more: …", "Share", "© 2023 The Wire". It is one of these from its first to
 * its last character; a sentence that only begins like one is none.
 */
export function isBoilerplate(line: string): boolean {
  if (/[\r\n]/u.test(line.trim())) return false
  const words = line.trim().replace(/\s+/gu, ' ')
  if (words === '' || words.length > longest) return false
  return leading.some((shape) => shape.test(words)) || (asking.some((shape) => shape.test(words)) && !tells.test(words))
}
const longest = 240

/** To another text, or naming a part of the page. What stands behind the colon is another report's headline. */
const leading: readonly RegExp[] = [
  /^(?:also read|read (?:more|also|next|on)|see (?:more|also)|more (?:on this (?:story|topic)|stories)|related(?: (?:articles?|stor(?:y|ies)|coverage|news|topics?|posts?|content|links?))?|recommended(?: (?:for you|stor(?:y|ies)|reading|articles?))?|(?:most|must) read|don[’']t miss|you (?:may|might) also (?:like|be interested in)|editor[’']?s[’']? (?:picks?|choice)|trending(?: now)?|popular now|up next)(?:\s*[:|»›→>…].*|\s*\.{3})?$/iu,
  /^[[(]?(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:advertisement|ad|newsletter|promotion))?|skip (?:to (?:main )?content|advertisement|past newsletter promotion)|back to top|continue reading|scroll (?:down )?to continue|scroll for more|loading(?:\.{3}|…)?)[\])]?$/iu,
  /^(?:share|share (?:this|on|via|with)(?: (?:this|article|story|post|page|link|facebook|twitter|x|whatsapp|telegram|email|linkedin|friends|now)){0,3}|print(?: (?:this )?(?:article|page))?|tweet|copy link|(?:save|bookmark) (?:this )?(?:article|story|for later)|comments?(?: \(\d+\))?|(?:leave|post|add) a comment|(?:view|show|read) (?:all )?(?:\d+ )?comments|listen to this (?:article|story)|(?:sign|log) in|subscribe(?: now)?|sign up(?: now| here| today)?|newsletters?|(?:privacy|cookie) policy|terms of (?:use|service)|contact us|gift this article|follow(?: us)?|facebook|twitter|whatsapp|linkedin|instagram|pinterest)$/iu,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|(?:19|20)\d\d)) ?(?:[^ .]+(?: [^ .]+){0,12})?(?:\. ?| ?$| (?=all rights|this ))(?:(?:all rights reserved|this (?:material|article|story|content) may not be [^.]*)(?:\. ?|$)){0,2}$/iu,
  /^(?:all rights reserved|this material may not be published, broadcast, rewritten,? or redistributed[^.]*)\.?$/iu,
  /^The post .{1,160} (?:first appeared|appeared first) on \p{Lu}[^.,]{1,60}\.?$/u,
]

/** An order to the reader. Nobody speaks in it, and nothing has happened. */
const asking: readonly RegExp[] = [
  /^(?:sign up|subscribe|register) (?:here |now |today )?(?:for|to) (?:[\p{L}\p{N}’'&-]+ ){0,8}?(?:newsletters?|newsletter\b.*|alerts|briefings?|bulletin|inbox|channel|podcast|feed|mailing list)\b[^.]*[.!]?$/iu,
  /^(?:follow|like|find|join) (?:us|our [\p{L} ]{1,30}|@\w+|[\p{Lu}][\p{L} .]{1,30}) on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|tiktok|linkedin|threads|bluesky|mastodon|google news|social media)\b[^.]*[.!]?$/iu,
  /^(?:click|tap) here (?:to|for) (?:read|see|watch|view|sign|subscribe|join|get|download|share|follow|listen|more|the full|our|all|updates)\b[^.]*[.!]?$/iu,
  /^(?:click|tap) here[.!]?$/iu,
  /^(?:download|get|install) (?:our|the) (?:[\p{L}\p{N}’']+ ){0,4}app\b[^.]*[.!]?$/iu,
  /^(?:support|donate to) (?:our|independent) journalism\b[^.]*[.!]?$/iu,
]

/** An order that tells something too is kept to be read. */
const tells =
  /\b(?:said|says|say|told|tells|according|den(?:y|ied|ies)|claim(?:s|ed)|reported|kill(?:s|ed|ing)?|wound(?:s|ed)|injur(?:es?|ed)|captur(?:es?|ed)|dead|died|was|were|had|has)\b/iu
