/** Words that stand before a person's name and are not part of it: "Gen.", "spokesman". */
export const isPersonalTitle = (norm: string): boolean =>
  personal.has(norm.replace(/\.$/u, '').replace(/^(?:vice|deputy|ex|former)-/u, ''))

/** Words that stand before such a title: "Deputy Defence Minister". */
export const leadsToTitle = (norm: string): boolean => leads.has(norm)

/** Whom a name beside it names: "the governor, Anna Rossi". */
export const isRole = (norm: string): boolean => isPersonalTitle(norm) || roles.has(norm)

const personal = words(`mr mrs ms miss dr prof professor sir lady lord gen general col colonel lt lieutenant capt captain maj
  major sgt sergeant cpl corporal pvt adm admiral cmdr commander brig brigadier rev reverend sheikh ayatollah mullah imam rabbi
  president chancellor governor gov senator sen rep congressman congresswoman mayor ambassador judge justice king queen prince
  princess pope bishop archbishop spokesman spokeswoman spokesperson premier minister secretary sultan emir`)
const leads =
  words(`prime vice deputy first chief acting former foreign defence defense interior finance justice health lieutenant
  brigadier major colonel staff press attorney`)
const roles =
  words(`analyst activist author chairman chairwoman chief coach correspondent director doctor envoy founder journalist
  lawyer leader lawmaker mother father brother sister son daughter wife husband negotiator officer official reporter resident
  soldier speaker student teacher witness head`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u))
}
