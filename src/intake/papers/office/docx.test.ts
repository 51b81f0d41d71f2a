import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { Failure } from '#base'
import { covers, type Document } from '#model'
import { outline } from '../../outline.ts'
import { outcomeOf, takenInAgain } from '../../taken-in-again.ts'
import { type MadeMember, madeZip } from '../../../../test/made-archives.ts'

const space =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const styles = `<w:styles ${space}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Egen"><w:name w:val="Mine"/><w:basedOn w:val="Rubrik1"/></w:style>
<w:style w:styleId="C"><w:name w:val="caption"/></w:style><w:style w:styleId="Q"><w:name w:val="Quote"/></w:style></w:styles>`
const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Two boats hit</dc:title><dc:creator>Jane Roe</dc:creator>
<dcterms:created>2024-06-04T08:00:00Z</dcterms:created><dcterms:modified>2024-06-05T08:00:00Z</dcterms:modified></cp:coreProperties>`
const docx = (body: string, more: readonly MadeMember[] = []): Uint8Array =>
  madeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'word/document.xml',
      bytes: `<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    },
    { name: 'word/styles.xml', bytes: styles },
    ...more,
  ])
const p = (words: string, style = '') => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${words}</w:p>`
const r = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

/** A document as what `of` takes from it, a failure as "code: message"; a report is taken in again. */
function check(what: string, bytes: Uint8Array, of: (document: Document) => unknown, expected: unknown, path = 'a'): void {
  void test(what, { timeout: 10_000 }, async () => {
    const { found } = await outcomeOf(bytes, path)
    const [one] = found
    assert.equal(found.length, 1)
    assert.ok(one)
    assert.deepEqual(one instanceof Failure ? `${one.code}: ${one.message}` : of(one.document), expected)
    if (!(one instanceof Failure)) assert.deepEqual(await takenInAgain(one), one.document)
  })
}
const notes = (document: Document) => document.notes.map(({ code, text }) => `${code} ${text}`)

check(
  'paragraphs, headings in any language, items, a table, a line break',
  docx(
    p(r('Boats hit'), 'Rubrik1') +
      p(`${r('Two ')}${r('boats were hit &amp; sank.')}<w:r><w:tab/><w:t>It</w:t><w:br/><w:t>rained.</w:t></w:r>`) +
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('One dead')}</w:p>` +
      `<w:tbl><w:tr><w:tc>${p(r('Kalix'))}</w:tc><w:tc>${p(r('1 dead'))}</w:tc></w:tr><w:tr><w:tc>${p(r('Luleå'))}</w:tc><w:tc>${p('')}</w:tc></w:tr></w:tbl>` +
      p(r('Next'), 'Egen') +
      p(r('A boat.'), 'C') +
      p(r('We shall see.'), 'Q'),
  ),
  outline,
  [
    'headline: Boats hit',
    'paragraph: Two boats were hit & sank. It / rained.',
    'list-item: One dead',
    'paragraph: Kalix',
    'paragraph: 1 dead',
    'paragraph: Luleå',
    'headline: Next',
    'caption: A boat.',
    'quote: We shall see.',
  ],
)
check(
  'tracked changes, comments and hidden text',
  docx(
    p(
      `${r('It was ')}<w:del><w:r><w:delText>two</w:delText></w:r></w:del><w:ins>${r('three')}</w:ins>${r(' boats.')}<w:moveFrom>${r(' gone')}</w:moveFrom>.<w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>`,
    ) + `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('It went ')}</w:p>${p(r('on.'))}`,
  ),
  (document) => [outline(document), notes(document).slice(1)],
  [
    ['paragraph: It was three boats.', 'paragraph: It went on.'],
    [
      'intake/tracked-changes The paper has tracked changes: one insertion, which is read, and 2 deletions, which are not.',
      'intake/comments The paper has one comment, not read.',
      'intake/hidden-text The paper has text that is hidden from its readers; it is not read.',
    ],
  ],
)
check(
  'footnotes stand at the end, and their marks are no figures of the text',
  docx(
    p(
      `${r('Killed: 12')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('. All ended')}<w:r><w:endnoteReference w:id="1"/></w:r>${r('.')}`,
    ),
    [
      {
        name: 'word/footnotes.xml',
        bytes: `<w:footnotes ${space}><w:footnote w:type="separator" w:id="-1">${p(r('x'))}</w:footnote><w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>' + r(' By the army.'))}</w:footnote></w:footnotes>`,
      },
      {
        name: 'word/endnotes.xml',
        bytes: `<w:endnotes ${space}><w:endnote w:id="1">${p(r('At noon.'))}</w:endnote></w:endnotes>`,
      },
    ],
  ),
  outline,
  ['paragraph: Killed: 12¹. All ended².', 'paragraph: ¹ By the army.', 'paragraph: ² At noon.'],
)
check(
  'a text box is told once, fields and links by what they show',
  docx(
    p(
      `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r><w:hyperlink>${r('See here.')}</w:hyperlink>`,
    ),
  ),
  outline,
  ['paragraph: In a box.', 'paragraph: See here.'],
)
check(
  'what it says of itself, and a dateline',
  docx(p(r('STATEMENT')) + p(r('KALIX, 4 June 2024 (Exercise Wire) - Two boats were hit.')), [
    { name: 'docProps/core.xml', bytes: core },
  ]),
  ({ title, author, publisher, publishedOn, modifiedAt, language, notes: all }) => [
    title,
    author,
    publisher,
    publishedOn,
    modifiedAt,
    language,
    all.map(({ code }) => code),
  ],
  [
    'Two boats hit',
    'Jane Roe',
    'Exercise Wire',
    '2024-06-04',
    '2024-06-05T08:00:00Z',
    'en',
    ['intake/day-from-dateline', 'intake/publisher-from-text', 'intake/paper-made'],
  ],
)
check(
  'the part that the relations name',
  docx(p(r('Old.')), [
    {
      name: '_rels/.rels',
      bytes: '<Relationships><Relationship Id="1" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>',
    },
    { name: 'word/document2.xml', bytes: `<w:document ${space}><w:body>${p(r('New.'))}</w:body></w:document>` },
  ]),
  outline,
  ['paragraph: New.'],
)
check(
  'OpenDocument text',
  madeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      bytes:
        '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h>Boats <text:span>hit</text:span></text:h><text:p>Killed: 12<text:note><text:note-citation>3</text:note-citation><text:note-body><text:p>By the army.</text:p></text:note-body></text:note>.<text:s text:c="2"/>It\n rained.<office:annotation><text:p>hm</text:p></office:annotation></text:p><text:list><text:list-item><text:p>One dead</text:p></text:list-item></text:list></office:text></office:body></office:document-content>',
    },
  ]),
  (document) => [outline(document), notes(document).slice(1)],
  [
    ['headline: Boats hit', 'paragraph: Killed: 12³. It rained.', 'list-item: One dead', 'paragraph: ³ By the army.'],
    [
      'intake/tracked-changes The paper has tracked changes: 1 in all; what is deleted is not read.',
      'intake/comments The paper has one comment, not read.',
    ],
  ],
)

check(
  'an older document',
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
  outline,
  'paper/unread: a: is a file of an older Office, or one that is locked with a password; save it as DOCX or PDF, without a password',
)
check(
  'RTF',
  new TextEncoder().encode(String.raw`{\rtf1 It fell.}`),
  outline,
  'paper/unread: a: is an RTF file; save it as DOCX or PDF',
)
check(
  'a spreadsheet',
  madeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'xl/workbook.xml', bytes: '<x/>' },
  ]),
  outline,
  'paper/unread: a: is a spreadsheet or a presentation; save it as PDF or as plain text',
)
check(
  'OpenDocument sheets',
  madeZip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
  outline,
  'paper/unread: a: is an OpenDocument file with no text to read; save it as PDF',
)
check('no words', docx(p('')), outline, 'text/empty: a: holds no text')
check(
  'cut off',
  docx(p(r('It fell.'))).subarray(0, 300),
  outline,
  'paper/damaged: a: is no document that can be read; it may be cut off or damaged',
)
check(
  'two parts of one name',
  docx(p(r('One.')), [{ name: 'word/document.xml', bytes: `<w:document ${space}>${p(r('Two.'))}</w:document>` }]),
  outline,
  'paper/refused: a: holds two parts of one name',
)
check(
  'a part with a path that leads out',
  docx(p(r('One.')), [{ name: '../../evil.xml', bytes: 'x' }]),
  outline,
  'paper/damaged: a: is no document that can be read; it may be cut off or damaged',
)
check(
  'nested deep',
  docx(`${'<w:sdt>'.repeat(100_000)}${p(r('It fell.'))}`),
  outline,
  'paper/refused: a: is nested deeper than a report can be',
)
const zeros = deflateRawSync(Buffer.alloc(100_000_000))
check(
  'a part that says it unpacks to 100 MB',
  madeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: '', packed: zeros, size: 100_000_000 },
  ]),
  outline,
  'paper/refused: a: unpacks to more than a report can hold',
)
check(
  'a part that unpacks to more than it says',
  madeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: '', packed: zeros, size: 1000 },
  ]),
  outline,
  'paper/damaged: a: is no document that can be read; it may be cut off or damaged',
)
check(
  'entities are not expanded',
  madeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'word/document.xml',
      bytes: `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><w:document ${space}>${p(r('It &a; &b; fell.'))}</w:document>`,
    },
  ]),
  outline,
  ['paragraph: It &a; &b; fell.'],
)

void test('no changed byte makes it throw, and what is read is sound', async () => {
  const whole = docx(p(r('Boats hit'), 'Rubrik1') + p(r('Two boats were hit.')), [{ name: 'docProps/core.xml', bytes: core }])
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.integer({ min: 0, max: 255 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = whole.slice()
      for (const { at, to } of changes) bytes[at] = to
      const { found } = await outcomeOf(bytes, 'a.docx')
      for (const one of found) {
        if (one instanceof Failure) continue
        let end = 0
        for (const { at, body } of one.document.passages) {
          assert.ok(end <= at.start && at.start < at.end && at.end <= one.document.text.length && covers(at, body))
          end = at.end
        }
      }
    }),
    { numRuns: 200 },
  )
})
