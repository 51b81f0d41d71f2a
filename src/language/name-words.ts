/** Words that tell what a name names, as they are written in names. */

/** An armed or organised group: the last word of its name, or the whole of it. */
export const groupHeads = words(`Corps Legion Brigade Brigades Front Battalion Militia Militias Army Regiment Insurgent Insurgents
  Rebels Cartel Movement Group Division Squad Unit Fighters Guard Guards Resistance Jihad Caliphate Taliban Hezbollah Hamas ISIS
  ISIL Daesh`)

export const organisationHeads = words(`Ministry Department Agency Party Police Organisation Organization Council Court University
  Institute Committee Commission Bank Union Service Services Bureau Office Authority Government Parliament Senate Congress
  Assembly Directorate Forces Force Command Staff Navy Observatory Centre Center Foundation Fund Association Company Corporation
  Inc. Ltd Ltd. Co. Corp. News Times Post Television Radio TV Network Newspaper Hospital Church Society Alliance Coalition
  Federation League Kremlin Pentagon NATO UN U.N. EU BBC CNN AP AFP Reuters FBI CIA FSB SBU GUR OSCE WHO UNICEF UNHCR IAEA ICRC
  MSF Telegram Twitter Facebook`)

export const placeHeads = words(`Oblast Region Province District County City State River Sea Ocean Gulf Strait Island Islands
  Peninsula Mountain Mountains Valley Bay Lake Street Avenue Square Road Airport Governorate Republic Village Town Krai Raion
  Territory Desert Highway Bridge`)

/** The first word of a place's name. */
export const placeLeads = words('Mount Lake Cape Camp Fort Port')

/** Common nouns beside a place's name: "the Perm region", "the town of Vyborg". */
export const placeNouns =
  words(`region regions province provinces district districts county counties city cities town towns village
  villages oblast oblasts governorate governorates suburb suburbs neighborhood neighbourhood peninsula river island border capital
  outskirts settlement hamlet municipality area`)

/** "the governor of Perm": what they rule is a place. */
export const rulers = words('governor mayor prefect king queen emir')

/** Words that take "of" and what follows into one name: "Freedom of Russia Legion", "Ministry of Defence". */
export const ofHeads = new Set([
  ...organisationHeads,
  ...groupHeads,
  ...words(`House Republic Kingdom Chamber Freedom Board State States Emirate Lord Isle Gulf Sea Bay Cape Strait City District
    Region Province Oblast Sons Guardians Soldiers Hero Academy Confederation Battle Duke Voice Chiefs Friends Community`),
])

/** Words that take "of" or "for", and in it an "and", into one name: "Ministry of Foreign Affairs and Trade". */
export const offices = words(`Ministry Minister Department Office Committee Commission Secretariat Directorate Institute Bureau`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u))
}
