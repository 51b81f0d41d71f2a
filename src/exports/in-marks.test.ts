import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inMarks } from './in-marks.ts'

const check = (words: string, shown: string): void =>
  void test(shown, () => {
    assert.equal(inMarks(words), shown)
  })

check('two soldiers', '“two soldiers”')
check('“We saw the smoke,”', '“We saw the smoke,”')
check('"We saw the smoke"', '“We saw the smoke”')
check('“We saw the smoke', '“We saw the smoke”')
check('“Saboteurs” came', '““Saboteurs” came”')
check('“We saw,” … “and left”', '“We saw,” … “and left”')
check('', '')
