import type { LocalDate } from '../../domain/calendar/local-date.ts'
import { noteOtherSystem } from '../../domain/sip/beside.ts'
import { tellPerson } from '../../domain/sip/plan-meeting.ts'
import { giveRole } from '../../domain/sip/prepare-meeting.ts'
import { withdraw } from '../../domain/sip/withdraw.ts'
import type { SipHouse } from '../../storage/sip-store.ts'
import { viewerAs } from '../cast.ts'
import { Story } from '../story.ts'
import { isAway } from '../tell-organisation.ts'
import { personnummerOf } from '../test-numbers.ts'
import { self, tellLife } from '../told-life.ts'

/** In the middle of her follow-up, in Finnish: half of it has been gone through. */
export async function tellAino(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'aino', day), {
    by: 'bodil',
    on: -90,
    person: { name: 'Aino Virtanen', number: personnummerOf('woman', 74, day) },
    noticedBy: ['municipal-health-care', 'relative'],
    signs: ['both-principals', 'need-to-know-each-other'],
    note: 'Aino har parkinson. Svenskan försvinner när hon är trött, och då får hon ingen hjälp alls.',
    level: ['sip', 'Två huvudmän, och tolk som måste bokas av någon.'],
    prepared: {
      fields: {
        matters: 'Haluan puhua suomea. Jag vill prata finska.',
        situation: 'På förmiddagen går det bra. Efter klockan två stelnar jag.',
        health: 'Parkinsons sjukdom. Tabletterna måste komma på minuten.',
        strengths: 'Jag har varit svetsare på varvet i trettio år. Jag ger mig inte.',
        network: 'Sonen Jari i Borås. Finska föreningen på onsdagar.',
      },
      adaptations: ['interpreter', 'breaks'],
      language: 'fi',
      asks: ['Hur får Aino sina tabletter i rätt tid?', 'Vem bokar tolken?'],
      with: [
        { unit: 'bjorken', why: 'Läkemedlen.', may: ['plan', 'everyday', 'health'] },
        { relation: 'child', name: 'Jari', why: 'Ringer varje kväll.' },
      ],
    },
    yes: self,
    meeting: {
      on: -78,
      time: '10:00',
      place: 'Hemma hos Aino',
      answers: { bjorken: ['maud', 'Maud Ericsson, distriktssköterska.'] },
    },
    met: { notes: { introduction: 'Aino talade finska hela mötet, och tolken Päivi hann med.' } },
    plan: {
      longTerm: 'Gå till Finska föreningen varje onsdag.',
      goals: [
        { own: 'Att någon förstår mig när jag är trött.', ours: 'Finsktalande personal tre dagar i veckan.' },
        { own: 'Inte fastna i hallen.', ours: 'Tabletterna inom tio minuter från klockslaget.' },
      ],
      measures: [
        {
          goal: 0,
          what: 'Hemtjänst på finska',
          by: 'kullen',
          who: 'Bodil Hammar',
          starts: -74,
          often: 'tre dagar i veckan',
        },
        {
          goal: 0,
          what: 'Skjuts till föreningen',
          by: { other: 'Jari, son' },
          starts: -74,
          often: 'onsdagar',
        },
        {
          goal: 1,
          what: 'Nytt schema för tabletterna',
          by: 'bjorken',
          who: 'Nils Hall, läkare',
          starts: -75,
        },
        {
          goal: 1,
          what: 'En klocka som ringer på armen',
          by: 'kullen',
          who: 'arbetsterapeuten',
          starts: -73,
        },
        { goal: 1, what: 'Övar att vända sig i hallen', by: 'person', starts: -78, often: 'varje dag' },
      ],
      holds: { followUpOn: 0, followUpTime: '10:00', followUpPlace: 'Hemma hos Aino' },
    },
  })
  await s.follows('bodil', 0, {
    onlyMeasures: 3,
    measures: {
      0: ['partly', 'much', 'too-early', 'Två dagar av tre. På fredagar finns ingen.'],
      2: ['yes', 'much', 'much'],
    },
    goals: [[3, 2, 'På onsdagarna är jag mig själv.']],
  })
  await s.end()
}

/** His follow-up is today, and somebody stands in for the one who has the main responsibility. */
export async function tellDragan(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'dragan', day), {
    by: 'jonna',
    on: -75,
    person: { name: 'Dragan Petrović', number: personnummerOf('man', 59, day) },
    noticedBy: ['regional-health-care'],
    signs: ['both-principals', 'several-competences', 'same-time-or-order'],
    note: 'Dragan fick en stroke i höstas och har svårt att hitta orden. Han nickar till allt.',
    level: ['sip', 'Träningen flyttar hem, och någon måste se helheten.'],
    prepared: {
      fields: {
        matters: 'Sjunga i kören igen.',
        situation: 'Orden fastnar. I sången kommer de.',
        health: 'Stroke i vänster sida. Högra handen är svag.',
        strengths: 'Jag hör om ett piano är ostämt.',
        network: 'Vesna, min fru. Kören.',
      },
      adaptations: ['picture-support', 'breaks'],
      asks: ['Vem tränar talet när mottagningen är klar?'],
      with: [
        { unit: 'bjorken', why: 'Läkemedlen, och remisser.', may: ['plan', 'everyday', 'health'] },
        { relation: 'partner', name: 'Vesna', why: 'Tränar med Dragan.' },
      ],
    },
    yes: self,
    meeting: {
      on: -62,
      time: '13:00',
      place: 'Tallgården',
      answers: { bjorken: ['maud', 'Maud Ericsson, distriktssköterska.'] },
    },
    met: { notes: { introduction: 'Dragan sjöng namnet på alla i rummet. Då kom orden.' } },
    plan: {
      longTerm: 'Sjunga med kören på avslutningen.',
      goals: [{ own: 'Beställa kaffe själv.', ours: 'Säga fem hela meningar i följd.' }],
      measures: [
        {
          goal: 0,
          what: 'Talträning i sång',
          by: 'tallgarden',
          who: 'Jonna Lind',
          starts: -59,
          often: 'två gånger i veckan',
        },
        {
          goal: 0,
          what: 'Kontroll av blodtrycket',
          by: 'bjorken',
          who: 'Maud Ericsson',
          starts: -58,
          often: 'var fjärde vecka',
        },
        { goal: 0, what: 'Läser noter högt', by: 'person', starts: -62, often: 'varje dag' },
      ],
      holds: { followUpOn: day, followUpTime: '14:00', followUpPlace: 'Tallgården', mainWish: 'Jonna.' },
    },
  })
  await s.plansMeeting('jonna', -20, {
    on: 0,
    time: '14:00',
    place: 'Tallgården',
    lateReason: 'Det är uppföljningen.',
  })
  await s.does('jonna', -20, tellPerson, { how: 'in-person', on: s.date(-20) })
  await s.tells('jonna', -20, 'phone', 'partner')
  await s.answersAgain('maud', -15, { kind: 'coming', text: 'Maud Ericsson, distriktssköterska.' })
  await s.end()
  await isAway(house, day, 'agneta', 'jonna', -7, 14)
  await s.substitutes('agneta', -7, 'jonna', 'fredrik', 14, 'Jonna är ledig tre veckor.')
  await s.end()
}

/** The follow-up is overdue, the one who has her has left, and something has happened that nobody has answered. */
export async function tellKerstin(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'kerstin', day), {
    by: 'torbjorn',
    on: -120,
    person: { name: 'Kerstin Bohlin', number: personnummerOf('woman', 69, day) },
    noticedBy: ['municipal-health-care', 'regional-health-care'],
    signs: ['both-principals', 'unclear-responsibility'],
    note: 'Kerstin har kol och bor ensam. Hon ringer 112 när hon får svårt att andas, för att någon ska komma.',
    level: ['sip', 'Vårdcentral och hemtjänst behöver samma plan för de svåra stunderna.'],
    prepared: {
      fields: {
        matters: 'Att slippa vara rädd när det blir mörkt.',
        situation: 'På kvällen kommer inte luften. Då ringer jag.',
        health: 'Kol. Syrgas på natten.',
        strengths: 'Jag stickar vantar till hela trappuppgången.',
        network: 'Grannen Samira. Katten Putte.',
      },
      asks: ['Vem kommer på kvällen, innan det blir ambulans?'],
      with: [
        {
          unit: 'bjorken',
          why: 'Medicinerna och en plan för svår andnöd.',
          may: ['plan', 'everyday', 'health'],
        },
      ],
    },
    yes: self,
    meeting: {
      on: -107,
      time: '11:00',
      place: 'Hemma hos Kerstin',
      answers: { bjorken: ['maud', 'Maud Ericsson, distriktssköterska.'] },
    },
    met: { notes: { introduction: 'Kerstin sa att hon ringer för att någon ska svara.' } },
    plan: {
      longTerm: 'En hel vinter utan ambulans.',
      goals: [{ own: 'Någon som kommer klockan åtta.', ours: 'Högst ett larm i månaden.' }],
      measures: [
        {
          goal: 0,
          what: 'Kvällsbesök',
          by: 'aldreomsorgen',
          who: 'kvällsgruppen',
          starts: -104,
          often: 'varje kväll',
        },
        { goal: 0, what: 'Plan för svår andnöd', by: 'bjorken', who: 'Nils Hall, läkare', starts: -104 },
        { goal: 0, what: 'Ringer Samira först', by: 'person', starts: -107 },
      ],
      holds: { followUpOn: -9, followUpPlace: 'Hemma hos Kerstin', mainWish: 'Torbjörn. Han ringer alltid.' },
    },
  })
  await s.happens(
    'maud',
    -4,
    'person',
    'Kerstin har ringt 112 tre gånger på en vecka. Kvällsbesöket har uteblivit, och ingen har sagt varför.',
  )
  await s.end()
}

/** The follow-up has been moved twice, a measure is hindered, and the one who was asked has declined the responsibility. */
export async function tellMateo(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'mateo', day), {
    by: 'sanna',
    on: -85,
    person: { name: 'Mateo Fuentes', number: personnummerOf('man', 26, day) },
    noticedBy: ['person', 'regional-health-care'],
    signs: ['both-principals', 'unit-cannot-alone', 'several-competences'],
    note: 'Mateo har autism och ska flytta till eget. Han vill att allt står på ett papper.',
    level: ['sip', 'Flytten rör tre verksamheter, och ordningen är viktig för Mateo.'],
    prepared: {
      fields: {
        matters: 'Ett eget hem med dörr som går att låsa.',
        situation: 'Jag blir trött av ändringar. Säg till dagen före.',
        strengths: 'Jag kan tidtabellen för varenda buss.',
        network: 'Min syster Camila. Mitt ombud.',
      },
      adaptations: ['in-writing', 'breaks'],
      asks: ['I vilken ordning flyttar sakerna, hjälpen och jag?'],
      with: [
        { unit: 'vuxenasdal', why: 'Boendestöd i den nya lägenheten.' },
        { unit: 'ombudet', how: 'invite', why: 'Går med till hyresvärden.' },
        { relation: 'sibling', name: 'Camila', why: 'Hjälper till med flytten.' },
      ],
    },
    yes: self,
    meeting: {
      on: -73,
      time: '13:00',
      place: 'Vuxenhabiliteringen, rum 4',
      answers: {
        vuxenasdal: ['patrik', 'Patrik Nyman, socialsekreterare.', 'Kan lova boendestöd två dagar i veckan.'],
      },
    },
    met: { notes: { introduction: 'Mateo delade ut en tidsplan. Vi följde den.' } },
    plan: {
      longTerm: 'Bo själv.',
      goals: [
        { own: 'Veta vem som kommer, dagen före.', ours: 'Ett schema som håller i fyra veckor.' },
        { own: 'Laga tre middagar.' },
      ],
      measures: [
        { goal: 0, what: 'Bildschema för veckan', by: 'vuxenhab', who: 'Sanna Ljung', starts: -70 },
        {
          goal: 0,
          what: 'Boendestöd',
          by: 'vuxenasdal',
          who: 'Ellen, boendestödjare',
          starts: -70,
          often: 'två dagar i veckan',
        },
        { goal: 1, what: 'Går igenom kontraktet', by: 'ombudet', who: 'ombudet', starts: -68 },
        { goal: 1, what: 'Lagar mat med Camila', by: 'person', starts: -73, often: 'söndagar' },
      ],
      holds: { followUpOn: -20, followUpPlace: 'Vuxenhabiliteringen, rum 4' },
    },
  })
  await s.does('sanna', -30, giveRole, { role: 'noteTaker', to: viewerAs('henrik') })
  await s.movesFollowUp(
    'sanna',
    -22,
    -5,
    'Vuxenhabiliteringen, rum 4',
    'Flytten blev framskjuten två veckor.',
  )
  await s.asksMain(
    'sanna',
    -16,
    'henrik',
    'Jag går över till en annan tjänst i vår. Mateo vill ha någon han känner.',
    'in-person',
  )
  await s.answersMain(
    'henrik',
    -14,
    false,
    'Jag är bara här två dagar i veckan. Mateo behöver någon som svarar varje dag.',
  )
  await s.writesTo(
    'henrik',
    -12,
    'Schemat har hållit i tre veckor. Mateo har skrivit nästa själv.',
    'vuxenasdal',
    'person',
  )
  await s.passesOn('henrik', -11, 'in-person', 'person')
  await s.reads('patrik', -10)
  await s.movesFollowUp(
    'sanna',
    -6,
    18,
    'I Mateos lägenhet',
    'Mateo vill ha mötet hemma, och nycklarna kommer först då.',
  )
  await s.reports('patrik', -2, {
    1: ['hindered', 'Boendestödet är beslutat, men det finns ingen som kan komma på måndagar.'],
  })
  await s.end()
}

/** Two follow-ups with scores that differ, a ground taken back, and messages read, unread and not passed on. */
export async function tellOve(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'ove', day), {
    by: 'patrik',
    on: -200,
    person: { name: 'Ove Kindgren', number: personnummerOf('man', 62, day) },
    noticedBy: ['social-services', 'relative'],
    signs: ['both-principals', 'several-competences', 'sent-around'],
    note: 'Ove har ont i ryggen, dricker för att sova och har inte arbetat på två år.',
    level: ['sip', 'Smärtan, alkoholen och pengarna hänger ihop.'],
    prepared: {
      fields: {
        matters: 'Att kunna lyfta mitt barnbarn.',
        situation: 'Jag sover på soffan. På morgonen är jag stel som en planka.',
        health: 'Diskbråck. Jag dricker tre öl för att somna, ibland sex.',
        support: 'Försörjningsstöd sedan ett år.',
        strengths: 'Jag kan köra allt med hjul. Jag håller tiden.',
        network: 'Brorsan Bo. Dottern Ida och lilla Moa.',
      },
      asks: ['Vad behandlas först, ryggen eller drickandet?'],
      with: [
        { unit: 'strandvik', why: 'Samtal om drickandet.', may: ['plan', 'everyday', 'health'] },
        { unit: 'bjorken', why: 'Ryggen.', may: ['plan', 'everyday', 'health'] },
        { unit: 'formedlingen', how: 'invite', why: 'Vad Ove kan arbeta med.' },
        { relation: 'sibling', name: 'Bo', why: 'Kör Ove till träningen.' },
      ],
      until: 120,
    },
    yes: self,
    meeting: {
      on: -187,
      time: '09:30',
      place: 'Vuxenenheten Åsdal',
      answers: {
        strandvik: ['nadja', 'Nadja Petrova, psykolog.'],
        bjorken: ['maud', 'Maud Ericsson, distriktssköterska.'],
      },
    },
    met: { notes: { introduction: 'Ove stod upp hela mötet. Det gjorde vi också.' } },
    plan: {
      longTerm: 'Lyfta Moa på hennes treårsdag.',
      goals: [
        { own: 'Sova i sängen.', ours: 'Högst en öl på vardagar.' },
        { own: 'Ha någonstans att gå på dagarna.', ours: 'Praktik två dagar i veckan.' },
      ],
      measures: [
        {
          goal: 0,
          what: 'Ryggskola',
          by: 'bjorken',
          who: 'fysioterapeuten',
          starts: -184,
          often: 'en gång i veckan',
        },
        {
          goal: 0,
          what: 'Samtal om drickandet',
          by: 'strandvik',
          who: 'Nadja Petrova, psykolog',
          starts: -184,
        },
        { goal: 1, what: 'Praktik på bussgaraget', by: 'formedlingen', starts: -182 },
        { goal: 1, what: 'Ansökan om sjukersättning', by: 'vuxenasdal', who: 'Patrik Nyman', starts: -185 },
        { goal: 0, what: 'Går ut före frukost', by: 'person', starts: -187, often: 'varje dag' },
      ],
      holds: { followUpOn: -130, followUpPlace: 'Vuxenenheten Åsdal' },
    },
  })
  await s.does('patrik', -186, noteOtherSystem, { system: 'Kommunens verksamhetssystem', number: 'ÅV-2207' })
  await s.follows('patrik', -130, {
    measures: {
      1: ['yes', 'much', 'too-early'],
      2: ['no', undefined, undefined, 'Garaget hade ingen handledare.'],
    },
    goals: [
      [1, 3, 'Ni räknar öl. Jag räknar nätter.'],
      [2, 2],
    ],
    needs: ['measure'],
    longTerm: 'some',
    ends: { next: 'continue', on: -60, place: 'Vuxenenheten Åsdal' },
  })
  await s.follows('patrik', -60, {
    measures: {
      0: ['partly', 'worse', 'too-early', 'Övningarna gjorde ondare.'],
      4: ['yes', 'much', 'much'],
    },
    goals: [
      [3, 2, 'Jag sover i sängen fyra nätter av sju.'],
      [4, 2, 'Jag har hittat ett eget ställe: båtklubben.'],
    ],
    facts: 'Ove har börjat hjälpa till på båtklubben.',
    longTerm: 'none',
    ends: { next: 'continue', on: 25, place: 'Båtklubben' },
  })
  await s.does('patrik', -20, withdraw, (sip) => ({
    what: 'grounds' as const,
    grounds: sip.grounds
      .filter((g) => g.state === 'in-force' && g.to.kind === 'unit' && g.to.unit === 'formedlingen')
      .map((g) => g.id),
    told: 'phone' as const,
  }))
  await s.reports('maud', -15, {
    0: ['hindered', 'Övningarna gör ondare. Vi väntar på en ny bedömning av ryggen.'],
  })
  await s.seesHinder('patrik', -14, 0)
  await s.writesTo('patrik', -8, 'Ove byter ryggskolan mot bassäng från nästa vecka.', 'strandvik', 'bjorken')
  await s.reads('nadja', -7)
  await s.reads('maud', -6)
  await s.writesTo(
    'nadja',
    -2,
    'Ove har sovit fem nätter i sängen. Han bad mig berätta det.',
    'bjorken',
    'vuxenasdal',
  )
  await s.reads('patrik', -1)
  await s.writesTo('patrik', -1, 'Bassängen på torsdag är flyttad till klockan tio. Kan du köra?', 'sibling')
  await s.end()
}

/** Half a year of SIP+: five follow-ups with few weeks between, one of them earlier since something happened. */
export async function tellPernilla(house: SipHouse, day: LocalDate): Promise<void> {
  const s = await tellLife(new Story(house, 'pernilla', day), {
    by: 'patrik',
    on: -160,
    person: { name: 'Pernilla Wikström', number: personnummerOf('woman', 38, day) },
    noticedBy: ['social-services', 'regional-health-care', 'person'],
    signs: [
      'both-principals',
      'several-competences',
      'same-time-or-order',
      'unclear-responsibility',
      'sent-around',
    ],
    note: 'Pernilla har bipolär sjukdom. När hon blir sämre går det fort, och ingen vet vem som ska märka det.',
    level: ['sip-plus', 'Läget växlar snabbt. Tätare uppföljning än annars.'],
    prepared: {
      fields: {
        matters: 'Att få ha Leo hos mig varannan vecka, som förut.',
        situation: 'Just nu bor jag hos mamma. Lägenheten är kvar.',
        health: 'Bipolär sjukdom. Litium, och något att sova på.',
        strengths: 'Jag vet själv när det vänder, om någon frågar.',
        network: 'Mamma Ewa. Leo, nio år. Kören.',
      },
      asks: ['Vem märker först att det vänder, och vad gör vi då?'],
      with: [
        { unit: 'strandvik', why: 'Behandlingen.', may: ['plan', 'everyday', 'health'] },
        { relation: 'parent', name: 'Ewa, mamma', why: 'Märker det först.' },
      ],
      until: 150,
    },
    yes: self,
    meeting: {
      on: -148,
      time: '10:00',
      place: 'Mottagningen Strandvik',
      answers: { strandvik: ['nadja', 'Nadja Petrova, psykolog.'] },
    },
    met: { notes: { introduction: 'Pernilla hade skrivit ett brev till oss. Hon läste det högt.' } },
    plan: {
      longTerm: 'Leo bor hos Pernilla varannan vecka.',
      goals: [
        {
          own: 'Bli tagen på allvar när jag säger att det vänder.',
          ours: 'Kontakt samma dag vid tidiga tecken.',
        },
        { own: 'Hem till min egen säng.', ours: 'Bo i lägenheten fyra nätter i veckan.' },
      ],
      measures: [
        {
          goal: 0,
          what: 'Samtal och läkemedel',
          by: 'strandvik',
          who: 'Nadja Petrova, psykolog',
          starts: -145,
          often: 'varje vecka',
        },
        {
          goal: 1,
          what: 'Boendestöd, också på söndagar',
          by: 'vuxenasdal',
          who: 'Ellen, boendestödjare',
          starts: -145,
        },
        { goal: 0, what: 'Skriver upp sömnen', by: 'person', starts: -148, often: 'varje morgon' },
        { goal: 0, what: 'Ringer Nadja om sömnen försvinner', by: { other: 'Ewa, mamma' }, starts: -148 },
      ],
      fields: {
        'crisis-signs': 'Två nätter utan sömn. Många meddelanden på natten. Mamma märker det först.',
        'if-something-happens': 'Ring Nadja på dagen, 031-390 06 06. På natten: 1177, och vid fara 112.',
      },
      holds: { followUpOn: -122, followUpPlace: 'Mottagningen Strandvik' },
    },
  })
  const place = 'Mottagningen Strandvik'
  await s.follows('patrik', -122, {
    measures: { 1: ['no', undefined, undefined, 'Ingen kunde komma på söndagar.'] },
    goals: [
      [1, 2, 'Ni lyssnade, men en vecka för sent.'],
      [1, 1],
    ],
    needs: ['measure'],
    longTerm: 'none',
    ends: { next: 'continue', on: -95, place },
  })
  await s.follows('patrik', -95, {
    measures: { 1: ['partly', 'little', 'too-early'] },
    goals: [
      [2, 2],
      [2, 2, 'Två nätter hemma.'],
    ],
    ends: { next: 'continue', on: -68, place },
  })
  await s.follows('patrik', -68, {
    goals: [
      [3, 2, 'I onsdags ringde du upp på en timme.'],
      [2, 3],
    ],
    ends: { next: 'continue', on: -41, place },
  })
  await s.happens(
    'nadja',
    -52,
    'relative',
    'Ewa ringde. Pernilla har inte sovit på två nätter och skriver till alla.',
  )
  await s.answersHappening('patrik', -52, 'earlier-follow-up', 'Vi ses i morgon, hos Pernilla.')
  await s.movesFollowUp('patrik', -51, -50, 'Hemma hos Pernilla', 'Tidigare än bestämt: sömnen är borta.')
  await s.follows('patrik', -50, {
    measures: { 2: ['yes', 'much', 'much', 'Sömndagboken visade det först.'] },
    goals: [
      [2, 2, 'Det var första gången det inte blev ambulans.'],
      [2, 2],
    ],
    facts: 'Medicinen är höjd. Leo är hos sin pappa två veckor till.',
    longTerm: 'some',
    ends: { next: 'continue', on: -23, place },
  })
  await s.follows('patrik', -23, {
    measures: { 0: ['yes', 'much', 'much'], 1: ['yes', 'much', 'too-early'] },
    goals: [
      [4, 3, 'Jag sa till, och ni kom.'],
      [3, 3, 'Leo var hemma en helg.'],
    ],
    ends: { next: 'continue', on: 3, place },
  })
  await s.plansMeeting('patrik', -20, { on: 3, time: '10:00', place, lateReason: 'Det är uppföljningen.' })
  await s.does('patrik', -20, tellPerson, { how: 'in-person', on: s.date(-20) })
  await s.tells('patrik', -20, 'phone', 'parent')
  await s.answersAgain('nadja', -18, { kind: 'coming', text: 'Nadja Petrova, psykolog.' })
  await s.end()
}
