import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '#base'
import { askable } from './address.ts'

/** What is asked, or what is said instead. */
function check(text: string, expected: string | RegExp): void {
  void test(`“${text}”`, () => {
    const found = askable(text)
    if (typeof expected === 'string') assert.equal(found instanceof Failure ? found.message : found.href, expected)
    else {
      assert.ok(found instanceof Failure, 'it would be asked')
      assert.equal(found.code, 'fetch/address')
      assert.match(found.message, expected)
    }
  })
}

check('https://news.example/a?b=c#d', 'https://news.example/a?b=c')
check(' HTTP://News.Example:80/ ', 'http://news.example/')
check('https://news.example:8443/', 'https://news.example:8443/')
check('https://Zürich.example/ü', 'https://xn--zrich-kva.example/%C3%BC')
// The ways to write an address in numbers all become the one that is weighed when the connection is made.
check('http://2130706433/', 'http://127.0.0.1/')
check('http://0x7f.1/', 'http://127.0.0.1/')
check('http://0177.0.0.1/', 'http://127.0.0.1/')
check('http://１２７。０。０。１/', 'http://127.0.0.1/')
check('http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/')
check('news.example', /begins with https/u)
check('', /begins with https/u)
check('file:///etc/hosts', /begins with https/u)
check('ftp://news.example/', /begins with https/u)
check('javascript:alert(1)', /begins with https/u)
check('data:text/plain,hello', /begins with https/u)
check('http://256.256.256.256/', /begins with https/u)
check('http://[fe80::1%25eth0]/', /begins with https/u)
check('https://anna@news.example/', /leave them out/u)
check('https://anna:secret@news.example/', /^(?!.*secret).*leave them out/u)
check('http://news.example:22/', /port 22 is not for web pages/u)
check('http://news.example:6667/', /port 6667/u)
check('http://news.example:0/', /port 0/u)
check(`x${'y'.repeat(5000)}`, /^.{0,300}$/u)
