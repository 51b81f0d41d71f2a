/** What a time-stamping authority has signed: this digest was there at this time. */
export type Stamp = {
  /** The signed token, a CMS ContentInfo in DER, byte for byte as it was received: what is kept and checked again later. */
  readonly token: Uint8Array
  /** The authority's time, ISO 8601 in UTC to the millisecond, "2026-11-28T19:40:00.000Z"; finer parts are cut off. */
  readonly at: string
  /** The token's serial number at the authority, in hexadecimal digits, small letters. */
  readonly serial: string
  /** The policy under which the authority stamps, a dotted object identifier. */
  readonly policy: string
  /** The subject of the certificate that signed, "C=NO, O=Fjord Time, CN=FT 1". Its own word, unless `trusted` is true. */
  readonly authority: string
  /** What was stamped, 64 hexadecimal digits, small letters. */
  readonly sha256: string
}

export type CheckedStamp = Stamp & {
  /** True: the certificate leads to a root that was handed in. null: no roots were handed in, so nothing is known of it. */
  readonly trusted: true | null
}

/** What was sent. `nonce` is a number, the most significant byte first. */
export type Asked = { readonly sha256: string; readonly nonce: Uint8Array }
