import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { tellPerson } from '../../domain/sip/plan-meeting.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { Story } from '../story.ts'
import { personnummerOf } from '../test-numbers.ts'
import { allGuardians, guardian, self, tellLife } from '../told-life.ts'

/** Noticed today: first contact and level are still in time. */
export async function tellMajken(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'majken', day), {
    by: 'malin',
    on: 0,
    person: { name: 'Majken Dahlgren', number: personnummerOf('woman', 94, day) },
    noticedBy: ['person', 'municipal-health-care'],
    signs: ['both-principals', 'need-to-know-each-other'],
    note: 'Majken undrar varför alla kommer på tisdagar och ingen på torsdagar.',
  })
  await s.end()
}

/** Asked long after she should have been: the three weeks have passed. */
export async function tellTove(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'tove', day), {
    by: 'bodil',
    on: -34,
    person: { name: 'Tove Alm Nilsson', number: personnummerOf('woman', 31, day) },
    noticedBy: ['relative'],
    signs: ['both-principals', 'unclear-responsibility'],
    note: 'Tove har en hjärnskada efter en olycka. Hennes mamma har ringt tre gånger om en SIP.',
    level: ['sip', 'Rehabilitering och hjälp hemma behöver samma mål.'],
    prepared: {
      fields: { matters: 'Få tillbaka körkortet, eller i alla fall cykeln.' },
      asks: ['Vem tränar minnet med Tove?'],
      with: [{ unit: 'neuroteamet', why: 'Träningen på mottagningen.' }],
    },
  })
  await s.end()
}

/** Deaf: interpreter, and no telephone. She has said yes, and is to be called to a meeting. */
export async function tellEbba(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'ebba', day), {
    by: 'maud',
    on: -9,
    person: { name: 'Ebba Norling', number: personnummerOf('woman', 48, day) },
    noticedBy: ['person'],
    signs: ['both-principals', 'sent-around'],
    note: 'Ebba är döv och har fått diabetes. Hon skrev: ”Alla bokar tid, ingen bokar tolk.”',
    level: ['sip', 'Tre verksamheter, och tolk till alla.'],
    prepared: {
      fields: {
        matters: 'Att få veta allt, inte en sammanfattning.',
        situation: 'När tolken inte kommer får jag en lapp.',
        health: 'Diabetes typ 1 sedan i våras. Jag räknar kolhydrater.',
        strengths: 'Jag är lärare och van att förklara.',
        network: 'Min fru Josefina, också döv. Skolan.',
      },
      adaptations: ['interpreter'],
      language: 'swl',
      safe: [['text-message', 'e-mail'], 'Ring inte. Skriv sms eller mejl.'],
      asks: ['Vem bokar tolk till varje tid?', 'Hur larmar Ebba på natten?'],
      with: [
        {
          unit: 'dovteamet',
          why: 'Samtal på teckenspråk, och råd om larm.',
          may: ['plan', 'everyday', 'health'],
        },
        { unit: 'aldreomsorgen', why: 'Trygghetslarm som blinkar.' },
        { relation: 'partner', name: 'Josefina', why: 'Är med Ebba.' },
      ],
    },
    yes: self,
  })
  await s.end()
}

/** The meeting was moved, and a called unit cannot come: its manager is to read that. */
export async function tellNoor(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'noor', day), {
    by: 'elin',
    on: -24,
    person: { name: 'Noor Haddad', number: personnummerOf('woman', 16, day) },
    noticedBy: ['school', 'relative'],
    signs: ['both-principals', 'several-competences'],
    note: 'Noor har adhd och hjälper sin sjuka mamma. Hon sover på lektionerna.',
    level: ['sip', 'Skola, Bup och socialtjänst behöver veta om varandra.'],
    speakFor: [guardian('Rania Haddad, mamma')],
    childSays: 'Noor säger att hon gärna hjälper mamma, men inte varje natt.',
    prepared: {
      fields: {
        matters: 'Att mamma blir frisk. Och att hinna simma.',
        situation: 'Jag lagar mat, läser med min bror och sover sist.',
        school: 'Jag är trött, inte dum.',
        strengths: 'Jag har simmat i sjuan, åttan och nian.',
        network: 'Mamma, lillebror Sami, tränaren.',
      },
      asks: ['Vem hjälper mamma på natten, så att Noor får sova?'],
      with: [
        { unit: 'bup', why: 'Adhd och medicin.', may: ['plan', 'everyday', 'school'] },
        { unit: 'barnenheten', why: 'Stöd hemma.', may: ['plan', 'everyday', 'school'] },
        { relation: 'parent', name: 'Rania, mamma', why: 'Är med Noor.' },
      ],
    },
    yes: allGuardians,
    meeting: { on: -6, time: '15:00', place: 'Hamngymnasiet', answers: {} },
  })
  await s.answers(['eva', 0], -15, { kind: 'coming', text: 'Eva Lindgren, socialsekreterare.' })
  await s.plansMeeting('elin', -8, {
    on: 9,
    time: '16:30',
    place: 'Simhallens kafé',
    lateReason: 'Noor skriver prov den veckan, och mamma ska opereras.',
    personsWish: true,
  })
  await s.does('elin', -8, tellPerson, { how: 'in-person', on: s.date(-8) })
  await s.tells('elin', -8, 'phone', 'parent')
  await s.answers('oskar', -5, {
    kind: 'no',
    text: 'Ingen hos oss kan den tiden, och ingen kan komma i stället. Vi vill gärna ha en annan dag.',
  })
  await s.answersAgain(['eva', 0], -4, { kind: 'substitute', text: 'Thomas Wik kommer i stället för Eva.' })
  await s.end()
}

/** The day of the meeting has passed, and nobody has said what became of it. */
export async function tellBengtOlof(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'bengtolof', day), {
    by: 'malin',
    on: -25,
    person: { name: 'Bengt-Olof Rask', number: personnummerOf('man', 83, day) },
    noticedBy: ['relative', 'municipal-health-care'],
    signs: ['both-principals', 'unclear-responsibility'],
    note: 'Bengt-Olof har ramlat tre gånger. Dottern ringer från Kiruna och får aldrig tag i rätt person.',
    level: ['sip', 'Ön, vårdcentralen och hjälpmedlen behöver samma bild.'],
    prepared: {
      fields: {
        matters: 'Att ro ut och lägga nät själv.',
        situation: 'Benen viker sig i trappan ner till båten.',
        strengths: 'Jag har varit lots i fyrtio år.',
        network: 'Dottern Stina i Kiruna, på telefon varje kväll.',
      },
      asks: ['Varför ramlar Bengt-Olof, och vem tar reda på det?'],
      with: [
        { unit: 'bjorken', why: 'Medicinerna och yrseln.', may: ['plan', 'everyday', 'health'] },
        { unit: 'oarnashemtjanst', why: 'Hjälpen hemma.' },
        { relation: 'child', name: 'Stina, dotter', why: 'På telefon från Kiruna.' },
      ],
    },
    yes: self,
    meeting: {
      on: -7,
      time: '11:00',
      place: 'Hemma hos Bengt-Olof',
      answers: { bjorken: ['maud', 'Maud Ericsson, distriktssköterska.'] },
    },
  })
  await s.end()
}

/** They met almost three weeks ago, and the plan is not done: somebody has not answered. */
export async function tellArvid(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'arvid', day), {
    by: 'nadja',
    on: -32,
    person: { name: 'Arvid Sköld', number: personnummerOf('man', 22, day) },
    noticedBy: ['regional-health-care', 'relative'],
    signs: ['both-principals', 'several-competences'],
    note: 'Arvid hör röster och har slutat gå ut. Föräldrarna bär in maten.',
    level: ['sip', 'Behandling och stöd hemma måste börja samtidigt.'],
    prepared: {
      fields: {
        matters: 'Gå ut med hunden utan att nån tittar.',
        situation: 'Dagen är för ljus. På natten går det.',
        strengths: 'Jag tecknar serier. En har varit i tidningen.',
        network: 'Mamma, pappa, hunden Bosse.',
      },
      adaptations: ['part-of-meeting', 'phone'],
      asks: ['Vem går med Arvid och Bosse?'],
      with: [
        { unit: 'vuxenasdal', why: 'Boendestöd och sysselsättning.' },
        { relation: 'parent', name: 'Mona, mamma', why: 'Är med Arvid.' },
      ],
    },
    yes: self,
    meeting: {
      on: -19,
      time: '17:00',
      place: 'Hemma hos Arvid',
      answers: { vuxenasdal: ['patrik', 'Patrik Nyman, socialsekreterare.', 'Kan inte lova kvällar.'] },
    },
    met: {
      person: 'part',
      notes: { introduction: 'Arvid var med från rummet bredvid, med dörren på glänt.' },
    },
    plan: {
      longTerm: 'Gå till parken mitt på dagen.',
      goals: [{ own: 'Ut när det är mörkt först.', ours: 'En promenad om dagen med någon.' }],
      measures: [
        {
          goal: 0,
          what: 'Boendestöd på kvällen',
          by: 'vuxenasdal',
          who: 'Ellen, boendestödjare',
          starts: -12,
        },
        { goal: 0, what: 'Behandling, hemma i början', by: 'strandvik', who: 'Nadja Petrova', starts: -15 },
        { goal: 0, what: 'Går ut med Bosse', by: 'person', starts: -19 },
      ],
    },
  })
  await s.accepts('nadja', -18)
  await s.end()
}

/** They met today: what was agreed is written, and the others are still to say yes. */
export async function tellKjellAke(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'kjellake', day), {
    by: 'fredrik',
    on: -14,
    person: { name: 'Kjell-Åke Sund', number: personnummerOf('man', 54, day) },
    noticedBy: ['regional-health-care', 'person'],
    signs: ['both-principals', 'several-competences'],
    note: 'Kjell-Åke har fått benet amputerat. Protesen är klar i vår, huset är det inte.',
    level: ['sip', 'Protes, träning och hus måste komma i rätt ordning.'],
    prepared: {
      fields: {
        matters: 'Att stå vid min egen svarv igen.',
        situation: 'Jag sover i vardagsrummet. Övervåningen har jag inte sett sedan i mars.',
        strengths: 'Jag kan rita om huset själv.',
        network: 'Min sambo Anneli. Grabbarna på gymmet.',
      },
      asks: ['Vad måste vara klart innan protesen kommer?'],
      with: [
        { unit: 'bjorken', why: 'Såret och smärtan.', may: ['plan', 'everyday', 'health'] },
        { unit: 'ortopedtekniska', why: 'Protesen.' },
        { relation: 'partner', name: 'Anneli', why: 'Bor med Kjell-Åke.' },
      ],
    },
    yes: self,
    meeting: {
      on: 0,
      time: '08:30',
      place: 'Hemma hos Kjell-Åke',
      answers: { bjorken: ['maud', 'Maud Ericsson, distriktssköterska, på video.'] },
    },
    met: {
      there: { bjorken: 'remote' },
      notes: { introduction: 'Kjell-Åke visade sin ritning. Den hade alla läst.' },
    },
    plan: {
      longTerm: 'Stå vid svarven en timme om dagen.',
      goals: [{ own: 'Komma upp till sovrummet.', ours: 'Gå i trappa med protes.' }],
      measures: [
        { goal: 0, what: 'Provar ut protesen', by: 'ortopedtekniska', who: 'Åke Frisk', starts: 14 },
        { goal: 0, what: 'Går igenom värken', by: 'bjorken', who: 'Maud Ericsson', starts: 3 },
        { goal: 0, what: 'Stärker armarna', by: 'person', starts: 0, often: 'tre gånger i veckan' },
      ],
    },
  })
  await s.end()
}
