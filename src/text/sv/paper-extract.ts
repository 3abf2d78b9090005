/** What a unit takes into its own record, and that it has done so. */
export const extract = {
  title: 'Utdrag till er journal',
  heading: 'Er del av planen, att klistra in',
  lead: (unit: string) =>
    `Det här är ${possessiveUnit(unit)} del av planen och det som ni får se. Kopiera texten till er journal eller akt.`,
  text: 'Utdraget',
  select: 'Klicka i texten, markera allt (Ctrl+A) och kopiera (Ctrl+C). Det går också att skriva ut sidan.',
  code: 'Kontrollkod',
  codeWhy: 'Koden står sist i utdraget. Med den syns senare vilken version det kom från, och om den gäller.',
  taken: 'Jag har tagit utdraget',
  takenBefore: (date: string) => `Ni tog det här utdraget ${date}. Inget har ändrats sedan dess.`,
  stale: 'Utdraget har ändrats sedan du öppnade sidan. Läs och kopiera det på nytt.',
  check: 'Kontrollera ett utdrag som ni har',
  toText: 'Som ren text, till ett annat system',
  plain: {
    title: 'Utdrag som ren text',
    heading: 'Er del av planen som ren text',
    lead: 'Här är samma utdrag utan något omkring, att klistra in i ett annat system.',
    select: 'Klicka i rutan, markera allt (Ctrl+A, på Mac ⌘A) och kopiera (Ctrl+C, på Mac ⌘C).',
    kept: (system: string) => `Ni har SIP:en i ${system} också.`,
    number: (number: string) => `Numret där är ${number}.`,
    noteOther: 'Anteckna vilket annat system ni har den i',
    back: 'Utdrag till er journal',
    then: 'När ni har klistrat in det: anteckna att ni har tagit utdraget.',
    taken: 'Anteckna det',
  },
  documented: 'Anteckna att det är skrivet hos er',
  notYet: 'Planen gäller inte än.',
  notYetText: 'Utdraget finns när planen gäller.',
  lines: {
    title: 'SAMORDNAD INDIVIDUELL PLAN, UTDRAG',
    unit: (unit: string, authority: string) => `Utdrag för: ${unit}, ${authority}`,
    whose: (name: string) => `Planen tillhör: ${name}`,
    born: (date: string) => `Född: ${date}`,
    number: (number: string) => `Personnummer: ${number}`,
    version: (version: string, date: string) => `Version ${version}, gäller sedan ${date}`,
    versionOver: (version: string, date: string) =>
      `Version ${version} från ${date}. Planen gäller inte längre.`,
    longTermGoal: 'Långsiktigt mål',
    ours: 'Det här ansvarar vi för',
    nothingOurs: 'Inga insatser i planen är våra.',
    goal: 'Mål',
    who: 'Vem hos oss',
    starts: 'Börjar',
    ends: 'Slutar',
    often: 'Hur ofta',
    where: 'Var',
    how: 'Hur',
    acceptance: 'Vårt svar',
    accepted: (date: string) => `ja, ${date}`,
    declined: (date: string) => `nej, ${date}`,
    proposed: 'föreslagen, vi har inte svarat',
    main: 'Huvudansvarig',
    contacts: 'Kontaktpersoner',
    followUp: 'Uppföljning',
    answer: (name: string) => `${name} om planen`,
    code: (code: string) => `Kontrollkod: ${code}`,
  },
}

const possessiveUnit = (unit: string) => (/[sxz]$/i.test(unit) ? unit : `${unit}s`)

export const documented = {
  title: 'Skrivet hos er',
  heading: 'Är planen inskriven hos er?',
  lead: 'Planen ersätter inte er egen dokumentation. Skriv in er del i er journal eller akt, och anteckna det här.',
  toExtract: 'Hämta utdraget',
  done: (version: string, date: string, who: string) =>
    `Version ${version} är inskriven hos er. Antecknat ${date} av ${who}.`,
  old: (version: string) => `Ni har skrivit in version ${version}. En nyare version gäller nu.`,
  confirm: 'Er del av planen är inskriven i er journal eller akt',
  save: 'Anteckna att det är inskrivet',
  notYet: 'Planen gäller inte än.',
  notYetText: 'Det finns inget att skriva in förrän planen gäller.',
  closed:
    'Just nu finns ingen grund för er att läsa planen. Det ni skrev in medan ni fick läsa kan ni anteckna här.',
}

export const check = {
  title: 'Kontrollera ett utdrag',
  heading: 'Gäller utdraget ni har?',
  lead: 'Skriv koden som står sist i utdraget. Den har tio tecken.',
  code: 'Kontrollkod',
  look: 'Kontrollera',
  holds: (version: string, date: string) =>
    `Ni tog utdraget ${date}, ur version ${version}. Det är den version som gäller.`,
  old: (version: string, date: string, now: string) =>
    `Ni tog utdraget ${date}, ur version ${version}. Nu gäller version ${now}: hämta ett nytt utdrag.`,
  over: (version: string, date: string) =>
    `Ni tog utdraget ${date}, ur version ${version}. Planen gäller inte längre.`,
  unknown:
    'Er verksamhet har inte tagit något utdrag med den koden ur den här planen. Kontrollera att den är rätt avskriven.',
  back: 'Utdrag till er journal',
}
