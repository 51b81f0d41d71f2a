/**
 * Whether a robots.txt lets the robot `token` ask for `path` (with its query, as in a URL). RFC 9309: all groups of the token count
 * as one, those of "*" only where it has none; the longest pattern that matches decides, and "allow" wins a tie; `*` and a last `$`
 * are wildcards; both sides are compared with the same percent-encoding. What no pattern matches is allowed. Other lines are passed over.
 */
export function robotsAllow(text: string, token: string, path: string): boolean {
  const asked = literal(encoded(path))
  if (asked === '/robots.txt') return true
  const matching = rulesFor(text, token).filter(
    ({ key, value }) => key !== 'crawl-delay' && value !== '' && matches(patternOf(value), asked),
  )
  const longest = Math.max(0, ...matching.map(({ value }) => patternOf(value).length))
  const deciding = matching.filter(({ value }) => patternOf(value).length === longest)
  return deciding.length === 0 || deciding.some(({ key }) => key === 'allow')
}

/** How long the robot is asked to wait between two requests ("Crawl-delay", which no standard knows), in milliseconds, or null. */
export function crawlDelayMs(text: string, token: string): number | null {
  const asked = rulesFor(text, token).flatMap(({ key, value }) =>
    key === 'crawl-delay' && /^\d+(?:\.\d+)?$/u.test(value) ? [Number(value)] : [],
  )
  return asked.length === 0 ? null : Math.max(...asked) * 1000
}

type Rule = { readonly key: string; readonly value: string }
type Group = { readonly tokens: readonly string[]; readonly rules: readonly Rule[] }

function rulesFor(text: string, token: string): readonly Rule[] {
  const groups = groupsIn(text)
  const own = groups.filter(({ tokens }) => tokens.includes(token.toLowerCase()))
  const valid = own.length > 0 ? own : groups.filter(({ tokens }) => tokens.includes('*'))
  return valid.flatMap(({ rules }) => rules)
}

/** A group is its lines of "User-agent" and the rules up to the next such line. */
function groupsIn(text: string): readonly Group[] {
  const groups: { tokens: string[]; rules: Rule[] }[] = []
  for (const line of text.replace(/^\u{feff}/u, '').split(/\r\n|\r|\n/u)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:([^#]*)/iu.exec(line) ?? []
    const rule = { key: key.toLowerCase(), value: value.trim() }
    const last = groups.at(-1)
    if (rule.key === 'user-agent') {
      if (last && last.rules.length === 0) last.tokens.push(tokenIn(rule.value))
      else groups.push({ tokens: [tokenIn(rule.value)], rules: [] })
    } else if (/^(?:dis)?allow$|^crawl-delay$/u.test(rule.key)) last?.rules.push(rule)
  }
  return groups
}

/** "Claimbook/1.0 (+https://…)" names the robot "claimbook". */
const tokenIn = (value: string): string => (/^(?:\*|[a-z_-]+)/iu.exec(value)?.[0] ?? '').toLowerCase()

/** Percent-encoded as RFC 9309, 2.2.2 wants it: nothing that need not be, and everything outside of ASCII. */
const encoded = (text: string): string =>
  text
    .replaceAll(/%([0-9a-f]{2})/giu, (triplet: string, digits: string) => {
      const sign = String.fromCharCode(Number.parseInt(digits, 16))
      return /[\w.~-]/u.test(sign) ? sign : triplet.toUpperCase()
    })
    .replaceAll(/[^\x21-\x7e]/gu, (sign) =>
      [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )

/** Where `*` and `$` stand for themselves. */
const literal = (path: string): string => path.replaceAll('*', '%2A').replaceAll('$', '%24')

/** A `$` that is not the last sign stands for itself. */
const patternOf = (value: string): string => encoded(value).replaceAll(/\$(?!$)/gu, '%24')

/** Pieces between the `*` are taken as early as they come, which finds a match wherever there is one. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [head = '', ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  const tail = isWhole ? pieces.pop() : undefined
  if (!path.startsWith(head)) return false
  let at = head.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  if (tail !== undefined) return path.length - tail.length >= at && path.endsWith(tail)
  return !isWhole || at === path.length
}
