import { writeFileSync } from 'node:fs'

const towns = [
  'Kiruna',
  'Haparanda',
  'Tornio',
  'Kemi',
  'Boden',
  'Kalix',
  'Rovaniemi',
  'Oulu',
  'Narvik',
  'Inari',
  'Umea',
  'Pajala',
]
const things = [
  'customs station',
  'railway bridge',
  'timber yard',
  'harbour',
  'power plant',
  'sugar mill',
  'radio mast',
  'ferry',
  'bus depot',
  'prison',
  'bakery',
  'dam',
]

/** Short reports, several of each incident, one a line as JSON. */
export const reports = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => {
    const number = from + i
    const story = number % towns.length
    const [town, thing, day] = [towns[story], things[story], `2024-0${1 + (story % 9)}-1${story % 10}`]
    const words = [
      `Gunmen attacked the ${thing} in ${town} on ${day}, killing ${2 + story} guards, police said.`,
      `Police said ${2 + story} guards were killed when gunmen attacked the ${thing} in ${town} on ${day}.`,
      `The union of guards said that ${3 + story} of its members were killed at the ${thing} in ${town} on ${day}.`,
      `The governor denied that gunmen had attacked the ${thing} in ${town} on ${day}.`,
      `Residents of ${town} said gunmen stormed the ${thing} on ${day} and killed ${2 + story} guards.`,
    ][Math.floor(number / towns.length) % 5]
    return JSON.stringify({ id: `report ${number}`, publishedOn: day, text: `${words} This is telling ${number}.` })
  })

export function reportsIn(path: string, from: number, to: number): string {
  writeFileSync(path, `${reports(from, to).join('\n')}\n`)
  return path
}
