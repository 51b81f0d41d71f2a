/** Words set in one go on a page. Places in points from the lower left corner; x to the right. */
export type Run = {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the letters, in points. */
  readonly size: number
  readonly isRightToLeft: boolean
  /** Written up or down the page. */
  readonly isTurned: boolean
}

/** A line as it is printed, in one column. */
export type Line = {
  readonly words: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
}
