/**
 * Text from a document, made safe for a terminal and for one line: white space is one space, and whatever could move
 * the cursor, change colours or reverse the direction of reading (controls, escapes, bidirectional overrides, lone
 * surrogates) shows as its code, `\x1b`.
 */
export const visible = (text: string): string => legible(text).trim()

/** The same of words in the middle of a line: the spaces at their two ends stay. */
export const legible = (text: string): string => text.replace(/\s+/gu, ' ').replace(unsafe, codeOf)

const unsafe = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
}
