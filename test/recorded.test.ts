import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { recordedPages, withRecordings } from '../tools/recorded.ts'

for (const page of recordedPages)
  void test(`${page} shows what the program prints today`, () => {
    const text = readFileSync(page, 'utf8')
    assert.equal(text, withRecordings(page, text), 'make it anew with: node tools/record.ts')
  })
