import type { PageBlock } from './page-blocks.ts'

/** Words that a page says about itself or asks of its reader, and that are no report. */
export function isFurniture(words: string): boolean {
  if (words.length > longest) return false
  if (labels.test(words)) return true
  return (asking.test(words) || pleading.test(words) || rights.test(words) || machineMade.test(words)) && !quotes.test(words)
}

/** Of an appeal or a notice of rights, in UTF-16 units. */
const longest = 400

const any = (...patterns: readonly string[]): string => patterns.join('|')

/** A whole block, as short as these are. */
const labels = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${any(
    'advertisement|ads?|sponsored(?: content| by.{0,30})?|promoted|paid content|реклама|anzeige|werbung|publicidad|publicité|pubblicità|إعلان|اعلان|広告|广告',
    'share(?: (?:this|on|via|article|story|link).{0,30})?|copy(?: link)?|print(?: this.{0,20})?|e-?mail(?: this.{0,20})?|save(?: article)?|поделиться.{0,20}|поширити|compartir|partager|teilen|condividi|شارك.{0,20}|مشاركة',
    '(?:read|see|view|show|load|watch|listen)(?: more| all| also| next| full story)?(?: (?:here|on this|about this).{0,30})?|more(?: on| from| about).{0,40}|continue reading.{0,30}|(?:story|article) continues.{0,30}|читайте (?:также|еще|ещё).{0,80}|читайте також.{0,80}|lee también.{0,80}|lire aussi.{0,80}|lesen sie auch.{0,80}|mehr zum thema|leggi anche.{0,80}|baca juga.{0,120}|(?:simak|tonton) (?:juga )?video.{0,120}|scroll to continue.{0,30}|διαβάστε (?:επίσης|ακόμη|ακόμα).{0,80}|اقرأ أيض[اً]+.{0,80}|المزيد',
    'related(?: (?:articles?|stories|topics|news|content|links|posts))?|recommended(?: for you| reading| stories)?|you (?:may|might) (?:also )?like.{0,30}|trending(?: now)?|most (?:read|popular|viewed|shared)|latest(?: news| stories| headlines)?|top stories|editor.s picks?|popular|in this (?:story|article)|on this page',
    '(?:\\d+ )?comments?(?: \\(?\\d+\\)?)?|leave a (?:reply|comment).{0,20}|комментари\\p{L}+.{0,20}|tags?|topics?|filed under.{0,60}|posted in.{0,60}|теги.{0,80}|categories|labels',
    'ai[- ]generated summary.{0,60}|loading.{0,20}|back to top|skip to .{0,30}|click (?:here|to).{0,50}|play(?: video)?|pause|mute|close|menu|search|next|previous|home|video|photos?|gallery|images?|(?:image|photo|video) (?:source|caption|unavailable).{0,30}|\\d+ of \\d+|\\d+ ?min(?:ute)?s?(?:-| )?(?:read|to read)|report (?:a|an) (?:typo|error|mistake).{0,20}|this video (?:can ?not|can.t) be played',
    '(?:vid[eé]o|audio|видео|відео)\\s?:?\\s?\\d{1,3} ?(?:min|мин|хв|:\\d\\d).{0,80}|(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|время чтения|час читання)\\P{L}.{1,20}|[\\d.,\\s]+[km]? ?(?:views|aufrufe|vues|visitas|visualizzazioni|просмотр\\p{L}*|перегляд\\p{L}*)',
  )})[^\\p{L}\\p{N}]*$`,
  'iu',
)

const asking = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${any(
    '(?:please )?(?:sign up|subscribe|log ?in|sign in|register|donate)\\b|already a (?:subscriber|member)|(?:follow|like|find|join) (?:us|our|@)|download (?:the|our)|get (?:the latest|our|breaking|all the|more)|support (?:us|our (?:journalism|work|reporting)|independent)',
    'never miss|stay (?:informed|up to date|connected|tuned)|do you have (?:a|any) (?:tip|story|news|information)|(?:have|got) (?:a|any) (?:tip|news|story)|contact (?:us|the (?:author|reporter|editor|newsroom))|e-?mail (?:us|the author)|send (?:us|your (?:tips|stories|photos))|if you (?:like|liked|enjoy|enjoyed|found) th|become a (?:member|subscriber|patron)|catch all the .{0,60}news|enter your e-?mail|your e-?mail|thank(?:s| you) for (?:reading|subscribing|registering)|listen to this',
    '(?:please )?(?:turn on|enable|activate) java ?script|(?:this|our) (?:site|website|page) (?:uses|is protected|requires)|we (?:use|and our partners) cookies|by (?:clicking|signing up|continuing|subscribing|submitting)|(?:accept|manage|reject) (?:all )?(?:cookies|settings)',
    'ακολουθήστε|εγγραφείτε|sigue nuestr[oa]|siga (?:o|nosso)|inscreva-se|assine (?:o|a|nossa)|подпи(?:шитесь|сывайтесь)|подпис(?:аться|ка) на|підпи(?:шіться|суйтес[ья])|присоединяйтесь|следите за|suscríbete|síguenos|abonnez-vous|suivez-nous|abonnieren sie|folgen sie uns|iscriviti|seguici|اشترك|تابعونا|تابعوا|انضموا',
  )})`,
  'iu',
)
/** "This is an AI generated summary, which may have errors."; a recording that somebody made by machine is news, and no such notice. */
const machineMade =
  /^.{0,60}(?<!\p{L})(?:ai|automatically|machine|computer)[- ]generated (?:\p{L}+ )?(?:summar|audio|voice|narration|highlights|key points).{0,60}(?<!\p{L})(?:errors|mistakes|inaccurac)|^(?:audio|listen|voice)\P{L}.{0,60}(?:read|voiced|narrated) (?:aloud )?by (?:an? )?ai\P{L}*$/iu
/** Somewhere among other words: "Hi, this is Olena. If you liked it, please consider becoming a member." */
const pleading =
  /\bplease consider (?:becoming|subscribing|supporting|donating|joining|making)\b|\bjoin (?:our|the) (?:\p{L}+ )?community (?:for|from)\b/iu
const rights =
  /^[^\p{L}\p{N}©(]*(?:©|\(c\)\s|copyright\b)|^.{0,40}©\s?\d{4}[^.!?]{0,40}$|all rights reserved|все права защищены|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|جميع الحقوق محفوظة/iu
/** Somebody is quoted or cited: what he asks for is a report of it. */
const quotes = /[“”"«»„]|(?<!\p{L})(?:said|says|told|according|сообщил|заявил)/iu

/** "Comments (3)", "47 Kommentare" */
export const isCountOfComments = (words: string): boolean => words.length < 40 && counted.test(words)
const comments =
  '(?:comments|comentarios|comentários|commentaires|kommentare|commenti|komentarze|komentáře|комментари[ий]|коментар[іи]|yorumlar|التعليقات|تعليقات)'
const counted = new RegExp(String.raw`^[^\p{L}\d]*(?:${comments}[\s:([]*\d+|\d+ ${comments})[^\p{L}\d]*$`, 'iu')

/** A caption that says whose picture it is and nothing about it. */
export const isCredit = (words: string): boolean =>
  words.length < 90 &&
  (/^[^\p{L}©]*(?:(?:file |handout )?(?:photo(?:graph)?s?|images?|pictures?|credits?|video|source|foto|фото|صورة)(?: credits?| courtesy)?\s*(?:[:©/]|by\s)|©|getty\b|via\s)/iu.test(
    words,
  ) ||
    (words.split(/\s+/u).length <= 6 &&
      /^[^.!?]*$/u.test(words) &&
      /\/|©|\b(?:getty images|handout|archive|agency|shutterstock|unsplash|ap photo)\b/iu.test(words))) &&
  !/[.!?]\s+\p{Lu}.*[.!?]$/u.test(words)

/** "Photo: Ana Roe", in a line of its own. */
export const isCreditLine = (words: string): boolean =>
  words.length < 60 &&
  /^[^\p{L}\p{N}]*(?:(?:file |handout )?(?:photo(?:graph)?s?|images?|pictures?|foto|фото|صورة)(?: credits?| courtesy(?: of)?)?\s?[:©/]|credits?\s?:)[^.!?]*$/iu.test(
    words,
  )

/** "The bridge at noon. Credit: Ana Roe": what stands behind a caption and says whose picture it is. */
export const withoutCredit = (block: PageBlock): PageBlock =>
  block.kind === 'caption' ? { ...block, words: block.words.replace(creditBehind, '').trim() } : block

const creditBehind = new RegExp(
  String.raw`(?<=\S)\s*(?:[Pp]hoto |[Ii]mage )?[Cc]redits?\s?(?:\.{3}|…|:)\s?.{2,80}$|` +
    // With nothing between, or in a line of its own: "on Monday.Photo: Ana Roe".
    String.raw`(?<=\n|[\p{L}\p{N}.!?])(?:Photo|Picture|Image|Foto|Fot|Bild|Zdjęcie|Crédit|Фото)\s?[.:]\s?[^.!?:]{2,70}\.?$`,
  'su',
)
