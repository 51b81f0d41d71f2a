import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { outcomeOf } from '../../taken-in-again.ts'
import { lineAt, madePdf } from './made-pdf.ts'

/** A PDF of two pages, with something in it replaced. */
function damaged(find: RegExp | string, instead: string): Uint8Array {
  const pages = [lineAt(50, 750, 'The bridge was closed.'), lineAt(50, 750, 'Two were hurt.')]
  const whole = new TextDecoder('latin1').decode(madePdf({ pages, info: '/Title (A)' }))
  const broken = whole.replace(find, instead)
  assert.notEqual(broken, whole)
  return Uint8Array.from(broken, (character) => character.charCodeAt(0))
}

for (const definition of ['4 0 obj\n<< /Title >>\nendobj\n', '10 0\t 0\nobj << /Kids [10 '])
  void test(
    `a part that is defined a thousand times over is refused at once: ${JSON.stringify(definition)}`,
    { timeout: 10_000 },
    async () => {
      const { found } = await outcomeOf(damaged('4 0 obj', `${definition.repeat(1000)}4 0 obj`), 'a.pdf')
      assert.deepEqual(
        found.map((one) => (one instanceof Failure ? one.message : 'read')),
        ['a.pdf: defines one of its parts over and over; print it to a new PDF and try again'],
      )
    },
  )
