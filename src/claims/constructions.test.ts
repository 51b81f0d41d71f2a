import { checkAttributions as check } from '../../test/marked-attributions.ts'

// One sentence or more for each way in which English says who says what.

check('a noun: the claim that', '{source The ministry} {cue rejected} {content the claim that its soldiers had fired first}.')
check('a document that says', '{source A report by Northern Rights Watch} {cue says} {content at least 14 people were detained}.')
check('according to', '{cue According to} {source a police report seen by the Ledger}, {content the man was shot twice}.')
check('as per', '{cue As per} {source the ministry}, {content the bridge is closed}.')
check('per', '{content The bridge was closed}, {cue per} {source two officials}.')
check('per measures too', 'The town needs 40 litres of water per person, twice per week.')
check('in the words of', '{cue In the words of} {source the mayor}, {content the town was erased}.')
check('quoted as saying', '{source The general} {cue was quoted as saying} {content the town had fallen}.')
check(
  'quoted by somebody as saying',
  '{source The general} {cue was quoted} by Radio Kemi {cue as saying} {content that the town had fallen}.',
)
check(
  'somebody is quoted, behind the words',
  '{content “The base is closed,”} the agency {cue quoted} {source a spokesman for the defence ministry} {cue as saying}.',
)
check('is reported to', '{content The convoy} {cue is reported} {content to have been hit by a drone}.')
check('is believed to', '{content The commander} {cue is believed} {content to have fled to Oulu}.')
check('a signed quotation', '{content “The bridge has closed.”} {cue —} {source Ana Lima}')
check(
  'a signed quotation of two sentences',
  '{content “The bridge has closed. We stay.”} {cue ―} {source Ana Lima, a teacher}\n“Never.”',
)
check(
  'a transcript',
  'Ana Lima met Jan Berg.\n\n{source LIMA}{cue :} {content The bridge has closed.}\n\n{source BERG}{cue :} {content Who closed it?}\n\n(CROSSTALK.)\n\n{content Was it you?}\n\n{source LIMA}{cue :} {content We did.}',
)
check('labels are no turns', 'PHOTO: A bridge near the town.\n\nVERDICT: It stands.')
check('a quotation that a colon introduces', '{source The governor} {cue was blunt:}\n\n{content “We will not leave.”}')
check(
  'a quotation paragraph behind its speaker',
  '{source Elin Kask} {cue said} {content she lost her house}.\n\n{content “I heard a bang. Then nothing.”}',
)
check(
  'a scare quote that belongs to a source',
  '{source He} {cue described} {content what {source he} {cue called} {content a group of “saboteurs”}}.',
)
check('belief', '{source Residents} {cue believe} {content the shells came from the north}.')
check('fear', '{source Officials} {cue fear} {content the death toll will rise}.')
check('a plan', '{source The army} {cue plans} {content to withdraw from the airport}.')
check('a vow', '{source The group} {cue vowed} {content to avenge its fighters}.')
check('a denial of knowledge', '{source The mayor} {cue denied} {content knowledge of the raid}.')
check('a denial of a part in something', '{source The Corps} {cue denied} {content any part in the raid on the town}.')
check('a video', '{source The video} {cue showed} {content what appeared to be the bodies of three soldiers}.')
check('satellite images', '{source Satellite images} {cue show} {content damage to two hangars at the base}.')
check('a poll', '{source A poll} {cue found} {content that 60 percent of residents had fled}.')
check('a post', '{source Brattvær} {cue tweeted} {content that the road was safe}.')
check('a platform', '{source The governor} {cue wrote} on Telegram {content that two drones were shot down}.')
check('a platform, posted', '{source The brigade} {cue posted} on Telegram {content that it had taken the village}.')
check('a headline with a colon', '{content Toll from bridge strike rises to 40}{cue :} {source ministry}')
check('a headline without a verb', '{content Two dead in fire at depot}{cue :} {source police}')
check(
  'a headline that ends with who says it',
  '{content Three killed in night raid on customs station}, {source governor} {cue says}',
)
check('a title names whose statement it is', 'Statement of the Polar Star Legion')
check('a figure is put somewhere', '{source Medics} {cue put} {content the number of wounded at 30}.')
check(
  'denied in a relative clause',
  '{source The ministry} {cue said} {content two men were killed}, which {source the Brigade} {cue denies}.',
)
check(
  'a claim that others dispute',
  '{source The ministry} {cue said} {content that the bridge had been destroyed}, a claim that {source residents} {cue dispute}.',
)
check(
  'a label is nobody',
  'Correction: {source An earlier version of this story, published on June 5,} {cue said} {content three people were killed}.',
)
check(
  'two who speak in one sentence',
  '{source Moscow} {cue said} {content it had shot down 12 drones}, and {source Kyiv} {cue said} {content only four were launched}.',
)
check('an attack is no word of blame', 'Two days after gunmen attacked the customs station in Haparanda, the road was closed.')
check('the publication of a video says nothing yet', 'The brigade published the same video on Tuesday.')
check('a wish not to be named', '{source A nurse, who asked not to be named,} {cue said} {content he was dead}.')
check('what would be if', 'If confirmed, it would be the deadliest attack this year.')
check('what is withheld from somebody', 'The court denied bail to four editors.')
check('who is introduced, and says nothing in the same line', 'According to the Associated Press:')
