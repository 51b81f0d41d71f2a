import { Failure } from '#base'
import { bundleTakenIn, type Intaken, type Known, takenIn } from '#intake'
import { counted, countedBundle } from './counted.ts'
import { failureOf, type Input, isBundle, opened } from './opened.ts'

/** What the desk does not take in is told to `notice`; `consumed` hears of the bytes as they come. */
export type Taking = { readonly notice: (message: string) => void; readonly consumed: (bytes: number) => void }

/** Every report in the input, in order; what cannot be read is a Failure in its place. */
export async function* documentsOf(path: Input, known: Known, { notice, consumed }: Taking): AsyncGenerator<Intaken | Failure> {
  const input = await opened(path)
  if (input instanceof Failure) {
    yield input
    return
  }
  try {
    if (isBundle(input)) yield* bundleTakenIn(countedBundle(input, consumed), known, notice)
    else yield* takenIn(counted(input, consumed), known, notice)
  } catch (cause) {
    yield failureOf(input.path, cause)
  }
}
