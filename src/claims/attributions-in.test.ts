import { checkAttributions as check } from '../../test/marked-attributions.ts'

check('a clause without "that"', '{source The mayor} {cue said} {content the bridge had closed}.')
check('auxiliaries belong to the cue', '{source The mayor} {cue has said} {content that the bridge had closed}.')
check(
  'how it was said is no content',
  '{source The mayor} {cue said} in a statement on Friday {content that the bridge had closed}.',
)
check('when it was said is no content', '{source The mayor} {cue said} earlier {content the bridge had closed}.')
check('an approximate number begins a clause', '{source A doctor} {cue said} {content around a dozen people had been injured}.')
check('a phrase hangs on the source', '{source A doctor at the hospital in Kalix} {cue said} {content the man had died}.')
check(
  'an apposition belongs to the source',
  '{source Ana Lima, a spokeswoman for the army,} {cue said} {content the town had fallen}.',
)
check('a relative clause belongs to the source', '{source A man who saw the blast} {cue said} {content the bridge had closed}.')
check(
  'two relative clauses belong to the source',
  '{source A man who lives near the bridge, and who asked not to be named,} {cue said} {content he had heard shots}.',
)
check('a participle belongs to the source', '{source An attorney representing the family} {cue said} {content the man had died}.')
check('the cue follows the content', '{content Two men were killed}, {source the police} {cue said} on Monday.')
check(
  'a role and a name follow the content',
  '{content Two men were killed}, {source the mayor of the town, Ana Lima,} {cue said}.',
)
check('the cue stands inside the content', '{content The plane}, {source officials} {cue said}, {content had crashed}.')
check('the cue interrupts a clause', '{content In the north}, {source officials} {cue said}, {content the road was cut}.')
check('an insert between dashes', '{source Ana Lima — a teacher —} {cue said} {content the road was cut}.')
check('the cue stands between two quotations', '{content “We held on,”} {source he} {cue said}, {content “all night.”}')
check('the source follows the cue', '{content “We held on,”} {cue said} {source the commander}.')
check(
  'a quotation goes on behind its speaker',
  '{content “We held on,”} {source the commander} {cue said}. {content “Nobody came.”}',
)
check(
  'a quotation of two sentences before its speaker',
  '{content “We held on. Nobody came,”} {source the commander} {cue said}.',
)
check('a quotation over two paragraphs', '{source The commander} {cue said:} {content “We held on.}\n\n{content “Nobody came.”}')
check(
  'a second cue has the first one’s source',
  '{source The mayor} {cue said} {content the bridge had closed} and {cue warned} {content that it might fall}.',
)
check(
  'a participle goes on',
  '{source The mayor} {cue said} {content the bridge had closed}, {cue adding} {content that it might fall}.',
)
check(
  'another source begins behind "but"',
  '{source The army} {cue said} {content the town had fallen}, but {source the rebels} {cue said} {content they held it}.',
)
check(
  'another voice in a relative clause passes through the first',
  '{source The man} {cue said} {content he had come from the town, where {source the mayor} {cue had reported} {content fighting}}.',
)
check(
  'what stands before the relative clause is not the source’s',
  'It was a raid {content in which}, {source the ministry} {cue said}, {content two people were killed}.',
)
check(
  'a semicolon and "with"',
  '{source The paper} {cue said} {content ten men were held; with {source the group} {cue stating} {content that they were safe}}.',
)
check('verbs that can be nouns', '{source The group} {cue claims} {content it holds the town}.')
check('a denial of a thing', '{source The group} {cue denies} {content involvement in the attacks}.')
check('a prediction of a thing', '{source It} {cue predicted} {content the rise of new forces}.')
check('an order', '{source The mayor} {cue urged} {content residents to leave the town}.')
check('first person without a speaker is nobody', 'I think we were lucky.')
check(
  'what describes a source claims nothing',
  '{source A man who refused to give his name} {cue said} {content the bridge had closed}.',
)
check('no attribution', 'Two men were killed on Monday.')
check(
  'a carrier and whom it cites',
  '{content Two men were killed}, {source the paper} {cue reported}, {cue citing} {source a doctor}.',
)
check('a claim to have done something', '{source The group} {cue claims} {content to have captured four soldiers}.')
check('what happens intends nothing', 'An exchange which was planning to occur today was called off.')
check('nobody claims nothing', 'No group has claimed responsibility for the attack.')
check('what is not said is no claim', 'The police have not announced the cause.')
check('an unwilling source says nothing', 'The mayor declined to comment.')
check('quoted as saying, behind the words', '{content “We held on,”} {source the commander} {cue was quoted as saying}.')
check('a call to the police is no name', 'A resident called police about a dozen times.')
check('a participle accuses nobody', 'A man accused of murder was arrested.')
check('who is asked to leave says nothing', 'They were asked to leave the town.')
check(
  'a dateline is no part of a source',
  'KYIV, June 4 (Agency) -- {source The group, which calls itself the Front,} {cue claimed responsibility} {content for the raid}.',
)
check(
  'an intention that somebody else reports',
  '{content {source The group} {cue planned} {content to hand over the prisoners}}, {source the ministry} {cue said}.',
)
check('a dateline is no content', '{source The mayor} {cue said} {content the bridge had closed}.')
check('a dateline before content', 'KYIV, June 4 (Agency) — {content Two men were killed}, {source the police} {cue said}.')
check(
  'what is denied to have been said is nobody’s',
  '{source The group} {cue denied} {content that it had claimed responsibility for the attack}.',
)
check('what is not ruled out is no claim', 'The ministry did not rule out an attack.')
check('what is ruled out is denied', '{source The ministry} {cue ruled out} {content an attack}.')
check('what somebody may say is no claim', 'If the rebels say they won, the town is lost.')
check(
  'an addressee is no content',
  '{source The mayor} {cue told} lawmakers {content that {source the rebels} {cue claimed} {content they held it}}.',
)
check('a question before the answer is no content', 'Asked whether the town had fallen, {source he} {cue said:} {content “No.”}')
check(
  'a charge that is denied in passing is what both speak of',
  '{source The president} {cue accused} {content the country of arming the rebels}, a charge {source it} {cue denies}.',
)
check('an insert before "that"', '{source The ministry} {cue said}, without any details, {content that forty men were killed}.')
check(
  'a quotation goes on in the first person',
  '{content “We held on,”} {source the group} {cue said}. {content “Nobody condemns the raid, and we do.”}',
)
check('what was never claimed is no claim', 'The group has never claimed responsibility for an attack.')
check('who has not accused accuses nobody', 'The minister has not accused the army of murder.')
check('a refusal intends nothing', '{source The rebels} {cue refused} {content to release the hostages}.')
check('a passive names who speaks', '{content Responsibility for the attack} {cue was claimed} by {source the Red Front}.')
check('a passive about a clause', 'It {cue was reported} by {source the agency} {content that two men were killed}.')
check('a passive of another agent says nothing', 'The town was hit by rockets.')
check(
  'what the writer adds about one case is not the source’s',
  '{source The Corps} {cue claimed responsibility} {content for a string of attacks}, including one last week {content in which}, {source Oslo} {cue said}, {content two people were killed}.',
)
check(
  'a number belongs to the name before it',
  '{source The commander of Battalion 47} {cue said} {content the town had fallen}.',
)
