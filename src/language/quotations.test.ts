import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotesIn } from './quotations.ts'
import { documentOf } from './sample.ts'

/** `{…}` stands around a quotation with its marks, `{…>` around one that stays open. */
function check(marked: string): void {
  void test(marked, () => {
    const document = documentOf(marked.replaceAll(/[{}>]/gu, ''))
    const edges = document.passages.flatMap((passage) =>
      quotesIn(document, passage).flatMap(({ at, open }) => [
        { at: at.start, put: '{' },
        { at: at.end, put: open ? '>' : '}' },
      ]),
    )
    const shown = edges.reduceRight((text, { at, put }) => text.slice(0, at) + put + text.slice(at), document.text)
    assert.equal(shown, marked)
  })
}

check('{“We go,”} he said.')
check('{“We go,”} he said. {“Now.”}')
check('{"We go,"} he said. {"Now."}')
check('He said {"we go"}, and {"now"}.')
check('{‘We go,’} he said.')
check("{'We don't go,'} he said.")
check("{'The soldiers' fate is sealed,'} he said.")
check("The soldiers' fate isn't the generals' concern.")
check('The ’90s and ’em, rock ’n’ roll.')
check("In the '90s it wasn't 'em.")
check('{“He said ‘no’ to us,”} she said.')
check('{"He said \'no\' to us,"} she said.')
check('{« Nous partons »}, he said.')
check('{„We go,“} he said.')
check('A 6" gun and a 12" one.')
check('It is 5 o’clock, he said.')
check('{“We go.>\n\n{“We go now.”}')
check('He said, {“We go.>\n\n{“We go now,”} he said.')
check('He said, “we go, and left.\n\nNobody knew.')
check('He left.” Nobody knew.')
check('{“We go. We all go.>')
check('The {“Northern Volunteer Corps”} has a {“base”}.')
check('(the {"Corps"})')
check('{“First}”'.replace('}”', '”}'))
check('No marks at all.')
