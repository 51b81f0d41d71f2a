import { type Atlas, bareKeyOf, type Called, keyOf } from '#atlas'
import { countryOfPeople } from './gazetteer.ts'

/** What a name may be, with how well it fits: 1 as it stands, less where words had to be left out. */
export type Candidates = { readonly called: readonly Called[]; readonly fit: number }

/** The places that a name may mean, best known first: as it stands, then without what only describes it ("downtown", "the city of"). */
export function candidatesFor(name: string, atlas: Atlas): Candidates {
  const people = countryOfPeople(name) ?? countryOfPeople(name.replace(/s$/u, ''))
  const country = people && atlas.entry(people.geonameId)
  if (country) return { called: [{ entry: country, rank: 1 }], fit: 1 }
  const key = keyOf(name.replace(/['’]s?$/u, ''))
  const exact = atlas.called(key)
  if (exact.length > 0) return { called: exact, fit: 1 }
  for (const form of formsOf(key)) {
    const called = form.length > 2 && form !== key ? atlas.called(form) : []
    if (called.length > 0) return { called, fit: 0.7 }
  }
  return { called: [], fit: 0 }
}

const settlement =
  'city|town|village|port|state|province|county|republic|district|region|township|borough|island|municipality|suburb'
const direction =
  '(?:north|south)(?:ern)?[ -]?(?:east|west)(?:ern)?|(?:north|south|east|west)(?:ern)?|central|upper|lower|greater|downtown|metro|metropolitan|mid|inner|old|occupied'
const facility =
  'city|town|village|area|region|river|valley|border crossing|crossing|checkpoint|refugee camp|camp|international airport|airport|air base|airbase|airfield|university|college|high school|hospital|downtown|township|metropolitan area|peninsula|islands?|island|bay|harbou?r|mountains?|front|suburbs?|neighbou?rhood|district|prison|police department|police|school|park|beach'
const forms = [
  new RegExp(`^(?:${settlement})s? of (?:the )?`, 'u'),
  new RegExp(`^(?:${direction}) `, 'u'),
  new RegExp(` (?:${facility})$`, 'u'),
]

function* formsOf(key: string): Generator<string> {
  yield bareKeyOf(key)
  for (const form of forms) yield key.replace(form, '')
  yield forms.reduce((left, form) => left.replace(form, ''), key)
  yield key.replace(/^(?:al|el|as|ash|ad|an|ar|at|az|et) /u, '')
  yield `al ${key}`
  if (/(?:ah|a)$/u.test(key)) yield key.endsWith('ah') ? key.slice(0, -1) : `${key}h`
}
