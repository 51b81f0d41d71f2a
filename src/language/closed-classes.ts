/** Words of the closed classes of English: their sets hardly ever grow. Lower case, straight apostrophes. */

export const determiners = words(`the a an this that these those some any no every each either neither another all both
  such half many several few`)
export const predeterminers = words('all both half such')
export const demonstratives = words('this that these those several many few both all some others')
export const possessives = words('my your his her its our their whose')
export const whWords = words('who whom whose which what when where why how whoever whatever whichever')
export const negations = words("not n't never no neither nor without")
export const modals = words("will would shall should can could may might must 'll ca wo sha")
export const numberWords = words(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  million billion trillion`)

/** Words that, with a capital after an abbreviation's full stop, begin a new sentence: "in the U.S. The man". */
export const sentenceStarters: ReadonlySet<string> = words(
  `the a an this that these those he she it we they i you there here but and or so yet then now when while where
    if although though because since after before during until in on at by for from with to as however meanwhile also
    still earlier later his her its our their what who why how which some many most all both several no not once
    according despite among between under over two three four five`,
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u))
}
