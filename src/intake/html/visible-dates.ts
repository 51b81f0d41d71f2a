import type { PageBlock } from './page-blocks.ts'
import { writtenDateIn, type WrittenDate } from './written-dates.ts'

/** Dates that a reader sees near the title: those that say what they are of, and one that stands by itself. */
export type VisibleDates = {
  readonly published: WrittenDate | null
  readonly updated: WrittenDate | null
  readonly unlabelled: WrittenDate | null
}

export function visibleDatesIn(near: readonly PageBlock[]): VisibleDates {
  const lines = near
    .flatMap(({ words, embed }) => (embed === null ? words.split(/\n|\s[|·•]\s/u) : []))
    .filter((line) => line.length <= longest)
  const dateIn = (test: (line: string) => boolean) => {
    for (const line of lines) {
      const found = test(line) ? writtenDateIn(line) : null
      if (found) return found
    }
    return null
  }
  return {
    published: dateIn((line) => publishing.test(line)),
    updated: dateIn((line) => changing.test(line)),
    unlabelled: dateIn((line) => !changing.test(line) && isMostlyDate(line)),
  }
}

/** Of a line that a date is written on, in UTF-16 units. */
const longest = 120

/** "Updated ", "Modifié le : ": what stands before a time of a change. */
export const isOfChange = (label: string): boolean => changing.test(label)

const publishing =
  /^[^\p{L}]*(?:(?:first |originally )?published|posted|released|issued|publication date|date|опубликовано|дата публикации|опубліковано|publicado|publié|veröffentlicht|erschienen|pubblicato|نشر(?:ت)?|تاريخ النشر)(?!\p{L})/iu
const changing =
  /^[^\p{L}]*(?:(?:last )?(?:updated|modified|edited|changed)|обновлено|изменено|оновлено|actualizado|mis à jour|modifiée?|aktualisiert|stand|aggiornato|آخر تحديث|تم التحديث)(?!\p{L})/iu

/** "Sunday, 4 June 2023 10:15 BST", "By Ana Roe, 4 June 2023": few words, and no sentence. */
const isMostlyDate = (line: string): boolean => line.split(/\s+/u).length <= 10 && !/[.!?]\s+\p{Lu}/u.test(line)
