import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts'
import { documentClosing, enterEvaluation } from '../../domain/sip/after-close.ts'
import { giveInformation } from '../../domain/sip/give-information.ts'
import { planMove } from '../../domain/sip/plan-move.ts'
import { proposeGround } from '../../domain/sip/propose-ground.ts'
import { agreeToGrounds } from '../../domain/sip/record-answer.ts'
import { readRefusal, refuseSip } from '../../domain/sip/refuse-sip.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import type { CastKey } from '../cast.ts'
import { Story } from '../story.ts'
import { personnummer, personnummerOf, turningEighteen } from '../test-numbers.ts'
import { allGuardians, guardian, self, tellLife } from '../told-life.ts'

const documented = (s: Story, by: CastKey, offset: number) =>
  s.does(by, offset, (sip, _: null, ctx) => documentClosing(sip, ctx), null)

/** Home after a broken hip, by the open-care way for now. He died: nothing more is sent, and nothing names a reason. */
export async function tellGoran(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'goran', day), {
    by: 'maud',
    on: -96,
    person: { name: 'Göran Ström', number: personnummer('194802162174') },
    noticedBy: ['regional-health-care', 'person'],
    signs: ['both-principals', 'same-time-or-order', 'unclear-responsibility'],
    note: 'Göran bröt höften och är hemma igen. Tre olika kommer hem till honom, och ingen vet vem som sköter medicinerna.',
    level: ['sip', 'Två huvudmän behöver göra saker i rätt ordning de första veckorna hemma.'],
    prepared: {
      fields: {
        matters: 'Att leva gott så länge det går!',
        situation: 'Jag går med rollator i köket. Trappan vågar jag inte än. På natten gör det ont.',
        health: 'Opererad för bruten höft. Värktabletter morgon och kväll.',
        strengths: 'Jag har seglat ensam till Åland. Jag ber om hjälp när det behövs.',
        network: 'Grannen Lisbet. Pojkarna i segelsällskapet ringer på torsdagar.',
      },
      asks: ['Vem gör vad den första veckan hemma?'],
      with: [
        {
          unit: 'aldreomsorgen',
          why: 'Sjuksköterska hemma, och beslut om hemtjänst.',
          may: ['plan', 'everyday', 'health'],
        },
        { unit: 'rehabasdal', why: 'Träning hemma.', may: ['plan', 'everyday', 'health'] },
      ],
    },
    yes: self,
    meeting: {
      on: -86,
      time: '13:00',
      place: 'Hemma hos Göran, på video',
      answers: {
        aldreomsorgen: ['gunilla', 'Gunilla Ask, biståndshandläggare, och Ritva Laine, sjuksköterska.'],
      },
    },
    met: {
      notes: {
        introduction: 'Göran bjöd på kaffe och höll upp kannan mot skärmen.',
        summary: 'Maud läste upp vem som gör vad. Göran sa att det lät som en besättning.',
      },
    },
    plan: {
      longTerm: 'Gå ut och handla själv.',
      goals: [
        { own: 'Jag vill gå till affären och prata med Lisbet på vägen.', ours: 'Gå med rollator inomhus.' },
        { own: 'Få sova.', ours: 'Så lite ont att natten blir hel.' },
      ],
      measures: [
        {
          goal: 0,
          what: 'Träning',
          by: 'rehabasdal',
          who: 'Johan Berg, fysioterapeut',
          starts: -84,
          often: 'tre gånger i veckan',
          where: 'hemma',
        },
        { goal: 0, what: 'Går trappan en gång om dagen', by: 'person', starts: -84, often: 'varje dag' },
        {
          goal: 1,
          what: 'Går igenom värktabletterna, och ett återbesök',
          by: 'bjorken',
          who: 'Nils Hall, läkare',
          starts: -82,
          often: 'en gång',
          where: 'Vårdcentralen Björken',
        },
        {
          goal: 1,
          what: 'Tar över läkemedlen',
          by: 'aldreomsorgen',
          who: 'Ritva Laine, sjuksköterska',
          starts: -86,
          often: 'varje dag',
          where: 'hemma',
        },
      ],
      holds: { followUpOn: -58, followUpPlace: 'Hemma hos Göran', mainWish: 'Maud. Hon ringer tillbaka.' },
    },
  })
  await s.follows('maud', -58, {
    measures: {
      0: ['yes', 'much', 'much'],
      1: ['partly', 'little', 'too-early', 'Fyra dagar av sju. Trappan är kall på morgonen.'],
    },
    goals: [
      [3, 3, 'Till brevlådan går jag själv. Affären kommer.'],
      [4, 3, 'Jag sover som en stock.'],
    ],
    ends: { next: 'continue', on: 12, place: 'Hemma hos Göran' },
  })
  await s.closes('maud', -21, 'deceased', { note: 'Dottern ringde.' })
  await documented(s, 'maud', -20)
  await documented(s, 'gunilla', -19)
  await s.end()
}

/** Back at work after cancer: coordination is no longer needed, and she wants to talk about how it was. */
export async function tellNasrin(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'nasrin', day), {
    by: 'maud',
    on: -220,
    person: { name: 'Nasrin Ahmadi', number: personnummerOf('woman', 45, day) },
    noticedBy: ['person', 'regional-health-care'],
    signs: ['both-principals', 'several-competences', 'sent-around'],
    note: 'Nasrin är färdigbehandlad för bröstcancer. Hon ska börja arbeta igen, och alla ger henne olika råd.',
    level: ['sip', 'Vård, hjälp hemma och arbete måste komma i rätt ordning.'],
    prepared: {
      fields: {
        matters: 'Att vara fröken Nasrin igen, och inte patienten.',
        situation: 'Jag orkar två timmar. Sedan måste jag ligga ner en stund.',
        health: 'Färdigbehandlad för bröstcancer. Armen svullnar när jag bär.',
        support: 'Hemtjänst med tvätten sedan operationen.',
        strengths: 'Barnen på förskolan skriver brev till mig. Jag är envis och noga.',
        network: 'Reza, min man. Min syster i Örebro.',
      },
      asks: ['I vilken takt går Nasrin tillbaka till arbetet, och vem säger till om det går för fort?'],
      with: [
        { unit: 'aldreomsorgen', why: 'Hjälpen hemma ska minska i takt med att orken kommer.' },
        { unit: 'formedlingen', how: 'invite', why: 'Anpassningar på förskolan.' },
        { relation: 'partner', name: 'Reza', why: 'Är med Nasrin.' },
      ],
      until: 100,
    },
    yes: self,
    meeting: {
      on: -206,
      time: '10:30',
      place: 'Vårdcentralen Björken',
      answers: { aldreomsorgen: ['gunilla', 'Gunilla Ask, biståndshandläggare.'] },
    },
    met: { notes: { introduction: 'Nasrin läste ett av breven från barnen.' } },
    plan: {
      longTerm: 'Arbeta halvtid på förskolan till sommaren.',
      goals: [{ own: 'Jag vill läsa saga utan att somna före barnen.', ours: 'Orka fyra timmar i sträck.' }],
      measures: [
        {
          goal: 0,
          what: 'Samtal om ork och vila',
          by: 'bjorken',
          who: 'Maud Ericsson',
          starts: -204,
          often: 'varannan vecka',
        },
        {
          goal: 0,
          what: 'Hjälp med tvätt och tunga kassar',
          by: 'aldreomsorgen',
          who: 'Gunilla Ask, biståndshandläggare',
          starts: -204,
          often: 'en gång i veckan',
        },
        { goal: 0, what: 'En lägre stol och en vilplats', by: 'formedlingen', starts: -202 },
        { goal: 0, what: 'Går runt sjön', by: 'person', starts: -206, often: 'varje dag' },
      ],
      holds: { followUpOn: -150, followUpPlace: 'Vårdcentralen Björken' },
    },
  })
  await s.follows('maud', -150, {
    measures: { 2: ['no', undefined, undefined, 'Stolen var slut. Den kommer i höst.'] },
    goals: [[2, 3, 'Ni tycker att det går bra. Jag tycker att det går långsamt.']],
    needs: ['measure'],
    longTerm: 'some',
    ends: { next: 'continue', on: -20, place: 'Vårdcentralen Björken' },
  })
  await s.follows('maud', -20, {
    measures: { 0: ['yes', 'much', 'much'], 3: ['yes', 'much', 'much'] },
    goals: [[4, 4, 'I går läste jag tre sagor.']],
    ends: { next: 'close' },
  })
  await s.closes('maud', -6, 'no-longer-needed', {
    note: 'Nasrin arbetar halvtid och behöver oss inte samtidigt längre.',
    whereToTurn: 'Ring Maud på vårdcentralen, 031-390 06 01, om det blir tungt igen.',
    talk: 'wanted',
  })
  await documented(s, 'maud', -5)
  await s.does('maud', -2, enterEvaluation, {
    who: 'person',
    answers: { heard: 4, mattered: 4, 'knew-who': 3, easier: 3, again: 4 },
    words: 'Det bästa var att slippa berätta allt från början.',
    on: s.date(-3),
  })
  await s.end()
}

/** He took his yes back, everybody has been told that it no longer applies, and nobody asked why. */
export async function tellSvante(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'svante', day), {
    by: 'patrik',
    on: -130,
    person: { name: 'Svante Ek', number: personnummerOf('man', 56, day) },
    noticedBy: ['social-services'],
    signs: ['both-principals', 'need-to-know-each-other'],
    note: 'Svante dricker mindre men sover inte. Han har två behandlare som inte har träffats.',
    level: ['sip', 'Två huvudmän. Svante vill veta vem han ska ringa.'],
    prepared: {
      fields: {
        matters: 'Att få vara i fred, men inte ensam.',
        situation: 'Jag går ut på natten när jag inte sover.',
        strengths: 'Jag kan laga allt som har en motor.',
      },
      asks: ['Vem ringer Svante när natten blir lång?'],
      with: [{ unit: 'strandvik', why: 'Behandling för sömnen.' }],
    },
    yes: self,
    meeting: {
      on: -118,
      time: '15:00',
      place: 'Vuxenenheten Åsdal',
      answers: { strandvik: ['nadja', 'Nadja Petrova, psykolog.'] },
    },
    met: { notes: { introduction: 'Svante ville ha dörren öppen. Så fick det bli.' } },
    plan: {
      longTerm: 'Sova hela natten.',
      goals: [{ own: 'Ett nummer att ringa, inte fem.' }],
      measures: [
        { goal: 0, what: 'Sömnskola', by: 'strandvik', who: 'Nadja Petrova, psykolog', starts: -116 },
        { goal: 0, what: 'Skriver upp när han somnar', by: 'person', starts: -118 },
      ],
      holds: { followUpOn: -40, followUpPlace: 'Vuxenenheten Åsdal' },
    },
  })
  await s.does('patrik', -45, withdraw, { what: 'all', told: 'phone' })
  await s.closes('patrik', -43, 'withdrawn', {
    note: 'Svante ville inte fortsätta.',
    whereToTurn: 'Svante kan ringa Patrik på 031-390 06 34 när han vill, utan att säga varför.',
    how: 'phone',
    talk: 'not-asked',
  })
  await documented(s, 'patrik', -42)
  await documented(s, 'nadja', -40)
  await s.end()
}

/** She has moved: the new municipality was called with a new yes, and what the old one did ended with a date. */
export async function tellAmal(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'amal', day), {
    by: 'omar',
    on: -140,
    person: { name: 'Amal Warsame', number: personnummerOf('woman', 29, day) },
    noticedBy: ['person', 'social-services'],
    signs: ['both-principals', 'several-competences', 'sent-around'],
    note: 'Amal har epilepsi och två små barn. Hon får vänta på ett ställe för att ett annat inte är klart.',
    level: ['sip', 'Medicinen, hjälpen hemma och studierna hänger ihop.'],
    prepared: {
      fields: {
        matters: 'Att våga vara ensam med barnen.',
        situation: 'Anfallen kommer när jag har sovit lite. Då måste någon vara nära.',
        health: 'Epilepsi sedan jag var tolv.',
        strengths: 'Jag är undersköterska och pratar tre språk.',
        network: 'Min moster Hodan, och tre grannar som har nyckel.',
      },
      asks: ['Vem kommer när Amal har haft ett anfall?'],
      with: [
        { unit: 'bjorken', why: 'Medicinen, och fast vårdkontakt.', may: ['plan', 'everyday', 'health'] },
        { relation: 'other-relative', name: 'Hodan, moster', why: 'Bor nära.' },
      ],
    },
    yes: self,
    meeting: {
      on: -127,
      time: '10:00',
      place: 'Hemma hos Amal',
      answers: { bjorken: ['maud', 'Maud Ericsson, distriktssköterska.'] },
    },
    met: { notes: { introduction: 'Barnen var med i början och visade sitt rum.' } },
    plan: {
      longTerm: 'Vara ensam hemma med barnen en hel dag.',
      goals: [{ own: 'Jag vill veta vem som kommer.', ours: 'Högst ett anfall i månaden.' }],
      measures: [
        {
          goal: 0,
          what: 'Ny medicin och täta samtal',
          by: 'bjorken',
          who: 'Nils Hall, läkare',
          starts: -125,
        },
        {
          goal: 0,
          what: 'Hemterapeut, också på kvällar',
          by: 'tallbacken',
          who: 'Omar Said',
          starts: -125,
          often: 'två gånger i veckan',
        },
        { goal: 0, what: 'Har en nyckel och kommer', by: { other: 'Hodan, moster' }, starts: -127 },
      ],
      holds: { followUpOn: -60, followUpPlace: 'Hemma hos Amal' },
    },
  })
  await s.follows('omar', -60, {
    measures: { 0: ['yes', 'much', 'too-early', 'Ett anfall på två månader.'] },
    goals: [[3, 3, 'Jag har varit ensam med dem en förmiddag.']],
    facts: 'Amal ska flytta till Mölndal, närmare moster.',
    ends: { next: 'continue', on: 20, place: 'Hemma hos Amal' },
  })
  await s.does('omar', -40, planMove, {
    on: s.date(-15),
    leaves: 'harryda',
    to: { kind: 'unit', unit: 'vuxenasdal', authority: 'molndal', how: 'call' },
  })
  await s.does('omar', -38, proposeGround, {
    from: ['harryda', 'region'],
    to: { kind: 'unit', unit: 'vuxenasdal' },
    contents: ['plan', 'everyday'],
    until: s.date(120),
  })
  await s.does('omar', -38, agreeToGrounds, (sip) => ({
    by: { kind: 'self' as const },
    form: { form: 'oral' as const },
    grounds: sip.grounds.filter((g) => g.state === 'proposed').map((g) => g.id),
  }))
  await s.plansMeeting('omar', -36, {
    on: -14,
    time: '13:00',
    place: 'Vuxenenheten Åsdal',
    lateReason: 'Det är mötet där den nya kommunen tar över.',
  })
  await s.calls('omar', -36, ['vuxenasdal'])
  await s.answers('patrik', -30, { kind: 'coming', text: 'Patrik Nyman, socialsekreterare.' })
  await s.closes('omar', -10, 'moved', {
    note: 'Amal bor i Mölndal sedan några dagar. Patrik Nyman har träffat henne.',
    whereToTurn: 'Vuxenenheten Åsdal, 031-390 06 34. Fråga efter Patrik.',
  })
  await documented(s, 'omar', -9)
  await documented(s, 'maud', -8)
  await s.end()
}

/** What he wanted has changed so much that the plan was closed and a new one begun. */
export async function tellHugo(house: SipHouse, day: LocalDate): Promise<void> {
  const hugo = { name: 'Hugo Lindahl', number: turningEighteen('man', addDays(day, 420)) }
  const parents = [guardian('Karolina Lindahl, mamma'), guardian('Stefan Lindahl, pappa')]
  const s = await tellLife(new Story(house, 'hugo', day), {
    by: 'elin',
    on: -190,
    person: hugo,
    noticedBy: ['school', 'relative'],
    signs: ['both-principals', 'several-competences'],
    note: 'Hugo går på gymnasiet på papperet. Han har varit hemma sedan höstlovet.',
    level: ['sip', 'Skola och vård behöver göra samma sak samtidigt.'],
    speakFor: parents,
    childSays: 'Hugo skrev: ”Jag kommer om jag slipper korridoren.”',
    prepared: {
      fields: {
        matters: 'Att få spela basket igen.',
        situation: 'Jag är vaken på natten och sover på dagen.',
        school: 'Det är inte lektionerna. Det är mellan lektionerna.',
        strengths: 'Jag programmerar spel som andra faktiskt spelar.',
        network: 'Laget. Farfar.',
      },
      asks: ['Vad ska hända först: skolan eller sömnen?'],
      with: [
        { unit: 'bup', why: 'Sömnen och oron.', may: ['plan', 'everyday', 'school'] },
        { relation: 'parent', name: 'Karolina, mamma', why: 'Är med Hugo.' },
      ],
    },
    yes: allGuardians,
    meeting: {
      on: -177,
      time: '15:30',
      place: 'Hamngymnasiet, musiksalen',
      answers: { bup: ['oskar', 'Oskar Melin, psykolog.'] },
    },
    met: {
      person: 'part',
      notes: { introduction: 'Hugo var med i tjugo minuter, och det var det som var bestämt.' },
    },
    plan: {
      longTerm: 'Vara i skolan alla förmiddagar.',
      goals: [{ own: 'Gå in bakvägen.', ours: 'Tre lektioner om dagen.' }],
      measures: [
        { goal: 0, what: 'Eget schema och egen ingång', by: 'gymnasiet', who: 'Elin Brandt', starts: -175 },
        { goal: 0, what: 'Samtal om sömn', by: 'bup', who: 'Oskar Melin, psykolog', starts: -175 },
        { goal: 0, what: 'Kliver upp före nio', by: 'person', starts: -174, often: 'vardagar' },
      ],
      holds: { followUpOn: -100, followUpPlace: 'Hamngymnasiet' },
    },
  })
  await s.follows('elin', -100, {
    measures: { 2: ['no', undefined, undefined, 'Natten är fortfarande dag.'] },
    goals: [[1, 2, 'Det här är ert mål, inte mitt.']],
    longTerm: 'some',
    needs: ['actor'],
    ends: { next: 'continue', on: -12, place: 'Hamngymnasiet' },
  })
  await s.follows('elin', -12, {
    measures: { 0: ['yes', 'none', 'none'], 1: ['partly', 'little', 'little'], 2: ['no'] },
    goals: [['not-answered', 2, 'Hugo vill hellre börja på en praktik. Det hade ingen frågat om.']],
    facts: 'Hugo har fått en plats på verkstaden hos farfars granne.',
    longTerm: 'large',
    ends: { next: 'close-and-new' },
  })
  await s.closes('elin', -10, 'replaced', {
    note: 'Målet var skolans. Det nya är Hugos.',
    whereToTurn: 'Elin, kurator på Hamngymnasiet, 031-390 06 33. Hon gör den nya planen med dig.',
  })
  await documented(s, 'elin', -9)
  await documented(s, 'oskar', -8)
  await s.end()
  const next = await tellLife(new Story(house, 'hugo-new', day), {
    by: 'elin',
    on: -8,
    person: s,
    noticedBy: ['school', 'person'],
    signs: ['both-principals', 'several-competences'],
    note: 'En ny plan efter den förra: praktik på verkstaden, och skola så mycket som går.',
    level: ['sip', 'Samma verksamheter, nytt mål.'],
    speakFor: parents,
    childSays: 'Hugo vill börja med verkstaden och se sedan.',
    prepared: {
      fields: { matters: 'Att få göra något med händerna, på riktigt.' },
      asks: ['Vad behövs för att Hugo ska kunna vara på verkstaden två dagar i veckan?'],
      with: [{ unit: 'bup', why: 'Sömnen.', may: ['plan', 'everyday'] }],
    },
  })
  await next.end()
}

/** Information and guidance was enough. */
export async function tellLovisa(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'lovisa', day), {
    by: 'nadja',
    on: -18,
    person: { name: 'Lovisa Ryd', number: personnummerOf('woman', 24, day) },
    noticedBy: ['person'],
    signs: ['sent-around'],
    note: 'Lovisa undrar vem som hjälper till både med ångesten och med att söka bostad.',
    level: ['information', 'Lovisa behöver veta vart hon vänder sig. Hon vill göra det själv.'],
  })
  await s.does('nadja', -15, giveInformation, {
    what: 'Vad en SIP är och att hon kan be om en när hon vill. Numret till personligt ombud. Vi ringde dit tillsammans.',
  })
  await s.end()
}

/** No SIP, with a reason that the manager has read. */
export async function tellRolf(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'rolf', day), {
    by: 'patrik',
    on: -40,
    person: { name: 'Rolf Stenberg', number: personnummerOf('man', 66, day) },
    noticedBy: ['person'],
    signs: [],
    note: 'Rolf vill ha en SIP för att få ett bygglov snabbare.',
    level: ['sip', 'Rolf ber själv om det, och det prövas.'],
  })
  await s.does('patrik', -37, refuseSip, {
    reason:
      'Rolf har inga insatser från vare sig socialtjänst eller sjukvård, och behöver inga. Frågan gäller ett bygglov.',
    whereToTurn:
      'Kommunens bygglovsavdelning. Birger Holm, enhetschef, 031-390 06 34, svarar på frågor om beslutet.',
    toldOn: s.date(-37),
    toldHow: 'phone',
  })
  await s.joins('birger', -35)
  await s.does('birger', -35, (sip, _: null, ctx) => readRefusal(sip, ctx), null)
  await s.end()
}

/** She took everything back today: what is left is to close it and to tell everybody. */
export async function tellWilma(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'wilma', day), {
    by: 'nadja',
    on: -70,
    person: { name: 'Wilma Stark', number: personnummerOf('woman', 21, day) },
    noticedBy: ['regional-health-care'],
    signs: ['both-principals', 'need-to-know-each-other'],
    note: 'Wilma går i behandling för en ätstörning och har boendestöd. De två vet lite om varandra.',
    level: ['sip', 'Två huvudmän. Wilma vill själv bestämma vad som sägs.'],
    prepared: {
      fields: { matters: 'Att flytta hemifrån på riktigt.', strengths: 'Jag ger mig inte.' },
      asks: ['Hur hjälper boendestödet till vid måltiderna?'],
      with: [{ unit: 'vuxenasdal', why: 'Boendestödet.' }],
    },
    yes: self,
    meeting: {
      on: -58,
      time: '14:00',
      place: 'Mottagningen Strandvik',
      answers: { vuxenasdal: ['patrik', 'Patrik Nyman, socialsekreterare.'] },
    },
    met: { person: 'remote', notes: { introduction: 'Wilma hade kameran av. Det var bestämt från början.' } },
    plan: {
      longTerm: 'En egen lägenhet till sommaren.',
      goals: [{ own: 'Äta lunch hemma utan att ringa mamma.' }],
      measures: [
        {
          goal: 0,
          what: 'Boendestöd vid lunch',
          by: 'vuxenasdal',
          who: 'Ellen, boendestödjare',
          starts: -56,
        },
        { goal: 0, what: 'Behandling', by: 'strandvik', who: 'Nadja Petrova, psykolog', starts: -56 },
        { goal: 0, what: 'Handlar själv på lördagar', by: 'person', starts: -58 },
      ],
      holds: { followUpOn: 30, followUpPlace: 'Mottagningen Strandvik' },
    },
  })
  await s.does('nadja', 0, withdraw, { what: 'all', told: 'phone' })
  await s.end()
}
