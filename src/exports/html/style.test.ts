import assert from 'node:assert/strict'
import { test } from 'node:test'
import { never } from '#base'
import { sheetOfPaper } from './style-print.ts'
import { sheetOfScreen } from './style-screen.ts'

const coloursIn = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/--(\w+): (#[\da-f]{3,6});/gu)].map(([, name = '', colour = '']) => [name, colour]))
const [light = '', dark = ''] = sheetOfScreen.split('@media (prefers-color-scheme: dark)')

/** The contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [more = 0, less = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (more + 0.05) / (less + 0.05)
}
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[^#]/gu, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = (digits.match(/[^#]{2}/gu) ?? never(colour)).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function check(scheme: string, css: string): void {
  void test(`${scheme}: all that is written can be read on its ground`, () => {
    const colours = coloursIn(css)
    const colour = (name: string) => colours.get(name) ?? never(`no colour ${name}`)
    const pairs = [
      ...['ink', 'soft', 'link', 'calm', 'warm', 'hot'].flatMap((name) => [[name, 'paper'] as const, [name, 'marked'] as const]),
      ['ink', 'nested'] as const,
      ['ink', 'lit'] as const,
    ]
    for (const [name, ground] of pairs) {
      const found = contrast(colour(name), colour(ground))
      assert.ok(found >= 4.5, `${name} on ${ground}: ${found.toFixed(2)}`)
    }
  })
}
check('light', light)
check('dark', dark)
check('on paper', sheetOfPaper)
