import { type Entry, pointFrom } from '#atlas'
import { numberIn, numberPattern } from '../numbers.ts'

/** A point that words put beside a place. */
export type Beside = { readonly words: string; readonly lat: number; readonly lon: number; readonly radiusKm: number }

const compass = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'] as const
const DIRECTION = String.raw`(?<direction>north[\s-]?east|north[\s-]?west|south[\s-]?east|south[\s-]?west|north|south|east|west)`
const TOWN = String.raw`(?:the\s+)?(?:(?:\p{Ll}+\s+)?(?:town|city|village|port|settlement|capital|camp)\s+(?:of\s+)?)?$`
const OF = String.raw`\s+(?:of|from)\s+${TOWN}`
const far = new RegExp(
  String.raw`\b(?:(?:about|around|some|roughly|nearly|almost|just)\s+)?(?<amount>${numberPattern})[\s-]*(?<unit>km|kilomet(?:er|re)s?|miles?|mi)(?:\s+(?:to\s+the\s+)?(?:${DIRECTION}|outside|away))?(?:${OF}|\s+$)`,
  'iu',
)
const toward = new RegExp(String.raw`\b(?:just\s+)?${DIRECTION}${OF}`, 'iu')
const near = new RegExp(
  String.raw`\b(?:near|nearby|close\s+to|outside|around|in\s+the\s+vicinity\s+of|not\s+far\s+from|towards?)\s+${TOWN}`,
  'iu',
)
const edge = /\b(?:on|at|in)\s+the\s+(?:\p{Ll}+\s+)?(?:outskirts|edge|edges|suburbs|periphery)\s+of\s+(?:the\s+)?$/iu
const kmInMile = 1.609

/**
 * "near X", "10 km south of X", "on the outskirts of X": the point is moved where the words say how far and in which direction, and the
 * radius takes in what they leave open: a fifth of the distance in a known direction, all of it in none, 10 km for "near", 5 km for the outskirts.
 * Lands and waters are too wide for it. null where no such words stand right before the name.
 */
export function besideOf({ kind, lat, lon, radiusKm }: Entry, before: string): Beside | null {
  if (kind === 'country' || kind === 'area' || kind === 'water') return null
  const words = (found: RegExpExecArray) => found[0].trim().replaceAll(/\s+/gu, ' ')
  const distant = far.exec(before)
  const amount = numberIn(distant?.groups?.['amount'] ?? '')
  if (distant && amount !== null && amount > 0 && amount < mostKm) {
    const km = /^m/iu.test(distant.groups?.['unit'] ?? '') ? amount * kmInMile : amount
    const bearing = bearingOf(distant.groups?.['direction'])
    if (bearing === null) return { words: words(distant), lat, lon, radiusKm: Math.round(radiusKm + km) }
    return { words: words(distant), ...pointFrom({ lat, lon }, km, bearing), radiusKm: Math.max(3, Math.round(km / 5)) }
  }
  const aside = toward.exec(before)
  if (aside) return { words: words(aside), lat, lon, radiusKm: radiusKm + 20 }
  const edges = edge.exec(before)
  if (edges) return { words: words(edges), lat, lon, radiusKm: radiusKm + 5 }
  const by = near.exec(before)
  return by ? { words: words(by), lat, lon, radiusKm: radiusKm + 10 } : null
}
const mostKm = 300

const bearingOf = (word: string | undefined): number | null => {
  const index = compass.findIndex((point) => point === word?.toLowerCase().replaceAll(/[\s-]/gu, ''))
  return index < 0 ? null : index * 45
}
