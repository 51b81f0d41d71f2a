import assert from 'node:assert/strict'
import { closeLedger, fileJudgement, type Ledger, openLedger } from '#ledger'
import { type Checks, filed, incidentsIn, itemOf, opening } from './opened.ts'
import { raid, raidAgain, strike } from './texts.ts'

export function changing({ check }: Checks): void {
  const stateOf = ({ store }: Ledger) => store.state()

  check(
    'its state is one word until it changes, through whichever connection, and another one after each change',
    async (ledger, address) => {
      const other = await openLedger(address, opening(false))
      try {
        const states = [await stateOf(ledger)]
        await filed(ledger, itemOf(raid), itemOf(strike))
        states.push(await stateOf(ledger))
        await filed(other, itemOf(raidAgain))
        states.push(await stateOf(ledger))
        const [one, two] = [itemOf(raid).document.id, itemOf(strike).document.id]
        await fileJudgement(
          other,
          { on: 'incident', one, other: two, verdict: 'unsure', by: null, at: null, why: null },
          'tester',
        )
        states.push(await stateOf(ledger))
        assert.equal(new Set(states).size, states.length)
        await incidentsIn(ledger)
        await incidentsIn(other)
        // On a server others may change other books meanwhile.
        if (ledger.store.dialect === 'sqlite') assert.equal(await stateOf(ledger), states.at(-1))
      } finally {
        await closeLedger(other)
      }
    },
  )
}
