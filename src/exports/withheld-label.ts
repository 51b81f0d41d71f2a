/**
 * The label of a withheld name, or a text around one: "[withheld: prisoner lusab-babad]". It is nobody's name, and no export may make a person of it
 * whom a matcher of names could then take for somebody.
 */
export const hasWithheld = (text: string): boolean => label.test(text)

/** With its pseudonym a label means one person in every report; without, it may mean several. */
export const meansOne = (text: string): boolean => pseudonym.test(text)

const label = /\[withheld: [a-z]+(?: [a-z]+-[a-z]+)?\]/u
const pseudonym = /^\[withheld: [a-z]+ [a-z]+-[a-z]+\]$/u
