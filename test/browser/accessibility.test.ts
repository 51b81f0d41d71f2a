import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { addReports, type Desk, openDesk, openPage } from './desk.ts'

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
let desk: Desk
let [incident, document, mixed] = ['', '', '']

before(async () => {
  desk = await openDesk()
  const { page } = await openPage(desk)
  await addReports(page, desk.address, globSync('examples/*').toSorted())
  await page.goto(`${desk.address}/add`)
  const words =
    'date 2024-06-12\n\nThe port in Oulu is open, the mayor said.\n\nПорт в Оулу открыт, сообщил сегодня утром мэр города.'
  await page.getByLabel('Choose files').setInputFiles([{ name: 'mixed.txt', mimeType: 'text/plain', buffer: Buffer.from(words) }])
  const added = page.locator('.job li a').first()
  await added.waitFor({ timeout: 60_000 })
  mixed = (await added.getAttribute('href')) ?? ''
  await page.goto(desk.address)
  incident = (await page.locator('.incident-card a').first().getAttribute('href')) ?? ''
  await page.goto(`${desk.address}/documents`)
  document = (await page.locator('.documents a').last().getAttribute('href')) ?? ''
  await page.context().close()
})
after(() => desk.close())

const looks = [
  ['light', 1280],
  ['light', 390],
  ['dark', 1280],
] as const

type Violation = { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] }

/** A page breaks no rule of WCAG 2.2 A and AA that axe knows. `act` is what is done before it is looked at. */
function check(name: string, pathOf: () => string, keys: readonly string[] = []): void {
  for (const [colorScheme, width] of looks)
    void test(`${name}, ${colorScheme}, ${width} pixels wide`, async () => {
      const { page } = await openPage(desk, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
      await page.goto(desk.address + pathOf())
      await page.locator('h1').waitFor()
      await page.waitForTimeout(500)
      for (const key of keys)
        await (key.startsWith('click:')
          ? page.getByText(key.slice('click:'.length), { exact: true }).first().click()
          : key.startsWith('type:')
            ? page.keyboard.insertText(key.slice('type:'.length))
            : page.keyboard.press(key))
      await page.waitForTimeout(keys.length > 0 ? 400 : 0)
      await page.evaluate(axe)
      const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      )
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
        [],
      )
      await page.context().close()
    })
}

check('incidents', () => '/')
check('an incident', () => incident)
check('an incident, one below the other', () => `${incident}?view=rows`)
check('accepting a grade', () => incident, ['click:proposed: accept or reject'])
check('a document', () => document)
check('a document with a card', () => document, ['j'])
check('putting words right', () => document, ['j', 'click:Put words right'])
check('a document of which a passage is not read', () => mixed)
check('documents', () => '/documents')
check('search', () => '/search?q=captured')
check('finding', () => '/', ['Control+k', 'c', 'a', 'p', 't', 'u', 'r', 'e', 'd'])
check('finding what is not read', () => '/search?q=порт', ['Control+k', 'type:порт'])
check('sources', () => '/sources')
check('review', () => '/review')
check('review of names', () => '/review?of=names')
check('review of copies', () => '/review?of=copies')
check('who is withheld', () => '/review?of=withheld')
check('review of several links', () => '/review', ['click:Several at once'])
check('an export', () => incident, ['click:Export …'])
check('withholding a person', () => document, ['click:Withhold a person'])
check('add', () => '/add')
check('a page that is not there', () => '/nowhere')
