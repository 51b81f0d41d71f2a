import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attachment } from '#model'
import { attachmentWords } from './attachment-words.ts'

const check = (kinds: readonly Attachment['kind'][], expected: string) =>
  void test(expected, () => assert.equal(attachmentWords(kinds.map((kind) => ({ kind, file: null }))), expected))

check(['photo'], 'with a photo (not opened)')
check(['video', 'photo', 'photo'], 'with 2 photos and a video (not opened)')
check(['document', 'audio'], 'with a recording and a file (not opened)')
