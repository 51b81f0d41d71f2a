import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openAtlasFile } from './atlas-file.ts'
import { atlasOver, bundledAtlas } from './atlas.ts'
import { importFile } from './import-file.ts'
import { keyOf } from './key.ts'

const folder = mkdtempSync(join(tmpdir(), 'claimbook-'))
after(() => rmSync(folder, { recursive: true }))
let made = 0
const fresh = (ending: string) => join(folder, `${(made += 1)}${ending}`)

async function imported(name: string, text: string, to = fresh('.sqlite')) {
  const from = fresh(name)
  writeFileSync(from, text)
  const told = await importFile(from, to, () => {})
  const file = openAtlasFile(to)
  const called = (words: string) => file.called(keyOf(words)).map(({ entry }) => entry)
  return { told, to, file, called }
}
const row = (id: number, name: string, code: string, more: Readonly<Record<number, string>> = {}) =>
  Array.from(
    { length: 19 },
    (_, i) =>
      more[i] ??
      {
        0: String(id),
        1: name,
        2: name,
        4: '45.1',
        5: '34.2',
        6: code[0] === 'A' ? 'A' : 'P',
        7: code,
        8: 'UA',
        10: '11',
        14: '900',
      }[i] ??
      '',
  ).join('\t')

void test('a table of places of one’s own', async () => {
  const { told, called, file } = await imported(
    '.csv',
    'Name,Lat,Lon,radius_km,country,kind,aliases\n"Mill, Upper",46.5,32.1,3,UA,site,Ferma; Old Mill\nNowhere,95,1,,,,\n',
  )
  assert.deepEqual([told.places, told.faulty, told.faults[0]?.line], [1, 1, 3])
  assert.deepEqual(
    called('old mill').map(({ name, kind, radiusKm, country }) => [name, kind, radiusKm, country]),
    [['Mill, Upper', 'site', 3, 'UA']],
  )
  file.close()
})

void test('a dump of GeoNames: what is known is replaced and keeps who claims it', async () => {
  const yalta = bundledAtlas.called('yalta').find(({ entry }) => entry.country === 'UA')?.entry
  assert.ok(yalta)
  const { called, file } = await imported(
    '.txt',
    `${row(yalta.id, 'Yalta', 'PPL')}\n${row(99_000_001, 'Testivka', 'PPL', { 3: 'Тестівка,TST' })}\n`,
  )
  const both = atlasOver(file, bundledAtlas)
  assert.deepEqual(
    both
      .called('yalta')
      .filter(({ entry }) => entry.id === yalta.id)
      .map(({ entry }) => [entry.lat, entry.disputed]),
    [[45.1, ['UA', 'RU']]],
  )
  assert.deepEqual(
    called('тестівка').map(({ admin1 }) => admin1),
    [703883],
  )
  assert.equal(called('TST').length, 0)
  file.close()
})

void test('other names are added to places of the file and of the bundle', async () => {
  const { to, file } = await imported('.txt', row(99_000_001, 'Testivka', 'PPL'))
  file.close()
  const { called, file: again } = await imported(
    '.txt',
    '1\t99000001\ten\tTestovka\n2\t703448\ten\tOld Kyiv Town\n3\t703448\tlink\thttps://example.org\n',
    to,
  )
  assert.deepEqual([called('testovka')[0]?.id, called('old kyiv town')[0]?.id], [99_000_001, 703_448])
  again.close()
})

const check = (name: string, ending: string, text: string, message: RegExp) =>
  void test(name, async () => {
    const [from, to] = [fresh(ending), fresh('.sqlite')]
    writeFileSync(from, text)
    await assert.rejects(
      importFile(from, to, () => {}),
      message,
    )
    assert.ok(!existsSync(to), 'a failed import leaves no file behind')
  })
check('an empty file', '.csv', '', /nothing in it is a place/)
check('a table without points', '.csv', 'name,where\nA,B\n', /no column “lat”, “lon”/)
check('a file that is no dump', '.txt', 'hello\nworld\n', /line 1: 1 columns/)
check('a line that never ends', '.txt', 'x'.repeat(3 << 20), /longer than any/)
