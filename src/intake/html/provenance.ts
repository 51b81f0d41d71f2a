/**
 * Who else wrote the text, where it is from, or what was put right in it: it stands under the text, in a line of its own, and belongs to it
 * even where it stands among what is about the authors. What is put right changes what the text claims.
 */
export const isProvenance = (words: string): boolean =>
  (words.length < 250 && (provenance.test(words) || credit.test(words))) || isContribution(words) || isCorrection(words)

/** "Ana Roe in Kalix and Bo Hatch contributed to this report." */
export const isContribution = (words: string): boolean => words.length < 250 && contribution.test(words)

/** "Correction: an earlier version of this article misstated the year." */
export const isCorrection = (words: string): boolean => words.length < longestCorrection && correction.test(words)

/** In UTF-16 units. */
const longestCorrection = 800

const contribution =
  /contributed to this (?:report|story|article)|^(?:[Cc]ontributors?|(?:[Dd]ata|[Gg]raphics|[Pp]hotos?|[Rr]esearch|[Rr]eporting)(?: and (?:fact-checking|graphics|photos?|reporting|editing|translation))|[Ff]act-checking|[Aa]dditional reporting)\s?:\s\p{Lu}[\p{L}.’'-]+ \p{Lu}|^(?:\p{Lu}[\p{L}.’'-]+(?:,? and |, | )){2,8}contributed(?!\p{L})[^.!?]{0,80}\.?$/u

const provenance =
  /^[^\p{L}\p{N}]*(?:(?:additional )?(?:reporting|writing|editing) by|(?:written|compiled|edited|translated) by|sources?\s*:|with (?:information|reporting|files) (?:from|by)|источник\s*:|джерело\s*:|quelle\s*:|fuente\s*:|المصدر)|published in (?:the )?[^.!?]{3,60}, [^.!?]{0,20}\d{4}$|(?:article|story|report|text) (?:was )?(?:first|originally) (?:appeared|published)/iu

/** "Story by Ana Roe", "Übersetzung: Bo Hatch und Ida Torp": some work on a text, and names. */
const credit = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:[Aa]dditional |[Оо]ригинальный )?(?:` +
    '[Ss]tory|[Tt]ext|[Ww]ords|[Rr]eport(?:ing|ed)|[Rr]esearch(?:ed)?|[Ww]ritten|[Tt]ranslat(?:ion|ed)|[Ee]dit(?:ing|ed)|[Ff]act-?check(?:ing|ed)|' +
    'Übersetzung|Redaktion|Mitarbeit|Traduction|Traducción|Traduzione|Tradução|Edición|Çeviri|Перевод|Перевела|Перевёл|Редактор|Переклад|Переклала' +
    String.raw`)(?: (?:by|von|par|por|di))?(?::|(?<=by|von|par|por|di|[а-яё]))\s+(?:\p{Lu}[\p{L}.’'-]+(?:,? (?:and|und|et|y|e|и|та|in|for|für) |, | |\.?$)){2,10}$`,
  'u',
)

const text = '(?:article|story|report|piece|post|headline|caption|text|column|dispatch)'
const correction = new RegExp(
  '^[^\\p{L}\\p{N}]*(?:(?:corrections?|clarifications?|erratum|исправлени[ея]|поправка|виправлення|уточнення|korrektur|berichtigung|' +
    'rectificatif|corrección|fe de erratas|rettifica|errata corrige|correção|düzeltme|تصحيح)(?: \\([^)]{4,40}\\))?\\s?[:：–—]|' +
    `(?:a|this) (?:correction|clarification) was (?:made|added|issued)|this ${text} (?:was|has been) (?:updated|amended|corrected|edited|revised)\\b)|` +
    `\\b(?:an )?earlier versions? of th(?:is|e) ${text}\\b`,
  'iu',
)
