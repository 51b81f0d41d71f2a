import assert from 'node:assert/strict'
import { catchUp } from '#desk'
import { deleteDocument, fileJudgement, type Ledger, withdrawJudgement } from '#ledger'
import { type Checks, faultsOf, filed, itemOf, statement } from './opened.ts'
import { denial, raid, raidAgain, strike } from './texts.ts'

/** Whoever changes the book by hand is found out, and the first fault says where. */
export function tampering({ checkBroken }: Checks): void {
  const items = [itemOf(raid), itemOf(strike), itemOf(raidAgain), itemOf(denial)]
  const [one, other, third, gone] = items.map(({ document }) => document.id)

  const caught = (what: string, expected: RegExp, ...statements: readonly string[]) =>
    checkBroken(`${what} is found out`, async (ledger) => {
      await full(ledger)
      assert.deepEqual(await faultsOf(ledger), [])
      for (const words of statements) {
        const changed = await ledger.store.run(statement(words))
        assert.ok(changed > 0, `nothing to change: ${words}`)
      }
      assert.match((await faultsOf(ledger))[0] ?? 'no fault', expected)
    })

  /** Lines: 1 opened; 2–9 received and read in turn; 10 deleted; 11, 12 judged; 13 withdrawn; 14 verified. */
  async function full(ledger: Ledger): Promise<void> {
    for (const item of items) await filed(ledger, item)
    await deleteDocument(ledger, gone ?? itemOf(denial).document.id, 'tester', null)
    for (const [a = '', b = ''] of [
      [one, other],
      [one, third],
    ]) {
      const said = {
        on: 'incident',
        one: a,
        other: b,
        verdict: 'different',
        by: 'editor',
        at: ledger.clock(),
        why: null,
      } as const
      const judgement = await fileJudgement(ledger, said, 'editor')
      if (b === third) await withdrawJudgement(ledger, judgement.id, 'editor', null)
    }
    await catchUp(ledger, () => {})
  }

  caught(
    'a line that says who else did it',
    /^custody line 4 \(d\w+, received\): was changed/u,
    `update custody set by = 'nobody' where position = 4`,
  )
  caught('a line with another hash', /^custody line 4 .*was changed/u, `update custody set hash = previous where position = 4`)
  caught('a line that is gone', /^custody line 6 .*line 5 before it is missing/u, 'delete from custody where position = 5')
  caught(
    'several lines that are gone',
    /^custody line 8 .*lines 5 to 7 before it are missing/u,
    'delete from custody where position in (5, 6, 7)',
  )
  caught(
    'the first line that is gone',
    /^custody line 2 .*line 1 before it is missing/u,
    'delete from custody where position = 1',
  )
  caught(
    'two lines that changed places',
    /^custody line 4 .*was changed/u,
    'update custody set position = -4 where position = 4',
    'update custody set position = 4 where position = 6',
    'update custody set position = 6 where position = -4',
  )
  caught(
    'a line put in where another stood',
    /^custody line 4 \(d0000000000000000, received\): was changed/u,
    `insert into custody select 'd0000000000000000', position, at, by, program, did, about, previous, hash from custody where position = 4`,
  )
  caught(
    'the last lines cut off',
    /^judgement j\w+: the chain of custody does not know it/u,
    'delete from custody where position > 10',
  )
  caught(
    'other bytes',
    /^document d\w+: its bytes are not those that were received/u,
    `update original set bytes = ${bytes('other')} where document_id = '${one}'`,
  )
  caught(
    'another hash of the bytes',
    /^document d\w+: its id does not follow/u,
    `update document set sha256 = 'f00' where document_id = '${one}'`,
  )
  caught(
    'another reading',
    /^document d\w+: its reading r\w+ cannot be unpacked/u,
    `update reading set body = ${bytes('{}')} where document_id = '${one}'`,
  )
  caught(
    'the reading of another document',
    /^document d\w+: its reading r\w+ is not the one that was filed/u,
    `update reading set body = (select body from reading r where r.document_id = '${other}') where document_id = '${one}'`,
  )
  caught(
    'the text of another document',
    /^document d\w+: its text x\w+ is not the one that was taken out of it/u,
    `update extraction set body = (select body from extraction r where r.document_id = '${other}') where document_id = '${one}'`,
  )
  caught(
    'another reader',
    /^document d\w+: its reading r\w+ is by another reader/u,
    `update reading set reader = 'x' where document_id = '${one}'`,
  )
  caught(
    'a receipt that says another path',
    /^document d\w+: its receipt t\w+ is not the one/u,
    `update receipt set path = 'x' where document_id = '${one}'`,
  )
  caught(
    'a receipt that says another publisher',
    /^document d\w+: its receipt t\w+ is not the one/u,
    `update receipt set given = replace(given, '"publisher":null', '"publisher":"x"') where document_id = '${one}'`,
  )
  caught(
    'a receipt by somebody else',
    /^document d\w+: its receipt t\w+ is not the one/u,
    `update receipt set by = 'x' where document_id = '${one}'`,
  )
  caught(
    'a receipt that is gone',
    /^document d\w+: its receipt t\w+ is gone/u,
    `delete from receipt where document_id = '${one}'`,
  )
  caught(
    'a reading that is gone',
    /^document d\w+: its reading r\w+ is gone/u,
    `delete from reading where document_id = '${one}'`,
  )
  caught(
    'a document that is gone, with all its rows',
    /^document d\w+: was received, and is gone without a tombstone/u,
    ...['claim', 'standing', 'reading', 'extraction', 'receipt', 'original', 'document'].map(
      (table) => `delete from ${table} where document_id = '${one}'`,
    ),
  )
  caught(
    'bytes that are gone',
    /^document d\w+: its bytes are gone, and nobody deleted it/u,
    `delete from original where document_id = '${one}'`,
  )
  caught('a tombstone that is gone', /^tombstone of document d\w+: is gone/u, 'delete from tombstone')
  caught(
    'a tombstone that was put there',
    /^tombstone of document d\w+: the chain of custody does not know it/u,
    `insert into tombstone (document_id, position, by, at) values ('${one}', 4, 'x', 'y')`,
  )
  caught('a judgement that is gone', /^judgement j\w+: is gone/u, `delete from judgement where other = '${other}'`)
  caught(
    'a judgement turned round',
    /^judgement j\w+: is not what was decided/u,
    `update judgement set verdict = 'same' where other = '${other}'`,
  )
  caught('a withdrawal that is gone', /^withdrawal of judgement j\w+: is gone/u, 'delete from withdrawal')
  caught(
    'a withdrawal that was put there',
    /^withdrawal of judgement j\w+: the chain of custody does not know it/u,
    `insert into withdrawal (document_id, judgement_id, position, at) select document_id, judgement_id, 5, at from judgement where other = '${other}'`,
  )
  caught(
    'a claim with other words',
    /^document d\w+: its claim c\w+ is not found as it was read/u,
    `update claim set words = 'x' where document_id = '${one}'`,
  )
  caught(
    'a claim of another source',
    /^document d\w+: its claim c\w+ is not found as it was read/u,
    `update claim set sources = 'x' where document_id = '${one}'`,
  )
  caught(
    'claims that are gone',
    /^document d\w+: its claim c\w+ is not found as it was read/u,
    `delete from claim where document_id = '${one}'`,
  )
  caught(
    'a document hidden from the search',
    /^document d\w+: is not found among what stands/u,
    `update standing set stands = 0 where document_id = '${one}'`,
    `update claim set stands = 0 where document_id = '${one}'`,
  )
  caught(
    'a document that neither is read nor waits',
    /^1 documents have neither a reading nor a place among those that wait/u,
    `delete from claim where document_id = '${one}'`,
    `delete from standing where document_id = '${one}'`,
  )
}

/** A value that both databases take for bytes. */
const bytes = (words: string): string => `(select substr(bytes, 1, ${words.length}) from original limit 1)`
