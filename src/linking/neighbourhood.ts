import type { Day } from '#model'
import type { Window } from './days.ts'
import type { Profile } from './profiles.ts'

/** An account is sought by so many of its most telling words. */
const mostWords = 40
/** Of the accounts of one month that hold a word, the latest so many are found by it: of an incident that very many tell of, enough. */
export const mostHolders = 40
/** Those that share the most are looked at. */
export const mostNeighbours = 30
/** An account that runs over a longer time is found by its first months. */
const mostMonths = 4

/**
 * Which accounts may tell of the same incident as another: those that hold the same telling words in the same months. Finding them costs
 * much the same however many accounts there are.
 */
export class Neighbourhood<Item extends Profile = Profile> {
  readonly #holders = new Map<string, number[]>()
  readonly #profiles: Item[] = []

  add(profile: Item): void {
    const number = this.#profiles.push(profile) - 1
    for (const { word } of tellingWords(profile))
      for (const month of [...monthsOf(profile, 0), whenever]) {
        const key = `${month} ${word}`
        const holders = this.#holders.get(key)
        if (!holders) this.#holders.set(key, [number])
        else if (holders.push(number) > mostHolders) holders.shift()
      }
  }

  /** The accounts nearest to this one by the words that they share, itself left out; the nearest first. */
  near(profile: Item): Item[] {
    const months = profile.window ? [...monthsOf(profile, 1), undated] : [whenever]
    const shared = new Map<number, number>()
    for (const { word, weight } of tellingWords(profile)) {
      const found = new Set<number>()
      for (const month of months) {
        for (const holder of this.#holders.get(`${month} ${word}`) ?? []) found.add(holder)
      }
      for (const holder of found) shared.set(holder, (shared.get(holder) ?? 0) + weight * weight)
    }
    return [...shared]
      .flatMap(([number, weight]) => {
        const other = this.#profiles[number]
        return other && other !== profile ? [{ other, weight, number }] : []
      })
      .toSorted((a, b) => b.weight - a.weight || a.number - b.number)
      .slice(0, mostNeighbours)
      .map(({ other }) => other)
  }
}

const whenever = '*'
const undated = '-'

export function tellingWords({ terms: { words, weights } }: Profile): { readonly word: number; readonly weight: number }[] {
  const all = [...words].map((word, i) => ({ word, weight: weights[i] ?? 0 }))
  return all.toSorted((a, b) => b.weight - a.weight || a.word - b.word).slice(0, mostWords)
}

/** The months that an account runs over, with so many more to either side. */
function monthsOf({ window }: Profile, margin: number): string[] {
  return window ? monthNumbers(window, margin).map(String) : [undated]
}

/** Months since the year 0, at most four of its own. */
export function monthNumbers(window: Window, margin: number): number[] {
  const [first, last] = [monthOf(window.earliest), monthOf(window.latest)]
  const until = Math.min(last, first + mostMonths - 1) + margin
  return Array.from({ length: until - first + margin + 1 }, (_, i) => first - margin + i)
}
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
