import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visible } from './visible.ts'

function check(text: string, shown: string): void {
  void test(JSON.stringify(text), () => assert.equal(visible(text), shown))
}

check('two\n  lines\tand a tab', 'two lines and a tab')
check('\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m')
check('\u009b2J', '\\x9b2J')
check('bell\u0007', 'bell\\x07')
check('abc\u202edef', 'abc\\u{202e}def')
check('lone \ud800 surrogate', 'lone \\u{d800} surrogate')
check('tag\u{e0041}', 'tag\\u{e0041}')
check('Київ, 東京, “é” 👩‍👩‍👧', 'Київ, 東京, “é” 👩‍👩‍👧')
