/** The same function, with its answers for short words kept: a text has few different words. A longer slice would keep its whole text in memory. */
export function remembered(work: (word: string) => string): (word: string) => string {
  const answers = new Map<string, string>()
  return (word) => {
    // From 13 units on, a slice in V8 points into the text that it was cut from.
    if (word.length > 12) return work(word)
    const known = answers.get(word)
    if (known !== undefined) return known
    if (answers.size >= 50_000) answers.clear()
    const answer = work(word)
    answers.set(word, answer)
    return answer
  }
}
