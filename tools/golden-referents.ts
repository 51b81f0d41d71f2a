import { never } from '#base'
import type { Count, Exhibit, Place, Reading, ReferentId, Time } from '#model'

/** A referent as people would call it, with its kind. */
export function nameOf(reading: Reading, id: ReferentId): string {
  const referent = reading.referents.find((one) => one.id === id) ?? never(`${id} among no referents`)
  if (referent.kind === 'place') return placeLine(referent)
  if (referent.kind === 'time') return timeLine(referent)
  if (referent.kind === 'count') return countLine(reading, referent)
  if (referent.kind === 'exhibit') return exhibitLine(reading, referent)
  return `${referent.name} (${referent.named ? '' : 'unnamed '}${referent.kind})`
}

export const placeLine = ({ name, country, level, basis }: Place): string => `${name} (${country ?? '–'} ${level} ${basis})`

export const timeLine = ({ words, value, earliest, latest, certain }: Time): string =>
  `"${words}" ${value} ${earliest ?? ''}..${latest ?? ''}${certain ? '' : ' uncertain'}`

/** MUC-4 notation: `5`, `10-`, `-5`, `3-4`, `~12`. */
export function countLine(reading: Reading, { low, high, approx, unit, additional, cumulative, partOf }: Count): string {
  const range = low === null && high === null ? '?' : low === high ? `${low}` : `${low ?? ''}-${high ?? ''}`
  const marks = [additional && 'additional', cumulative && 'cumulative', partOf && `part of ${nameOf(reading, partOf)}`]
  return [`${approx ? '~' : ''}${range}`, unit ?? '–', ...marks.filter((mark) => mark !== false && mark !== null)].join(' ')
}

export function exhibitLine(reading: Reading, { exhibit, durationSeconds, releases }: Exhibit): string {
  const length = durationSeconds === null ? '' : ` ${durationSeconds} s`
  const by = releases.map(
    (release) => `${nameOf(reading, release.by)}${release.platform === null ? '' : ` on ${release.platform}`}`,
  )
  return `${exhibit}${length}  published by ${by.length > 0 ? by.join(', ') : '–'}`
}
