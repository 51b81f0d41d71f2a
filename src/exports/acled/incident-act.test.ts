import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActType, ClaimRef, Comparison, OriginId } from '#model'
import { acledRows } from '#exports'
import { actor, handMade, type HandMadeClaim } from '../../../test/hand-made-reading.ts'
import { context, incident } from '../../../test/made-up-export.ts'

/** Each word is an act of its own claim; "+strike" belongs to the origin before it, "-strike" is denied. */
function check(told: string, act: ActType | null, names: readonly (string | null)[] = [null, null]): void {
  void test(`${told} is of the kind ${act}`, () => {
    const words = told.split(' ').filter(Boolean)
    const types = words.map((word) => word.replace(/^[+-]/u, ''))
    const reading = handMade({
      text: words.map((word, at) => `Claim ${at} of ${word}.`).join('\n'),
      referents: [actor('actor-1', 'River Corps'), actor('actor-2', '[withheld: victim lusab-babad]', { kind: 'person' })],
      claims: types.map((type, at): HandMadeClaim => ({
        content: `Claim ${at}`,
        acts: [
          {
            // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- words of the rows below
            type: type as ActType,
            words: `Claim ${at}`,
            actor: 'actor-1',
            whom: 'actor-2',
            polarity: words[at]?.startsWith('-') === true ? 'negative' : 'positive',
          },
        ],
      })),
    })
    const refs = reading.claims.map(({ id }): ClaimRef => `${reading.document.id}/${id}`)
    let count = 0
    const origins = refs.map((ref, at) => {
      if (words[at]?.startsWith('+') !== true) count += 1
      const id: OriginId = `o${count}`
      return { id, name: id, claims: [ref], copies: [], why: '' }
    })
    const compared: Comparison = {
      documents: [],
      incidents: [{ ...incident, claims: refs, origins: merged(origins), questions: [], relations: [] }],
    }
    const [row] = acledRows(compared, [reading], context)
    assert.deepEqual([row?.act ?? null, row?.actor1 ?? null, row?.actor2 ?? null], [act, ...names])
  })
}

function merged<Origin extends { readonly id: OriginId; readonly claims: readonly ClaimRef[] }>(
  origins: readonly Origin[],
): Origin[] {
  return [...new Map(origins.map((origin) => [origin.id, origin])).values()].map((origin) => ({
    ...origin,
    claims: origins.filter(({ id }) => id === origin.id).flatMap(({ claims }) => claims),
  }))
}

const both = ['River Corps', '[withheld: victim lusab-babad]']
check('', null)
check('-kill', null)
check('kill', 'kill', both)
check('kill strike', 'strike', both)
check('kill kill strike', 'strike', both)
check('kill kill kill strike', 'kill', both)
check('kill kill kill strike +strike +strike', 'kill', both)
check('strike raid raid', 'raid', both)
check('agree capture', 'capture', both)
check('agree', 'agree', both)
