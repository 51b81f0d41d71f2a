import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { addReports, type Desk, openDesk, openPage } from './desk.ts'

let desk: Desk

before(async () => {
  desk = await openDesk()
  const { page } = await openPage(desk)
  await addReports(page, desk.address, globSync('examples/*').toSorted())
  await page.context().close()
})
after(() => desk.close())

void test('several links are decided by one act, which says how many, and taken back by one', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(`${desk.address}/review`)
  const standing = async (): Promise<number> => {
    const { items }: { readonly items: readonly unknown[] } = await (
      await page.request.get(`${desk.address}/api/judgements`)
    ).json()
    return items.length
  }
  const atFirst = await standing()
  await page.getByRole('button', { name: 'Several at once' }).click()
  const shown = await page.locator('.many-links li').count()
  assert.ok(shown > 2)
  assert.equal(await page.getByRole('button', { name: 'Unsure: 0 shown links' }).isDisabled(), true)
  await page.getByRole('button', { name: `Choose all ${shown} shown` }).click()
  await page.locator('.many-links input').first().uncheck()
  await page.getByRole('button', { name: `Unsure: ${shown - 1} shown links` }).click()
  await page.getByText(`${shown - 1} judgements of this sitting`).waitFor()
  assert.equal(await standing(), atFirst + shown - 1)
  assert.equal(await page.locator('.many-links input:checked').count(), 0)
  await page.getByRole('button', { name: `Undo: ${shown - 1} at once` }).click()
  await page.getByText('judgements of this sitting').waitFor({ state: 'detached' })
  assert.equal(await standing(), atFirst)
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('two names are judged one, and the judgement is taken back', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(`${desk.address}/review?of=names`)
  await page.getByLabel('A name').fill('White Birch Brigade')
  await page.getByLabel('Another name').fill('The Brigade')
  await page.getByLabel('Why').fill('the same press office')
  await page.keyboard.press('Enter')
  const line = page.locator('.standing li', { hasText: 'The Brigade' })
  await line.getByText('the same press office').waitFor()
  await line.getByRole('button', { name: /Take back/u }).click()
  await line.waitFor({ state: 'detached' })
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('an incident is exported: its first rows, who is withheld, the file and its manifest', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(desk.address)
  await page.locator('.incident-card a').first().click()
  await page.getByRole('button', { name: 'Export …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('.export-rows td').first().waitFor()
  assert.equal(await dialog.getByRole('checkbox', { checked: true }).count(), 5)
  await dialog.getByRole('combobox', { name: 'For' }).selectOption({ label: 'a map (.geojson)' })
  await dialog.locator('.export-rows pre', { hasText: 'FeatureCollection' }).waitFor()
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const file = await coming
  assert.equal(file.suggestedFilename(), 'claimbook.geojson')
  assert.match(readFileSync(await file.path(), 'utf8'), /"FeatureCollection"/u)
  const manifest = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Its manifest' }).click()
  assert.match(readFileSync(await (await manifest).path(), 'utf8'), /"format":\s*"geojson"/u)
  assert.deepEqual(faults, [])
  await page.context().close()
})

void test('a person is withheld from a document’s page, and lifted again', async () => {
  const { page, faults } = await openPage(desk)
  await page.goto(`${desk.address}/add`)
  await page
    .getByLabel('or paste a report')
    .fill(
      'date 2024-06-12\n\nThe police said Osmo Tervanen was captured in Kalix on Tuesday. Osmo Tervanen is 34, the union said.',
    )
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.locator('.job li a').first().waitFor({ timeout: 60_000 })
  await page.locator('.job li a').first().click()
  await page.getByText('Withhold a person').click()
  await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Osmo Tervanen' })
  await page.getByRole('combobox', { name: 'Shown as' }).selectOption('prisoners')
  await page.getByLabel('Why (without the name)').fill('asked for it')
  await page.getByRole('button', { name: 'Withhold' }).click()
  await page.getByText('Withheld as').waitFor()
  await page.locator('.document-text', { hasText: '[withheld: prisoner' }).waitFor()
  assert.doesNotMatch(await page.locator('main').innerText(), /Tervanen/u)
  await page.getByRole('link', { name: 'Who is withheld' }).click()
  const line = page.locator('.standing li', { hasText: 'asked for it' })
  await line.getByRole('button', { name: /Lift/u }).click()
  await line.waitFor({ state: 'detached' })
  await page.goBack()
  await page.locator('.document-text', { hasText: 'Osmo Tervanen' }).waitFor()
  assert.deepEqual(faults, [])
  await page.context().close()
})
