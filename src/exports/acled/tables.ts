import { readRows } from '#base'

/** The name of a country by its ISO 3166-1 alpha-2 code; null where the code is none. */
export const countryName = (code: string): string | null => (names ??= pairs('countries.tsv')).get(code) ?? null
/** Its three-digit number, which may begin with zeros, as a number. */
export function countryNumber(code: string): number | null {
  const number = (numbers ??= pairs('country-numbers.tsv')).get(code)
  return number === undefined ? null : Number(number)
}

let names: ReadonlyMap<string, string> | undefined
let numbers: ReadonlyMap<string, string> | undefined
const pairs = (name: string): ReadonlyMap<string, string> =>
  new Map(readRows(name).map(([code = '', value = '']) => [code, value]))

export type AcledCode = { readonly eventType: string; readonly subEventType: string; readonly note: string }

/** The event of ACLED that an act is where nothing more is known (data/act-types.tsv); empty where ACLED knows no such event. */
export const acledCodeOf = (act: string): AcledCode =>
  (codes ??= codesByAct()).get(act) ?? { eventType: '', subEventType: '', note: '' }

let codes: ReadonlyMap<string, AcledCode> | undefined
const codesByAct = (): ReadonlyMap<string, AcledCode> =>
  new Map(
    readRows('act-types.tsv').map(([act = '', , , eventType = '', subEventType = '', note = '']) => [
      act,
      { eventType, subEventType, note },
    ]),
  )
