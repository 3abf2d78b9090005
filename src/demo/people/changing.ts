import { addDays, type LocalDate, localDate } from '../../domain/calendar/local-date.ts'
import { takeRunningPlan } from '../../domain/sip/beside.ts'
import { planMove } from '../../domain/sip/plan-move.ts'
import { succeedUnit } from '../../domain/sip/succeed-unit.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { viewerAs } from '../cast.ts'
import { Story } from '../story.ts'
import { becomesPartOf } from '../tell-organisation.ts'
import { personnummerOf, turningEighteen } from '../test-numbers.ts'
import { allGuardians, guardian, self, tellLife } from '../told-life.ts'
import { units } from '../units.ts'

/** He moves in three weeks. What the islands do ends that day, and the new municipality has not been called. */
export async function tellRune(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'rune', day), {
    by: 'malin',
    on: -100,
    person: { name: 'Rune Östman', number: personnummerOf('man', 44, day) },
    noticedBy: ['municipal-health-care'],
    signs: ['both-principals', 'same-time-or-order'],
    note: 'Rune har ms och sitter oftare i rullstol. Båten går var tredje timme, och mottagningen vet inte det.',
    level: ['sip', 'Tiderna på fastlandet och hjälpen på ön måste passa ihop.'],
    prepared: {
      fields: {
        matters: 'Att få bo kvar vid havet, eller i alla fall se det.',
        situation: 'Trappan ner till bryggan går inte längre.',
        health: 'Multipel skleros. Trött efter en dag på fastlandet.',
        strengths: 'Jag har byggt min egen båt.',
        network: 'Min bror i Åsdal. Hela ön.',
      },
      asks: ['Hur läggs tiderna så att Rune hinner med båten hem?'],
      with: [
        { unit: 'bjorken', why: 'Samordnar tiderna på fastlandet.', may: ['plan', 'everyday', 'health'] },
        { unit: 'oarnashemtjanst', why: 'Hjälpen hemma.' },
        { relation: 'sibling', name: 'Tord, bror', why: 'Rune ska flytta nära honom.' },
      ],
    },
    yes: self,
    meeting: {
      on: -88,
      time: '12:00',
      place: 'Bygdegården vid färjan',
      answers: {
        bjorken: ['maud', 'Maud Ericsson, distriktssköterska, på video.'],
        oarnashemtjanst: ['sixten', 'Sixten Blom, gruppledare.'],
      },
    },
    met: {
      there: { bjorken: 'remote' },
      notes: { introduction: 'Rune hade ritat kartan själv, med båtens tider.' },
    },
    plan: {
      longTerm: 'Bo nära havet, med hjälp som kommer fram.',
      goals: [{ own: 'Komma hem samma dag.', ours: 'Alla tider på fastlandet mellan två båtar.' }],
      measures: [
        { goal: 0, what: 'Alla tider på en dag i månaden', by: 'bjorken', who: 'Maud Ericsson', starts: -85 },
        {
          goal: 0,
          what: 'Dusch och mat',
          by: 'oarnashemtjanst',
          who: 'Sixten Blom',
          starts: -85,
          often: 'varje dag',
        },
        {
          goal: 0,
          what: 'Läkemedel i dosett',
          by: 'skargarden',
          who: 'Malin Strid',
          starts: -85,
          often: 'varje vecka',
        },
        { goal: 0, what: 'Tränar i vattnet', by: 'person', starts: -88 },
      ],
      holds: { followUpOn: -25, followUpPlace: 'Bygdegården vid färjan' },
    },
  })
  await s.follows('malin', -25, {
    measures: { 0: ['yes', 'much', 'much'] },
    goals: [[4, 3, 'I fyra månader har jag inte missat båten.']],
    facts: 'Rune har fått en lägenhet i Åsdal, med utsikt över viken.',
    longTerm: 'some',
    ends: { next: 'continue', on: 35, place: 'Hos Rune i Åsdal' },
  })
  await s.does('malin', -9, planMove, {
    on: s.date(21),
    leaves: 'ockero',
    to: { kind: 'unit', unit: 'vuxenasdal', authority: 'molndal', how: 'call' },
  })
  await s.writesTo(
    'malin',
    -2,
    'Rune flyttar om tre veckor. Sista dagen med er är dagen före.',
    'oarnashemtjanst',
    'bjorken',
  )
  await s.reads('maud', -1)
  await s.end()
}

/** His plan was typed in from another tool, and came along when the unit became part of another. */
export async function tellSigvard(house: SipHouse, day: LocalDate): Promise<void> {
  const old = ['malin', 1] as const
  const s = await tellLife(new Story(house, 'sigvard', day), {
    by: old,
    on: -64,
    person: { name: 'Sigvard Lilja', number: personnummerOf('man', 90, day) },
    noticedBy: ['municipal-health-care'],
    signs: ['both-principals'],
    note: 'Sigvard har en plan sedan förut, i det gamla planverktyget. Den ska gälla här.',
    level: ['sip', 'Planen finns redan och ska följas upp.'],
    prepared: {
      fields: {
        matters: 'Att elda i kaminen och veta att någon tittar in.',
        situation: 'Såret på benet läker långsamt.',
        strengths: 'Jag har nio barnbarn och kan deras telefonnummer.',
      },
      asks: ['Vem lägger om såret på helgen?'],
      with: [{ unit: 'bjorken', why: 'Såret och medicinerna.', may: ['plan', 'everyday', 'health'] }],
    },
    yes: self,
    meeting: {
      on: -54,
      time: '11:00',
      place: 'Hemma hos Sigvard',
      answers: { bjorken: ['maud', 'Maud Ericsson, distriktssköterska, på video.'] },
    },
    met: {
      there: { bjorken: 'remote' },
      notes: { summary: 'Vi läste den gamla planen högt och ändrade två rader.' },
    },
    plan: {
      longTerm: 'Bo kvar till nittioett, minst.',
      goals: [{ own: 'Få läkt ben till segelsäsongen.' }],
      measures: [
        {
          goal: 0,
          what: 'Lägger om såret',
          by: 'sjukoarna',
          who: 'Malin Strid',
          starts: -54,
          often: 'varannan dag',
        },
        {
          goal: 0,
          what: 'Bedömer såret på bild',
          by: 'bjorken',
          who: 'Maud Ericsson',
          starts: -52,
          often: 'en gång i veckan',
        },
        { goal: 0, what: 'Lägger upp benet', by: 'person', starts: -54, often: 'efter lunch' },
      ],
    },
  })
  await s.does(old, -54, takeRunningPlan, { system: 'Kommunens gamla planverktyg', number: 'P-311' })
  await s.notesAccepted(old, -54, 'at-meeting', ['sjukoarna', 'bjorken'])
  await s.establishes(old, -54, { followUpOn: 33, followUpPlace: 'Hemma hos Sigvard' })
  await s.givesCopies(old, -54, 'in-person', 'person')
  await s.documents(old, -53)
  await s.notesReports(old, -50, 'phone')
  await s.documents('maud', -49)
  await s.end()
  await becomesPartOf(house, day, -30, 'sjukoarna', 'skargarden')
  await s.arranges('malin', -30, succeedUnit, {
    from: 'sjukoarna',
    authority: units.sjukoarna.authority,
    members: { [viewerAs('malin', 1).assignment]: viewerAs('malin').assignment },
  })
}

/** Her god man has left: somebody else is to be asked, and the yes with them. */
export async function tellGunMarie(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'gunmarie', day), {
    by: 'sanna',
    on: -110,
    person: { name: 'Gun-Marie Olofsson', number: personnummerOf('woman', 58, day) },
    noticedBy: ['relative', 'regional-health-care'],
    signs: ['both-principals', 'several-competences'],
    note: 'Gun-Marie har Downs syndrom och har börjat glömma. Personalen hemma och vi ser olika saker.',
    level: ['sip', 'Två huvudmän, och något håller på att ändra sig.'],
    speakFor: [
      {
        kind: 'god-man',
        name: 'Alf Berntsson, god man',
        evidence: 'Registerutdrag från överförmyndaren',
        until: addDays(day, -8),
      },
    ],
    prepared: {
      fields: {
        matters: 'Dansa på fredagar!',
        situation: 'Gun-Marie går vilse på väg från tvättstugan. Hon skrattar åt det, men inte alltid.',
        strengths: 'Kan texten till varje dansbandslåt. Kramas först, frågar sedan.',
        network: 'Syster Barbro. Dansgruppen.',
      },
      adaptations: ['picture-support', 'breaks'],
      asks: ['Vem utreder minnet, och vad gör vi under tiden?'],
      with: [
        { unit: 'bjorken', why: 'Utredning av minnet.', may: ['plan', 'everyday', 'health'] },
        { relation: 'sibling', name: 'Barbro, syster', why: 'Känner Gun-Marie bäst.' },
      ],
    },
    yes: (sip) => ({
      kind: 'representative',
      representative: sip.representatives[0]?.id ?? '',
      personAgrees: true,
      personCanDecide: false,
    }),
    meeting: {
      on: -97,
      time: '14:00',
      place: 'Dansens hus, lilla salen',
      answers: { bjorken: ['maud', 'Maud Ericsson, distriktssköterska.'] },
    },
    met: { notes: { introduction: 'Vi började med en dans. Sedan satt alla på golvet.' } },
    plan: {
      longTerm: 'Dansa på fredagar så länge benen vill.',
      goals: [{ own: 'Hitta hem från tvättstugan.', ours: 'Veta vad som händer med minnet.' }],
      measures: [
        { goal: 0, what: 'Utredning av minnet', by: 'bjorken', who: 'Nils Hall, läkare', starts: -94 },
        { goal: 0, what: 'Bilder på dörrarna', by: 'vuxenhab', who: 'Sanna Ljung', starts: -94 },
        { goal: 0, what: 'Går till tvätten med en vän', by: 'person', starts: -97 },
      ],
      holds: { followUpOn: -35, followUpPlace: 'Dansens hus, lilla salen' },
    },
  })
  await s.follows('sanna', -35, {
    measures: { 0: ['partly', 'too-early', 'too-early', 'Första besöket är gjort.'] },
    goals: [['not-answered', 3]],
    ends: { next: 'continue', on: 28, place: 'Dansens hus, lilla salen' },
  })
  await s.end()
}

/** Seventeen, and eighteen in about two months: her guardians' yes ends the midnight before, and she is to be asked. */
export async function tellElif(house: SipHouse, day: LocalDate): Promise<void> {
  const number = turningEighteen('woman', addDays(day, 62))
  const birthday = addYears(number.birthDate ?? day, 18)
  const s = await tellLife(new Story(house, 'elif', day), {
    by: 'elin',
    on: -80,
    person: { name: 'Elif Kaya', number },
    noticedBy: ['school', 'person'],
    signs: ['both-principals', 'several-competences', 'same-time-or-order'],
    note: 'Elif har haft svåra år och tar studenten till sommaren. Bup slutar när hon fyller 18.',
    level: ['sip', 'Bup lämnar över till vuxenpsykiatrin samma månad som proven.'],
    speakFor: [guardian('Sevda Kaya, mamma'), guardian('Murat Kaya, pappa')],
    childSays: 'Elif vill att det står i planen att hon själv bestämmer när hon fyller år.',
    prepared: {
      fields: {
        matters: 'Studenten. Och att inte börja om med någon ny en gång till.',
        situation: 'Det går bra när det går bra. På söndagar är det värst.',
        health: 'Jag har haft ätstörning och ångest. Nu mest ångest.',
        school: 'Lärarna vet. Klassen behöver inte veta.',
        strengths: 'Jag spelar cello. Jag är bra på att säga vad jag tänker.',
        network: 'Storasyster Derya. Mormor. Orkestern.',
      },
      asks: ['Vem har Elif att prata med dagen efter att hon har fyllt 18?'],
      with: [
        { unit: 'bup', why: 'Lämnar över.', may: ['plan', 'everyday', 'health', 'school'] },
        { unit: 'strandvik', why: 'Tar emot.', may: ['plan', 'everyday', 'health'] },
        { relation: 'parent', name: 'Sevda, mamma', why: 'Elif vill ha henne med.' },
      ],
      until: addDays(birthday, -1),
    },
    yes: allGuardians,
    meeting: {
      on: -67,
      time: '15:00',
      place: 'Hamngymnasiet, musiksalen',
      answers: {
        bup: ['oskar', 'Oskar Melin, psykolog.'],
        strandvik: ['nadja', 'Nadja Petrova, psykolog.'],
      },
    },
    met: { notes: { introduction: 'Elif ledde mötet själv, med egen dagordning.' } },
    plan: {
      longTerm: 'Ta studenten med orkestern.',
      goals: [
        {
          own: 'Någon jag redan känner, efter födelsedagen.',
          ours: 'Tre samtal tillsammans innan Bup slutar.',
        },
      ],
      measures: [
        {
          goal: 0,
          what: 'Samtal',
          by: 'bup',
          who: 'Oskar Melin, psykolog',
          starts: -64,
          often: 'varannan vecka',
        },
        {
          goal: 0,
          what: 'Är med på tre samtal',
          by: 'strandvik',
          who: 'Nadja Petrova, psykolog',
          starts: -63,
        },
        { goal: 0, what: 'Längre tid på proven', by: 'gymnasiet', who: 'Elin Brandt', starts: -65 },
        { goal: 0, what: 'Säger till på söndagen', by: 'person', starts: -67 },
      ],
      holds: {
        followUpOn: 20,
        followUpPlace: 'Hamngymnasiet, musiksalen',
        mainWish: 'Elin nu. Sedan Nadja.',
      },
    },
  })
  await s.asksMain(
    'elin',
    -2,
    'nadja',
    'Elif går ut skolan till sommaren och fyller 18 dessförinnan.',
    'in-person',
  )
  await s.end()
}

/** Came alone, has no personal number, and was eighteen yesterday: what her god man said yes to is no longer hers. */
export async function tellZahra(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'zahra', day), {
    by: 'omar',
    on: -95,
    person: { name: 'Zahra Mohseni', birthDate: addYears(addDays(day, -1), -18) },
    noticedBy: ['social-services', 'school'],
    signs: ['both-principals', 'several-competences', 'need-to-know-each-other'],
    note: 'Zahra kom ensam till Sverige. Hon bor hos en familj, går på språkintroduktion och har ont i magen varje dag.',
    level: ['sip', 'Boende, skola och vård. Allt ändras när hon fyller 18.'],
    speakFor: [
      {
        kind: 'unaccompanied-child-god-man',
        name: 'Birgitta Lööf, god man',
        evidence: 'Förordnande från överförmyndaren',
        until: addDays(day, -2),
      },
    ],
    childSays: 'Zahra vill bo kvar hos familjen också när hon är vuxen.',
    prepared: {
      fields: {
        matters: 'Att få stanna hos Lena och Kjell.',
        situation: 'Magen gör ont på morgonen. På kvällen tänker jag på mamma.',
        school: 'Jag lär mig fort. Matten kan jag redan.',
        strengths: 'Jag lagar mat till tolv personer utan recept.',
        network: 'Lena och Kjell. Fotbollslaget.',
      },
      adaptations: ['interpreter'],
      language: 'prs',
      asks: ['Var bor Zahra dagen efter att hon har fyllt 18?'],
      with: [
        { unit: 'gymnasiet', why: 'Språkintroduktionen.', may: ['plan', 'everyday', 'school'] },
        { unit: 'bjorken', why: 'Magen.', may: ['plan', 'everyday', 'health'] },
      ],
      until: addDays(day, -2),
    },
    yes: allGuardians,
    meeting: {
      on: -82,
      time: '16:00',
      place: 'Hemma hos Lena och Kjell',
      answers: {
        gymnasiet: ['elin', 'Elin Brandt, skolkurator.'],
        bjorken: ['maud', 'Maud Ericsson, distriktssköterska.'],
      },
    },
    met: { notes: { introduction: 'Zahra hade lagat mat. Tolken fick också äta.' } },
    plan: {
      longTerm: 'Bo kvar och gå klart skolan.',
      goals: [{ own: 'Ett papper där det står var jag bor.', ours: 'Beslut om boende före 18-årsdagen.' }],
      measures: [
        {
          goal: 0,
          what: 'Beslut om att bo kvar som ung vuxen',
          by: 'tallbacken',
          who: 'Omar Said',
          starts: -80,
        },
        { goal: 0, what: 'Undersökning av magen', by: 'bjorken', who: 'Nils Hall, läkare', starts: -80 },
        { goal: 0, what: 'Mentor på modersmålet', by: 'gymnasiet', who: 'Elin Brandt', starts: -79 },
        { goal: 0, what: 'Spelar fotboll', by: 'person', starts: -82, often: 'tisdag och torsdag' },
      ],
      holds: { followUpOn: 16, followUpPlace: 'Hemma hos Lena och Kjell' },
    },
  })
  await s.end()
}

/** The same day some years on, or the day before when there is none. */
const addYears = (date: LocalDate, years: number): LocalDate => {
  const [year = '', month = '', day = ''] = date.split('-')
  const then = Number(year) + years
  const leap = (then % 4 === 0 && then % 100 !== 0) || then % 400 === 0
  return localDate(`${then}-${month}-${month === '02' && day === '29' && !leap ? '28' : day}`)
}
