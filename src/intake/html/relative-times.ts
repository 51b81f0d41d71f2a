/** "2h ago", "vor 3 Stunden", "5 минут назад": a time as it was when the page was looked at, which says nothing afterwards. */
export const isRelativeTime = (words: string): boolean => words.length <= longest && relative.test(words)

/** In UTF-16 units. */
const longest = 40

const behind = 'ago|fa|geleden|sedan|siden|sitten|temu|önce|назад|тому|atrás|前'
const one = 'an?|one|ein(?:er|em)?|une?|un[ao]|uma?|ett?'

/** Few words, one of which stands behind a number and its unit, or before them. */
const relative = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:just now|(?:for )?(?:${one}|\d+) ?\p{L}+\.?(?: \d+ ?\p{L}+\.?)? (?:${behind})|\d+ ?\p{L}{1,3}前|` +
    String.raw`(?:vor|hace|há|il y a|för) (?:${one}|\d+) \p{L}+\.?(?: sedan)?|(?:منذ|قبل|לפני) (?:\d+ )?\p{L}+)[^\p{L}\p{N}]*$`,
  'iu',
)
