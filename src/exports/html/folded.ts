import { html, type Markup, type Slot } from './markup.ts'

/** A part that opens where it is asked for, and on paper. Its heading says how much is in it. */
export function folded(heading: string, inner: Slot, isOpen: boolean): Markup {
  const content = html`<summary><h3>${heading}</h3></summary>
    ${inner}`
  return isOpen ? html`<details class="appendix" open>${content}</details>` : html`<details class="appendix">${content}</details>`
}
