import { canonical, Failure } from '#base'
import { deliveryOf } from './delivery.ts'
import type { Intaken } from './kind.ts'
import { takenIn } from './taken-in.ts'

/** For tests: throws unless what was taken in, taken in again from its own bytes as its own `about` says, is the same. */
export async function takenInAgain({ document, bytes, about }: Intaken): Promise<void> {
  const { path, ...known } = about
  const again: string[] = []
  for await (const one of takenIn(deliveryOf(bytes, path), known, () => {}))
    again.push(one instanceof Failure ? one.message : told(one))
  const expected = told({ document, bytes, about })
  if (again.length !== 1 || again[0] !== expected) throw new Error(`not the same again: ${again.join('\n')}\n${expected}`)
}

const told = ({ document, bytes, about }: Intaken): string =>
  JSON.stringify([canonical(document), Buffer.from(bytes).toString('base64'), canonical(about)])
