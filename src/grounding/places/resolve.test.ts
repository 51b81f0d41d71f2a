import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bundledAtlas } from '#atlas'
import { unmarked } from '../marked.ts'
import { resolvePlaces } from './resolve.ts'

/** `{RU Vyborg}`: where each name is, as a country or a region of the United States; "?" ambiguous, "-" on no list. */
function check(example: string): void {
  void test(example, () => {
    const { text, marks } = unmarked(example)
    const names = marks.map(({ at }) => ({ name: text.slice(at.start, at.end), at, level: 'unknown', country: null }) as const)
    const found = resolvePlaces(text, names, bundledAtlas).map((one) => {
      if (one === null || one === 'ambiguous') return one === null ? '-' : '?'
      const { country, admin1 } = one.entry
      const region = country === 'US' && admin1 !== null ? bundledAtlas.entry(admin1)?.name : undefined
      return `${one.part ? '~' : ''}${(region ?? country ?? 'none').replaceAll(' ', '')}`
    })
    assert.deepEqual(
      found,
      marks.map(({ label }) => label),
    )
  })
}

check('{FR Paris} and {FR Lyon} were quiet.')
check('{Texas Paris}, {Texas Texas}, and {Texas Dallas} were quiet.')
check('Three died in {? Georgia}.')
check('Three died in {GE Georgia} near {GE Gori} and {GE Tbilisi}.')
check('Three died in {Georgia Georgia}, in {Georgia Savannah} and {Georgia Macon}, {Georgia Georgia}.')
check('The village of {~UA Qwertivka}, {UA Kherson region}, was shelled.')
check('{- Qwertivka} was shelled.')
check('{UA Donbas} and {SD Darfur} are wide; {none Kashmir} is claimed by several.')
check('{RU Turkish}'.replace('RU', 'TR'))
check('{SY Qamishli}, {SY Raqqa} and {SY Deir ez-Zor} lie in {SY Syria}.')
