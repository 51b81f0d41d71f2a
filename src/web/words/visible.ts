/**
 * Words of a document, so that they cannot deceive: what moves the order of reading or cannot be seen (controls, bidirectional overrides, lone
 * surrogates) shows as its code, `U+202E`. White space stays.
 */
export const visible = (text: string): string => text.replace(unsafe, codeOf)

const unsafe =
  /[\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?![\t\n\r])\p{Cc}/gu

const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
