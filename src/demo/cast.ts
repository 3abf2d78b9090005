import type { Viewer } from '../domain/access/read-text.ts'
import type { Role } from '../domain/organisation/organisation.ts'
import { type UnitKey, units } from './units.ts'

type DemoAssignment = {
  readonly unit: UnitKey
  readonly title: string
  readonly roles?: readonly Role[]
  /** Days from the day of start. */
  readonly from?: number
  readonly until?: number
}

export type DemoStaff = {
  readonly name: string
  /** What this one is there to show, in one line. */
  readonly line: string
  readonly hats: readonly [DemoAssignment, ...DemoAssignment[]]
}

const manager: readonly Role[] = ['caseworker', 'manager']

/** Everybody who can log in. Invented, as are all others here. */
export const cast = {
  peter: {
    name: 'Peter Åberg',
    line: 'Ansvarar för Elsas plan. En ändring väntar på Elsas ja, och ett nytt behov har upptäckts av någon annan.',
    hats: [{ unit: 'bjorken', title: 'sjuksköterska, fast vårdkontakt' }],
  },
  ingrid: {
    name: 'Ingrid Solberg',
    line: 'Chef på vårdcentralen. Kan lämna över när någon är borta, men läser bara det hon är med i.',
    hats: [{ unit: 'bjorken', title: 'verksamhetschef', roles: manager }],
  },
  viveka: {
    name: 'Viveka Norén',
    line: 'Sköter listan över verksamheter: lägger till, ändrar, ger och avslutar uppdrag.',
    hats: [{ unit: 'bjorken', title: 'verksamhetsutvecklare', roles: ['organisation-administrator'] }],
  },
  sara: {
    name: 'Sara Nordin',
    line: 'Kommer till Tariqs möte, med begränsat mandat. Har upptäckt ett behov hos Elsa och vet inte att en plan finns.',
    hats: [{ unit: 'neuroteamet', title: 'fysioterapeut' }],
  },
  helena: {
    name: 'Helena Broman',
    line: 'Skriver Marias plan: skolan får inte läsa allt, en har sagt nej. Leder Vilgots: tjugo runt ett barn.',
    hats: [{ unit: 'habiliteringen', title: 'kurator' }],
  },
  oskar: {
    name: 'Oskar Melin',
    line: 'Har inte svarat på det Maria behöver av Bup. Läser bara det som ett ja och en grund öppnar.',
    hats: [{ unit: 'bup', title: 'psykolog' }],
  },
  annakarin: {
    name: 'Anna-Karin Dahl',
    line: 'Kollegan har slutat: ta över Ion. Har inte svarat på kallelsen till Jonas möte.',
    hats: [{ unit: 'bryggan', title: 'sjuksköterska' }],
  },
  lennart: {
    name: 'Lennart Öst',
    line: 'Hans uppdrag har tagit slut. Han kommer inte in, och en kollega får ta över det han hade.',
    hats: [{ unit: 'bryggan', title: 'sjuksköterska', until: -5 }],
  },
  lena: {
    name: 'Lena Forsberg',
    line: 'Linnea har skyddade uppgifter och har tagit tillbaka allt. Kvar är att avsluta och berätta det.',
    hats: [{ unit: 'strandvik', title: 'sjuksköterska' }],
  },
  mikael: {
    name: 'Mikael Strand',
    line: 'Chef på psykiatrimottagningen. Ser att något finns och hur länge det väntat, inte vad det handlar om.',
    hats: [{ unit: 'strandvik', title: 'enhetschef', roles: manager }],
  },
  hanna: {
    name: 'Hanna Vik',
    line: 'Robert skrivs ut till öppen tvångsvård. Då gäller en annan väg än SIP.',
    hats: [{ unit: 'avdelning2', title: 'sjuksköterska' }],
  },
  karin: {
    name: 'Karin Lindh',
    line: 'Leder Tariqs möte om några dagar. Två har inte svarat än. Birgitta sa nej, och det gäller.',
    hats: [{ unit: 'hemsjukvarden', title: 'arbetsterapeut' }],
  },
  amina: {
    name: 'Amina Yusuf',
    line: 'Antecknar på Tariqs möte. Är med för att Karin har utsett henne.',
    hats: [{ unit: 'hemsjukvarden', title: 'sjuksköterska' }],
  },
  per: {
    name: 'Per Hallgren',
    line: 'Chef i hemsjukvården. Ser enhetens rader utan namn och innehåll.',
    hats: [{ unit: 'hemsjukvarden', title: 'enhetschef', roles: manager }],
  },
  sofia: {
    name: 'Sofia Bergman',
    line: 'Jonas har sagt ja till en del. Mamma och hyresvärd får inget veta, och Försäkringskassan inget mer.',
    hats: [{ unit: 'vuxenenheten', title: 'socialsekreterare' }],
  },
  daniel: {
    name: 'Daniel Okafor',
    line: 'Leder Jonas möte. Har nekat Kent en SIP, med skäl som chefen ska läsa.',
    hats: [{ unit: 'vuxenenheten', title: 'boendestödjare' }],
  },
  marie: {
    name: 'Marie Lund',
    line: 'Chef på vuxenenheten. Ett nekande väntar på att hon läser det.',
    hats: [{ unit: 'vuxenenheten', title: 'enhetschef', roles: manager }],
  },
  thomas: {
    name: 'Thomas Wik',
    line: 'Liam, femton år, är placerad. SIP ska göras före, under och efter, och den under är sen.',
    hats: [{ unit: 'barnenheten', title: 'socialsekreterare' }],
  },
  eva: {
    name: 'Eva Lindgren',
    line: 'Har två uppdrag, på socialtjänsten och på skolan. Det hon läser i det ena syns inte i det andra.',
    hats: [
      { unit: 'barnenheten', title: 'socialsekreterare' },
      { unit: 'lindviksskolan', title: 'skolkurator' },
    ],
  },
  camilla: {
    name: 'Camilla Frisk',
    line: 'Chef för barn och unga. Ser vad som är sent i enheten.',
    hats: [{ unit: 'barnenheten', title: 'enhetschef', roles: manager }],
  },
  petra: {
    name: 'Petra Hägg',
    line: 'Har sagt nej till en insats för Maria, med skäl. Fick läsa målen, inte det om hälsa.',
    hats: [{ unit: 'lss', title: 'LSS-handläggare' }],
  },
  gunilla: {
    name: 'Gunilla Ask',
    line: 'Är med i Elsas plan för kommunen. Skickade en ersättare till mötet.',
    hats: [{ unit: 'aldreomsorgen', title: 'biståndshandläggare' }],
  },
  rasmus: {
    name: 'Rasmus Berg',
    line: 'Astrid har demens och kan inte svara själv. Hon ska inte bli utan för det.',
    hats: [{ unit: 'kullen', title: 'demenssjuksköterska' }],
  },
  leyla: {
    name: 'Leyla Demir',
    line: 'Förbereder med Yousef, som är ny i Sverige och talar arabiska med tolk.',
    hats: [{ unit: 'tallbacken', title: 'socialsekreterare' }],
  },
  anders: {
    name: 'Anders Kvist',
    line: 'Var inbjuden till Jonas möte. Jonas tog tillbaka sitt ja, och Anders läser inget mer.',
    hats: [{ unit: 'kassan', title: 'handläggare' }],
  },
  maud: {
    name: 'Maud Ericsson',
    line: 'Nasrins plan är avslutad, och hon vill prata om hur det blev. Ebba är döv och ska kallas till möte.',
    hats: [{ unit: 'bjorken', title: 'distriktssköterska, fast vårdkontakt' }],
  },
  torbjorn: {
    name: 'Torbjörn Falk',
    line: 'Har slutat men är fortfarande huvudansvarig för Kerstin. Det ska chefen se, och han kommer inte in.',
    hats: [{ unit: 'aldreomsorgen', title: 'biståndshandläggare', until: -12 }],
  },
  ulrika: {
    name: 'Ulrika Sand',
    line: 'Chef. En plan saknar någon som håller i den: uppföljningen är sen, och något har hänt. Lämna över.',
    hats: [{ unit: 'aldreomsorgen', title: 'enhetschef', roles: manager }],
  },
  jonna: {
    name: 'Jonna Lind',
    line: 'Är ledig och har huvudansvaret för Dragan. Fredrik går in för henne så länge.',
    hats: [{ unit: 'tallgarden', title: 'arbetsterapeut' }],
  },
  fredrik: {
    name: 'Fredrik Moberg',
    line: 'Vikarierar för Jonna: Dragans uppföljning är i dag. Har haft möte med Kjell-Åke, och planen ska bli klar.',
    hats: [{ unit: 'tallgarden', title: 'fysioterapeut' }],
  },
  agneta: {
    name: 'Agneta Palm',
    line: 'Chef på Tallgården. Har utsett en ersättare för den som är ledig.',
    hats: [{ unit: 'tallgarden', title: 'enhetschef', roles: manager }],
  },
  sanna: {
    name: 'Sanna Ljung',
    line: 'Mateos insats har hakat upp sig och mötet är flyttat två gånger. Gun-Maries gode man har slutat.',
    hats: [{ unit: 'vuxenhab', title: 'kurator' }],
  },
  henrik: {
    name: 'Henrik Aho',
    line: 'Har tackat nej till att ta över huvudansvaret för Mateo, med skäl. Skrev till alla om det som fungerar.',
    hats: [{ unit: 'vuxenhab', title: 'arbetsterapeut' }],
  },
  elin: {
    name: 'Elin Brandt',
    line: 'Elif fyller snart 18 och ska svara själv. Hugos plan har blivit en ny. Noors möte fick flyttas.',
    hats: [{ unit: 'gymnasiet', title: 'skolkurator' }],
  },
  josefin: {
    name: 'Josefin Kahn',
    line: 'Rektor. Ser vad som är sent på skolan, och läser bara det hon själv är med i.',
    hats: [{ unit: 'gymnasiet', title: 'rektor', roles: manager }],
  },
  patrik: {
    name: 'Patrik Nyman',
    line: 'Pernillas SIP+ har följts upp fem gånger. Ove och teamet ser olika på hur långt han har kommit.',
    hats: [{ unit: 'vuxenasdal', title: 'socialsekreterare' }],
  },
  birger: {
    name: 'Birger Holm',
    line: 'Chef på vuxenenheten i Åsdal. Har läst varför Rolf inte fick en SIP.',
    hats: [{ unit: 'vuxenasdal', title: 'enhetschef', roles: manager }],
  },
  nadja: {
    name: 'Nadja Petrova',
    line: 'Ska svara på om hon tar över Elif. Arvids plan är inte klar än. Wilma har tagit tillbaka sitt ja.',
    hats: [{ unit: 'strandvik', title: 'psykolog' }],
  },
  bodil: {
    name: 'Bodil Hammar',
    line: 'Är mitt i Ainos uppföljning, med finsk tolk. Tove väntar fortfarande på att bli tillfrågad.',
    hats: [{ unit: 'kullen', title: 'biståndshandläggare' }],
  },
  omar: {
    name: 'Omar Said',
    line: 'Zahra fyllde 18 i går och saknar personnummer: hon ska svara själv. Amal har flyttat till Mölndal.',
    hats: [{ unit: 'tallbacken', title: 'socialsekreterare' }],
  },
  malin: {
    name: 'Malin Strid',
    line: 'Rune flyttar snart och nya kommunen är inte kallad. Sigvards plan följde med när två enheter blev en.',
    hats: [
      { unit: 'skargarden', title: 'sjuksköterska' },
      { unit: 'sjukoarna', title: 'sjuksköterska', from: -800 },
    ],
  },
  kristina: {
    name: 'Kristina Boman',
    line: 'Chef på Bup. Ingen därifrån kan komma till Noors möte, och det ska hon läsa.',
    hats: [{ unit: 'bup', title: 'enhetschef', roles: manager }],
  },
  sixten: {
    name: 'Sixten Blom',
    line: 'Har inte svarat på kallelsen till Bengt-Olofs möte, och dagen har gått. Har ett meddelande att läsa.',
    hats: [{ unit: 'oarnashemtjanst', title: 'gruppledare' }],
  },
} as const satisfies Record<string, DemoStaff>

export type CastKey = keyof typeof cast

/** The address of an assignment: by its unit, since a name has no place in an address. */
export function assignmentId(who: CastKey, hat = 0): string {
  const { unit } = hatOf(who, hat)
  const there = castKeys.flatMap((key) =>
    cast[key].hats.flatMap((h, index) => (h.unit === unit ? [`${key} ${index}`] : [])),
  )
  return `${unit}-${there.indexOf(`${who} ${hat}`) + 1}`
}

export const castKeys = Object.keys(cast) as CastKey[]

/** Somebody with one of her hats on. */
export function viewerAs(who: CastKey, hat = 0): Viewer {
  const { unit, roles = ['caseworker'] } = hatOf(who, hat)
  const { authority, functions } = units[unit]
  return { staff: staffId(who), assignment: assignmentId(who, hat), unit, authority, functions, roles }
}

export const staffId = (who: CastKey): string => `staff-${castKeys.indexOf(who) + 1}`

function hatOf(who: CastKey, hat: number): DemoAssignment {
  const found = (cast[who] as DemoStaff).hats[hat]
  if (found === undefined) throw new Error(`${who} has no such assignment`)
  return found
}
