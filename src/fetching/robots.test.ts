import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crawlDelayMs, robotsAllow } from './robots.ts'

function check(
  name: string,
  text: string,
  { allows = [], forbids = [] }: { readonly allows?: readonly string[]; readonly forbids?: readonly string[] },
): void {
  void test(name, () => {
    for (const path of allows) assert.equal(robotsAllow(text, 'Claimbook', path), true, `${path} is forbidden`)
    for (const path of forbids) assert.equal(robotsAllow(text, 'Claimbook', path), false, `${path} is allowed`)
  })
}

const all = 'User-agent: *\n'
check('nothing is said', '', { allows: ['/', '/a'] })
check('a page instead of rules', '<html>\n<body>Disallow: /</body>', { allows: ['/'] })
check('everything is forbidden', `${all}Disallow: /`, { forbids: ['/', '/a?b'], allows: ['/robots.txt'] })
check('an empty line forbids nothing', `${all}Disallow:`, { allows: ['/'] })
check('a start', `${all}Disallow: /live`, {
  forbids: ['/live', '/live/', '/lively', '/live?x'],
  allows: ['/', '/Live', '/a/live'],
})
check('the longest decides, wherever it stands', `${all}Disallow: /a/b\nAllow: /a\nDisallow: /a/b/c/d\nAllow: /a/b/c`, {
  allows: ['/a/', '/a/b/c', '/a/b/c/e'],
  forbids: ['/a/b', '/a/b/d', '/a/b/c/d'],
})
check('allowing wins a tie', `${all}Disallow: /a\nAllow: /a`, { allows: ['/a'] })
check('a wildcard', `${all}Disallow: /*/print*.html`, {
  forbids: ['/x/print.html', '/x/y/print1.html?z'],
  allows: ['/print.html', '/x/print.htm'],
})
check('an end', `${all}Disallow: /*.pdf$`, { forbids: ['/a.pdf', '/a.pdf.pdf'], allows: ['/a.pdf?x', '/a.pdfs'] })
check('an end without a wildcard', `${all}Disallow: /a$`, { forbids: ['/a'], allows: ['/a/', '/aa', '/'] })
check('a tail is not found twice', `${all}Disallow: /ab*ba$`, { forbids: ['/abba', '/abxba'], allows: ['/aba'] })
check('a dollar within stands for itself', `${all}Disallow: /a$b`, { forbids: ['/a$b'], allows: ['/a'] })
check('an escaped star and dollar stand for themselves', `${all}Disallow: /%2A\nDisallow: /b%24`, {
  forbids: ['/*', '/%2a', '/b$', '/b%24x'],
  allows: ['/a', '/b'],
})
check('percent-encoding is no difference', `${all}Disallow: /%61%7e/ü\nDisallow: /x%2fy`, {
  forbids: ['/a~/%C3%BC', '/%61~/%c3%bc', '/x%2Fy'],
  allows: ['/a~/u', '/x/y'],
})
check('own rules instead of everybody’s', `${all}Disallow: /\n\nUser-agent: claimbook\nDisallow: /a`, {
  allows: ['/'],
  forbids: ['/a'],
})
check('own rules of no word', `${all}Disallow: /\n\nUser-agent: Claimbook\n`, { allows: ['/'] })
check('a name with a version', 'User-agent: CLAIMBOOK/2.0 (+https://claims.example)\nDisallow: /', { forbids: ['/'] })
check('names that only begin alike', 'User-agent: Claimbookish\nDisallow: /a\nUser-agent: Claim\nDisallow: /b', {
  allows: ['/a', '/b'],
})
check(
  'groups of one name are one',
  'User-agent: Claimbook\nDisallow: /a\n\nUser-agent: Other\nDisallow: /b\n\nUser-agent: claimbook\nDisallow: /c',
  {
    forbids: ['/a', '/c'],
    allows: ['/b'],
  },
)
check('several names of one group', 'User-agent: Other\n\nSitemap: https://a.example/\nUser-agent: Claimbook\nDisallow: /a', {
  forbids: ['/a'],
})
check('rules of nobody', `Disallow: /a\n${all}Disallow: /b`, { allows: ['/a'], forbids: ['/b'] })
check(
  'comments, blanks, capitals, old line ends and a byte order mark',
  '\u{feff}USER-AGENT : * # all\r  disallow :  /a  # why\r\nDISALLOW:/b',
  {
    forbids: ['/a', '/b'],
    allows: ['/c'],
  },
)
check('many wildcards take no time', `${all}Disallow: /${'a*'.repeat(2000)}b`, { allows: [`/${'a'.repeat(20_000)}`] })

void test('a delay is that of the own group, the longest of several, in seconds', () => {
  const text = `${all}Crawl-delay: 9\n\nUser-agent: Claimbook\nCrawl-delay: 2\nCrawl-delay: 2.5\nCrawl-delay: soon\nDisallow: /a`
  assert.equal(crawlDelayMs(text, 'Claimbook'), 2500)
  assert.equal(crawlDelayMs(text, 'Other'), 9000)
  assert.equal(crawlDelayMs(`${all}Disallow: /`, 'Claimbook'), null)
})
