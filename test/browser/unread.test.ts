import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Desk, openDesk, openPage } from './desk.ts'

const mixed = `date 2024-06-05

Three people were killed when gunmen attacked the customs station in Haparanda on Tuesday, police said.

Представитель полиции сообщил, что трое человек погибли при нападении на таможню в Хапаранде во вторник утром.

أعلنت الشرطة أن ثلاثة أشخاص قتلوا في الهجوم على مركز الجمارك يوم الثلاثاء.`

/** A channel of which one message was changed later. */
const channel = {
  name: 'Haparanda Harbour Watch',
  type: 'public_channel',
  id: 1,
  messages: [
    {
      id: 1,
      type: 'message',
      date: '2024-06-05T09:00:00',
      date_unixtime: '1717578000',
      edited: '2024-06-05T10:30:00',
      edited_unixtime: '1717583400',
      from: 'Haparanda Harbour Watch',
      from_id: 'channel1',
      photo: 'photos/photo_1.jpg',
      width: 800,
      height: 600,
      text: 'Three people were killed at the customs station in Haparanda on Tuesday, the harbour master said.',
      text_entities: [],
    },
  ],
}

let desk: Desk

before(async () => {
  desk = await openDesk()
  const { page } = await openPage(desk)
  await page.goto(`${desk.address}/add`)
  await page.getByLabel('Choose files').setInputFiles([
    { name: 'mixed.txt', mimeType: 'text/plain', buffer: Buffer.from(mixed) },
    { name: 'result.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(channel)) },
  ])
  await page.getByText('See the incidents').waitFor({ timeout: 120_000 })
  await page.context().close()
})
after(() => desk.close())

void test('passages that are not read are marked, in their own language and direction, and the list says so', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(`${desk.address}/documents`)
  const row = page.locator('.documents li', { hasText: 'not read: Arabic, Russian' })
  await row.locator('a').click()
  await page.getByText('Not read: Russian', { exact: true }).waitFor()
  const russian = page.locator('.passage[lang="ru"]')
  assert.match(await russian.innerText(), /таможню/u)
  assert.equal(await russian.locator('.claimed').count(), 0)
  const direction = await page.evaluate<string>(`getComputedStyle(document.querySelector('.passage[lang="ar"]')).direction`)
  assert.equal(direction, 'rtl')
  assert.equal(await page.locator('.passage:not([lang]) .claimed').first().isVisible(), true)
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('searching finds them under a heading of their own, on the page and as one types', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(`${desk.address}/search?q=${encodeURIComponent('таможню')}`)
  const section = page.getByRole('region', { name: 'In languages that are not read' })
  await section.getByText('Russian · 5 Jun 2024').waitFor()
  await section.getByRole('link').click()
  await page.locator('.passage[lang="ru"]').waitFor()
  assert.match(page.url(), /#p\d+$/u)
  await page.goBack()
  await page.getByLabel('Who says it').fill('police')
  await section.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('таможн')
  const option = page.getByRole('option', { name: /Not read: Russian/u })
  await option.getByText('In languages that are not read').waitFor()
  await option.click()
  await page.locator('.passage[lang="ru"]').waitFor()
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('a post says when it was posted and changed, to the minute, and what it carries', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(`${desk.address}/search?q=${encodeURIComponent('"harbour master"')}`)
  await page.locator('.hits a').first().click()
  const line = page.locator('.post .small').first()
  await line.getByText('edited').waitFor()
  assert.match(await line.innerText(), /5 Jun 2024, 09:00 UTC · edited 5 Jun 2024, 10:30 UTC · with a photo \(not opened\)/u)
  assert.deepEqual(faults, [])
  await page.context().close()
})
