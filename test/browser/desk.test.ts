import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addReports, type Desk, openDesk, openPage } from './desk.ts'

const examples = globSync('examples/*').toSorted()
let desk: Desk

before(async () => {
  desk = await openDesk()
})
after(() => desk.close())

const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
const addressOfIncident = async (page: Page): Promise<string> =>
  (await page.locator('.incident-card a').first().getAttribute('href')) ?? ''

void test('an empty book says what to do', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(desk.address)
  await page.getByRole('heading', { name: 'This book is empty' }).waitFor()
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('files dropped on a page are read, and their incident is there without a reload', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(desk.address)
  await page.getByRole('heading', { name: 'This book is empty' }).waitFor()
  const given = examples.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }))
  await page.evaluate(`(() => {
    const carried = new DataTransfer()
    for (const { name, base64 } of ${JSON.stringify(given)})
      carried.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name))
    for (const kind of ['dragover', 'drop'])
      window.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }))
  })()`)
  await page.getByText('See the incidents').waitFor({ timeout: 120_000 })
  await page.getByText('See the incidents').click()
  await page.getByRole('link', { name: /Attack on the customs station/u }).waitFor()
  assert.match(await page.locator('.incidents-head').innerText(), /14 documents/u)
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('every number opens its claims, and a claim opens in its document and leads back to its question', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(desk.address)
  await page.locator('.incident-card a').first().click()
  const figure = page
    .getByRole('row', { name: /How many soldiers were captured/u })
    .getByRole('button', { name: '0', exact: true })
  await figure.first().click()
  const panel = page.getByRole('dialog')
  await panel.getByText('No soldiers were captured').first().waitFor()
  await panel
    .getByRole('link', { name: /in .*2024/u })
    .first()
    .click()
  await page.waitForURL(/\/documents\/d[0-9a-f]{16}#c[0-9a-f]{10}$/u)
  const card = page.getByRole('complementary', { name: 'The claim' })
  await card.getByText('No soldiers were captured').waitFor()
  assert.equal(await page.locator('.claimed.chosen').first().innerText(), 'No soldiers were captured')
  const address = page.url()
  await page.reload()
  await card.getByText('No soldiers were captured').waitFor()
  assert.equal(page.url(), address)
  await card.getByRole('link', { name: /How many soldiers were captured/u }).click()
  await page.waitForURL(/\/incidents\/i[0-9a-f]{10}#q\d+\.captured-soldiers$/u)
  await page.locator('tr.at').getByText('How many soldiers were captured?').waitFor()
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('with the keyboard alone: find a claim, walk through the document, judge a link, take it back', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(desk.address)
  await page.locator('.incident-card').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('"captured four soldiers"')
  await page.locator('.find [role=option]').nth(1).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/documents\/.*#c/u)
  const first = page.url()
  await page.locator('.claim-card').waitFor()
  await page.keyboard.press('j')
  await page.waitForFunction(`location.href !== ${JSON.stringify(first)}`)
  await page.keyboard.press('k')
  await page.waitForFunction(`location.href === ${JSON.stringify(first)}`)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('station customs')
  await page.locator('.find [role=option]', { hasText: 'Attack on the customs station' }).first().waitFor()
  await page.keyboard.press('Escape')
  await page.goto(`${desk.address}/review`)
  const status = page.locator('.section-head [role=status]')
  await page.locator('.pair').waitFor()
  const count = Number(/of (\d+)/u.exec(await status.innerText())?.[1])
  assert.ok(count > 1, 'several links are in doubt')
  const titles = () => page.locator('.pair h3').allInnerTexts()
  const shown = await titles()
  await page.keyboard.press('j')
  await page.getByText(`2 of ${count}`).waitFor()
  assert.notDeepEqual(await titles(), shown)
  await page.keyboard.press('k')
  await page.getByText(`1 of ${count}`).waitFor()
  await page.keyboard.press('d')
  await page.getByText('1 judgement of this sitting').waitFor()
  const standing = async (): Promise<readonly { readonly verdict: string; readonly by: string }[]> => {
    const told: { readonly items: readonly { readonly verdict: string; readonly by: string }[] } = await (
      await page.request.get(`${desk.address}/api/judgements`)
    ).json()
    return told.items
  }
  assert.deepEqual(
    (await standing()).map(({ verdict, by }) => [verdict, by]),
    [['different', 'A. Editor']],
  )
  await page.reload()
  await page.locator('.pair').waitFor()
  assert.notDeepEqual(await titles(), shown, 'a judgement survives a reload')
  await page.keyboard.press('u')
  await page.getByText('1 judgement of this sitting').waitFor()
  await page.keyboard.press('z')
  await page.getByText('judgement of this sitting').waitFor({ state: 'detached' })
  assert.equal((await standing()).length, 1)
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('nothing is wider than 390 pixels', async () => {
  const { page, faults } = await openPage(desk, { viewport: { width: 390, height: 844 } })
  await page.goto(desk.address)
  const incident = await addressOfIncident(page)
  const found: [string, number][] = []
  const more = ['names', 'copies', 'withheld'].map((one) => `/review?of=${one}`)
  for (const path of ['/', incident, '/documents', '/search?q=captured', '/sources', '/review', ...more, '/add']) {
    await page.goto(desk.address + path)
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)
    found.push([path, await sideways(page)])
  }
  await page.goto(`${desk.address}/documents`)
  await page.locator('.documents a').first().click()
  await page.keyboard.press('j')
  await page.locator('.claim-card').waitFor()
  found.push(['a document', await sideways(page)])
  assert.deepEqual(
    found.filter(([, width]) => width > 0),
    [],
  )
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('a document full of markup, reversed writing and endless words is text and nothing else', async () => {
  const { page, faults } = await openPage(desk, { viewport: { width: 390, height: 844 } })
  const reversed = '\u202Esrebmun terces\u202C'
  const endless = 'w'.repeat(10_000)
  const text = [
    'date 2024-06-05',
    '<script>document.title = "owned"</script> The mayor said two <b>people</b> were killed in Kalix.',
    `The police said ${reversed} three people were killed in Kalix.`,
    `<img src="https://example.org/track.png" onerror="document.title='owned'"> ${endless}`,
    `The ${endless} said five people were killed in Kalix.`,
    'קול אמר: three people were killed, said the governor of Kalix.',
  ].join('\n\n')
  await page.goto(`${desk.address}/add`)
  await page.getByLabel('or paste a report').fill(text)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('.job li a').first().waitFor({ timeout: 60_000 })
  await page.locator('.job li a').first().click()
  // Passages come in slices: the last one stands when all do.
  await page.locator('.document-text').getByText('said the governor of Kalix').first().waitFor()
  assert.match(await page.locator('.document-text').innerText(), /<script>document\.title = "owned"<\/script>/u)
  assert.match(await page.locator('.document-text').innerText(), /U\+202E/u)
  assert.equal(await page.locator('main script, main img').count(), 0)
  assert.equal(await sideways(page), 0)
  assert.doesNotMatch(await page.title(), /^owned/u)
  await page.goto(`${desk.address}/incidents`)
  await page.locator('.incident-card').first().waitFor()
  assert.equal(await sideways(page), 0)
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('a page that changed shows what: the toll first, then the words', async () => {
  const { page, faults } = await openPage(desk)
  for (const toll of ['three', 'five']) {
    await page.goto(`${desk.address}/add`)
    await page
      .getByLabel('or paste a report')
      .fill(`date 2024-06-11\n\nThe mayor, Ada Holm, said ${toll} people were killed in Kiruna on Monday.`)
    await page.getByLabel('Its address').fill('https://example.org/kiruna')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('.job li a').first().waitFor({ timeout: 60_000 })
  }
  await page.locator('.job li a').first().click()
  await page.getByRole('link', { name: /2 versions/u }).click()
  await page.getByText('rose: 3 → 5').waitFor()
  assert.deepEqual(await page.locator('del, ins').allInnerTexts(), ['three ', 'five '])
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('sources are counted, without a score', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(`${desk.address}/sources`)
  const row = page.getByRole('row', { name: /White Birch Brigade/u }).first()
  await row.waitFor()
  const [answers = 0, alone = 0, contradicted = 0, incidents = 0] = (await row.locator('td').allInnerTexts()).map(Number)
  assert.ok(answers >= contradicted && answers >= alone && contradicted >= 1 && incidents >= 1)
  await row.getByRole('button', { name: /answers/u }).click()
  await page.getByRole('dialog').getByText('captured four soldiers').first().waitFor()
  await page.keyboard.press('Escape')
  await row.getByRole('button', { name: /contradicted/u }).click()
  await page.getByRole('dialog').getByText('Answers that another origin contradicts').waitFor()
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('what an editor chooses is kept: colours over a reload, filters in the address', async () => {
  const { page } = await openPage(desk)
  await page.goto(desk.address)
  await page.locator('.bar-theme').click()
  await page.locator('.bar-theme').click()
  await page.reload()
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
  await page.getByLabel('Place').fill('Nowhere at all')
  await page.getByText('No incident is like that.').waitFor()
  await page.reload()
  await page.getByText('No incident is like that.').waitFor()
  assert.match(page.url(), /place=Nowhere/u)
  await page.context().close()
})

void test('the same file added again by the chooser is known', async () => {
  const { page } = await openPage(desk)
  await addReports(page, desk.address, ['examples/01-exercise-wire.txt'])
  assert.match(await page.locator('.job').first().innerText(), /01-exercise-wire\.txt/u)
  assert.doesNotMatch(await page.locator('.job').first().innerText(), /\bnew\b/u)
  await page.context().close()
})

void test('the address of a claim far down a long document leads to its words', async () => {
  const { page, faults } = await openPage(desk)
  const filler = 'The road was closed for hours, and nobody could say when it would open. '
  const told = Array.from(
    { length: 90 },
    (_, i) => `The mayor said ${i + 2} people were killed in Boden. ${filler.repeat(i % 7)}`,
  )
  await page.goto(`${desk.address}/add`)
  await page.getByLabel('or paste a report').fill(['date 2024-06-13', ...told].join('\n\n'))
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('.job li a').first().waitFor({ timeout: 60_000 })
  await page.locator('.job li a').first().click()
  const far = page.locator('.claimed', { hasText: '82 people were killed' })
  const address = new URL((await far.getAttribute('href')) ?? '', page.url()).href
  await page.goto('about:blank')
  await page.goto(address)
  const current = page.locator('.claimed[aria-current]').first()
  await current.waitFor()
  const isInView = async (): Promise<boolean> => {
    const { y, height } = (await current.boundingBox()) ?? { y: -1, height: 0 }
    return y > 0 && y + height < 900
  }
  for (let tries = 0; tries < 50 && !(await isInView()); tries += 1) await page.waitForTimeout(200)
  assert.ok(await isInView())
  assert.deepEqual(faults, [])
  await page.context().close()
})
