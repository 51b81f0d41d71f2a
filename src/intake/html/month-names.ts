/** Beginnings of the names of months in the languages of most pages. */
const beginnings: readonly (readonly [string, number])[] = [
  ...rows(
    'jan january enero ene janvier januar jänner gennaio gen janeiro январ янв січ stycznia ocak ianuarie يناير كانون_الثاني ledna január januari ιανουαρίου',
    1,
  ),
  ...rows(
    'feb february febrero février févr februar febbraio fevereiro fev феврал фев лют lutego şubat فبراير شباط února februarie február februari φεβρουαρίου',
    2,
  ),
  ...rows('mar march marzo mars märz mär março март мар берез marca mart مارس آذار března martie március maart μαρτίου', 3),
  ...rows(
    'apr april abril abr avril avr aprile апрел апр квіт kwietnia nisan أبريل ابريل نيسان dubna aprilie április απριλίου',
    4,
  ),
  ...rows('may mayo mai maggio mag maio мая май трав maja mayıs مايو أيار května május mei maj μαΐου μαίου', 5),
  ...rows('june jun junio juin juni giugno giu junho июн черв czerwca haziran يونيو حزيران června iunie június ιουνίου', 6),
  ...rows('july jul julio juillet juil juli luglio lug julho июл лип lipca temmuz يوليو تموز července iulie július ιουλίου', 7),
  ...rows('aug august agosto août aout ago август авг серп sierpnia ağustos أغسطس آب srpna augusztus augustus αυγούστου', 8),
  ...rows(
    'sept sep september septiembre septembre settembre set setembro сентябр сен верес września eylül سبتمبر أيلول září septembrie szeptember σεπτεμβρίου',
    9,
  ),
  ...rows(
    'oct october octubre octobre oktober okt ottobre ott outubro out октябр окт жовт października ekim أكتوبر تشرين_الأول října octombrie október οκτωβρίου',
    10,
  ),
  ...rows(
    'nov november noviembre novembre novembro ноябр ноя листоп listopada kasım نوفمبر تشرين_الثاني listopadu noiembrie νοεμβρίου',
    11,
  ),
  ...rows(
    'dec december diciembre dic décembre dezember dez dicembre dezembro декабр дек груд grudnia aralık ديسمبر كانون_الأول prosince decembrie δεκεμβρίου',
    12,
  ),
]
const numbers: ReadonlyMap<string, number> = new Map(beginnings)
/** Cyrillic names change their endings with the case; their first letters do not. */
const cyrillic = beginnings.filter(([name]) => /^\p{sc=Cyrl}/u.test(name)).toSorted(([a], [b]) => b.length - a.length)

function rows(names: string, month: number): readonly (readonly [string, number])[] {
  return names.split(' ').map((name) => [name.replace('_', ' '), month])
}

/** The number of a month, from 1, by its name in some language: "June", "июня", "junio", "Sept."; null for other words. */
export function monthOf(written: string): number | null {
  const words = written.toLowerCase().replace(/\.$/u, '')
  const known = numbers.get(words)
  if (known !== undefined || !/^\p{sc=Cyrl}/u.test(words)) return known ?? null
  return cyrillic.find(([name]) => words.startsWith(name) && words.length <= name.length + 3)?.[1] ?? null
}
