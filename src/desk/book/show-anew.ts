import {
  fileWithheldPeople,
  forgetWords,
  type Ledger,
  readingsOf,
  showAnew,
  takeUnshown,
  unshownAfter,
  wordCounts,
} from '#ledger'
import { fileFound, askAnew, shownNow } from './shown-by.ts'
import { atRiskOf } from './withheld-by.ts'

/** Documents in one transaction. */
const batch = 50

/** Finds all whom the withheld classes take in among the documents that must be shown anew, before the first of them is: the last may name whom the first names too. */
export async function findPeople(ledger: Ledger): Promise<void> {
  const { classes } = await shownNow(ledger)
  if (classes.size === 0) return
  for (let last = ''; ;) {
    const documents = await unshownAfter(ledger.store, last, batch)
    if (documents.length === 0) break
    for (const reading of await readingsOf(ledger, documents)) {
      const people = atRiskOf(reading, classes, ledger.secret).map(({ person }) => ({
        person: person.personKey,
        keys: JSON.stringify(person),
      }))
      await fileWithheldPeople(ledger.store, reading.document.id, people)
    }
    last = documents.at(-1) ?? ''
  }
  askAnew(ledger)
}

/** Shows the next documents anew as they may be shown now. How many; 0 when none is left. */
export async function showSome(ledger: Ledger): Promise<number> {
  return ledger.store.transaction(async (inside) => {
    const documents = await takeUnshown(inside, batch)
    if (documents.length === 0) return 0
    const { showing } = await shownNow(ledger, inside)
    await showAnew(inside, documents, showing)
    await fileFound(ledger, inside)
    return documents.length
  })
}

/** Takes withheld names out of the words that links count. */
export async function forgetNames(ledger: Ledger): Promise<void> {
  await ledger.store.transaction(async (inside) => {
    const { isName, withholds } = await shownNow(ledger, inside)
    if (!withholds) return
    const { words } = await wordCounts(inside)
    await forgetWords(
      inside,
      words.flatMap(([word]) => (isName(word) ? [word] : [])),
    )
  })
}
