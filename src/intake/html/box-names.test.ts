import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namingOf, type Naming } from './box-names.ts'

const names: readonly (readonly [string, Naming])[] = [
  ['articleShareBar', 'beside'],
  ['ad-slot', 'beside'],
  ['ad300x250', 'beside'],
  ['liveblog-newsletter', 'beside'],
  ['related-stories', 'leading'],
  ['sc-f98b1ad2-0', 'text'],
  ['x9ad4tag', 'text'],
  ['has-sidebar', 'text'],
  ['article-body', 'text'],
]

for (const [name, expected] of names)
  void test(`a box named ${name} is ${expected}`, () => assert.equal(namingOf(name), expected))
