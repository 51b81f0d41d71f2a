import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { webLink } from './links.ts'
import { html, type Slot, sourceOf } from './markup.ts'

function check(slot: Slot, source: string): void {
  void test(`a slot that becomes ${source}`, () => assert.equal(sourceOf(html`<p>${slot}</p>`), `<p>${source}</p>`))
}

check('plain', 'plain')
check('<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;')
check(`" onclick='x' & \``, '&quot; onclick=&#39;x&#39; &amp; &#96;')
check('&lt;', '&amp;lt;')
check('abc\u202edef', 'abc\\u{202e}def')
check('two\n lines ', 'two lines ')
check(7, '7')
check(null, '')
check(['<', html`<b>${'<'}</b>`], '&lt;<b>&lt;</b>')
check(
  webLink('https://example.org/?a=1&b="'),
  '<a href="https://example.org/?a=1&amp;b=%22" rel="noopener noreferrer nofollow">https://example.org/?a=1&amp;b=&quot;</a>',
)
check(webLink('javascript:alert(1)'), 'javascript:alert(1)')
check(webLink(' JaVaScRiPt:alert(1)'), ' JaVaScRiPt:alert(1)')
check(webLink('data:text/html,<b>'), 'data:text/html,&lt;b&gt;')
check(webLink('reports/wire.txt'), 'reports/wire.txt')

void test('what only looks like markup is none', () => {
  const forged = JSON.parse('[{"markup":"<b>"}]')
  assert.throws(() => html`${forged}`)
})

void test('no text brings a sign of markup through, in text or in an attribute', () => {
  const signs = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '`',
    '&lt;',
    '<!--',
    ']]>',
    '</style>',
    '\u0000',
    '\u2028',
    '\ud800',
    'x',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(signs).map((parts) => parts.join('')),
      ),
      (text) => {
        const source = sourceOf(html`${text}`)
        assert.doesNotMatch(source, /[<>"'`]|&(?!(?:amp|lt|gt|quot|#39|#96);)/u)
        assert.doesNotMatch(source, /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      },
    ),
  )
})
