import type { AuthorityKind, FunctionCode, RouteKind } from '../domain/organisation/organisation.ts'

export type DemoAuthority = {
  readonly kind: AuthorityKind
  readonly name: string
  readonly municipalityCode?: string
}

/** The region, the private provider and the schools are invented; the municipalities are real, their units are not. */
export const authorities = {
  region: { kind: 'region', name: 'Exempelregionen' },
  goteborg: { kind: 'municipality', name: 'Göteborgs Stad', municipalityCode: '1480' },
  molndal: { kind: 'municipality', name: 'Mölndals stad', municipalityCode: '1481' },
  harryda: { kind: 'municipality', name: 'Härryda kommun', municipalityCode: '1401' },
  partille: { kind: 'municipality', name: 'Partille kommun', municipalityCode: '1402' },
  ockero: { kind: 'municipality', name: 'Öckerö kommun', municipalityCode: '1407' },
  lindvikskolor: { kind: 'public-school', name: 'Lindviks skolor', municipalityCode: '1480' },
  kompassen: { kind: 'independent-school', name: 'Stiftelsen Kompassen' },
  havsbris: { kind: 'private-provider', name: 'Havsbris Omsorg AB' },
  forsakringskassan: { kind: 'other', name: 'Försäkringskassan' },
} as const satisfies Record<string, DemoAuthority>

export type AuthorityKey = keyof typeof authorities

export type DemoUnit = {
  readonly authority: AuthorityKey
  readonly name: string
  readonly area: string
  readonly functions: readonly FunctionCode[]
  readonly forWhom: string
  readonly does: string
  readonly doesNot: string
  readonly reach: string
  readonly routes: readonly (readonly [kind: RouteKind, value: string, hours?: string])[]
}

const officeHours = 'vardagar 8–16.30'
// 031-390 06 00 to 99 are set aside for films and books, and belong to nobody.
const phone = (last: string, hours = officeHours) => ['phone', `031-390 06 ${last}`, hours] as const
const mail = (name: string) => ['email-neutral', `${name}@exempelregionen.example`] as const

/** Twenty units, with their work in words for those who do not know it. */
export const units = {
  bjorken: {
    authority: 'region',
    name: 'Vårdcentralen Björken',
    area: 'Lindvik',
    functions: ['primary-care'],
    forWhom: 'Alla som är listade hos oss, i alla åldrar.',
    does: 'Första hjälpen med det mesta: läkare, sjuksköterska, fast vårdkontakt, läkemedel och samtalsstöd.',
    doesNot: 'Beslutar inte om hemtjänst. Ger inte vård hemma till den som har kommunal hemsjukvård.',
    reach: 'Ring. Vi ringer upp samma dag. Fråga efter personens fasta vårdkontakt.',
    routes: [
      phone('01', 'vardagar 8–17'),
      mail('bjorken'),
      ['visit', 'Kajgatan 3, Lindvik', 'vardagar 8–17'],
    ],
  },
  neuroteamet: {
    authority: 'region',
    name: 'Rehabmottagningen, neuroteamet',
    area: 'Lindvik',
    functions: ['rehabilitation'],
    forWhom: 'Vuxna som behöver träna efter stroke eller annan sjukdom i nervsystemet.',
    does: 'Träning och råd av fysioterapeut, arbetsterapeut och logoped, på mottagningen.',
    doesNot: 'Tränar inte hemma hos personen. Det gör kommunens rehab.',
    reach: 'Ring teamets telefon eller skriv. Ingen remiss behövs.',
    routes: [phone('02'), mail('neuroteamet')],
  },
  habiliteringen: {
    authority: 'region',
    name: 'Barn- och ungdomshabiliteringen',
    area: 'Ekholm',
    functions: ['habilitation'],
    forWhom: 'Barn och unga med funktionsnedsättning, och deras familjer.',
    does: 'Stöd i vardagen, träning, hjälpmedel, samtal, och råd till skola och förskola.',
    doesNot: 'Gör inte utredningar av adhd. Beslutar inte om stöd enligt LSS.',
    reach: 'Ring kuratorn. Familjen kan själv ringa.',
    routes: [phone('03', 'vardagar 8–16'), mail('habiliteringen')],
  },
  bup: {
    authority: 'region',
    name: 'Bup-mottagningen Ekholm',
    area: 'Ekholm',
    functions: ['child-psychiatry'],
    forWhom: 'Barn och unga till 18 år som mår psykiskt dåligt.',
    does: 'Samtal, utredning och behandling. Stöd till föräldrar.',
    doesNot: 'Ger inte stöd i klassrummet. Tar inte emot akut på natten.',
    reach: 'Ring En väg in för nya barn. För barn som redan går här, ring mottagningen.',
    routes: [phone('04'), mail('bup.ekholm')],
  },
  bryggan: {
    authority: 'region',
    name: 'Beroendemottagningen Bryggan',
    area: 'Strandvik',
    functions: ['addiction-care'],
    forWhom: 'Vuxna som vill ändra hur de dricker, tar droger eller spelar.',
    does: 'Läkemedel, provtagning, samtal, och hjälp att komma vidare.',
    doesNot: 'Har ingen avgiftning över natten. Beslutar inte om behandlingshem.',
    reach: 'Kom på öppen mottagning eller ring.',
    routes: [phone('05'), ['visit', 'Bryggan 1, Strandvik', 'öppet måndag och torsdag 9–11']],
  },
  strandvik: {
    authority: 'region',
    name: 'Psykiatriska mottagningen Strandvik',
    area: 'Strandvik',
    functions: ['adult-psychiatry'],
    forWhom: 'Vuxna med svår psykisk sjukdom eller stort lidande.',
    does: 'Samtal, läkemedel, behandling i grupp och hembesök.',
    doesNot: 'Tar inte över det som vårdcentralen klarar. Ger inte boendestöd.',
    reach: 'Ring sjuksköterskan, som är fast vårdkontakt för många.',
    routes: [phone('06'), mail('strandvik')],
  },
  avdelning2: {
    authority: 'region',
    name: 'Psykiatriavdelning 2, Fjordsjukhuset',
    area: 'Strandvik',
    functions: ['hospital-ward', 'adult-psychiatry'],
    forWhom: 'Vuxna som behöver psykiatrisk vård dygnet runt.',
    does: 'Vård på sjukhus, och planering av det som ska hända efteråt.',
    doesNot: 'Följer inte upp efter utskrivning. Det gör öppenvården.',
    reach: 'Ring avdelningen dygnet runt.',
    routes: [phone('07', 'dygnet runt')],
  },
  hemsjukvarden: {
    authority: 'goteborg',
    name: 'Hemsjukvården Lindvik',
    area: 'Lindvik',
    functions: ['home-health-care', 'municipal-rehab'],
    forWhom: 'Vuxna som har svårt att ta sig till vårdcentralen.',
    does: 'Sjuksköterska, fysioterapeut och arbetsterapeut hemma. Hjälpmedel.',
    doesNot: 'Städar och handlar inte. Det gör hemtjänsten.',
    reach: 'Ring sjuksköterskan. Kvällar och helger kommer du till jouren.',
    routes: [phone('08', 'dygnet runt'), mail('hemsjukvarden.lindvik')],
  },
  vuxenenheten: {
    authority: 'goteborg',
    name: 'Vuxenenheten Lindvik',
    area: 'Lindvik',
    functions: ['social-services-adults', 'financial-assistance', 'housing-support'],
    forWhom: 'Vuxna som behöver stöd med beroende, bostad, pengar eller vardagen.',
    does: 'Råd, beslut om stöd, boendestöd hemma och ekonomiskt bistånd.',
    doesNot: 'Ger inte läkemedel eller sjukvård.',
    reach: 'Ring mottagningen. Den som redan har en handläggare ringer direkt.',
    routes: [phone('09', 'vardagar 9–15'), ['visit', 'Torget 2, Lindvik', 'vardagar 9–12']],
  },
  barnenheten: {
    authority: 'goteborg',
    name: 'Barn och unga, Lindvik',
    area: 'Lindvik',
    functions: ['social-services-children'],
    forWhom: 'Barn och unga under 18 år, och deras familjer.',
    does: 'Stöd till familjer, utredningar, familjehem och uppföljning av placeringar.',
    doesNot: 'Beslutar inte om vad skolan ska göra.',
    reach: 'Ring mottagningen. Är du orolig för ett barn går det bra att ringa utan att säga vem du är.',
    routes: [phone('10')],
  },
  lss: {
    authority: 'goteborg',
    name: 'LSS-enheten Ekholm',
    area: 'Ekholm',
    functions: ['disability-services'],
    forWhom: 'Barn och vuxna med stora och varaktiga funktionsnedsättningar.',
    does: 'Tar emot ansökan och beslutar om till exempel avlösare, korttids och ledsagare.',
    doesNot: 'Ger inte hjälpmedel. Det gör hälso- och sjukvården.',
    reach: 'Ring en handläggare.',
    routes: [phone('11')],
  },
  bostadsanpassning: {
    authority: 'goteborg',
    name: 'Bostadsanpassning',
    area: 'hela kommunen',
    functions: ['housing-adaptation'],
    forWhom: 'Den som har en funktionsnedsättning och behöver ändra något i sin bostad.',
    does: 'Bidrag till ramper, borttagna trösklar, dörröppnare och liknande.',
    doesNot: 'Lånar inte ut hjälpmedel som går att flytta med sig.',
    reach: 'Ring eller skriv. Ett intyg från arbetsterapeut behövs.',
    routes: [phone('12', 'vardagar 9–12'), ['letter', 'Bostadsanpassning\nBox 12\nLindvik']],
  },
  aldreomsorgen: {
    authority: 'molndal',
    name: 'Äldreomsorgen Åsdal',
    area: 'Åsdal',
    functions: ['care-assessment', 'home-health-care', 'municipal-rehab'],
    forWhom: 'Äldre i Åsdal som behöver hjälp hemma.',
    does: 'Beslutar om hemtjänst och boende. Sjuksköterska och fysioterapeut hemma.',
    doesNot: 'Utför inte hemtjänsten själv. Personen väljer vem som gör det.',
    reach: 'Ring biståndshandläggaren på telefontid.',
    routes: [phone('13', 'vardagar 8.30–10')],
  },
  kullen: {
    authority: 'partille',
    name: 'Hemsjukvården Kullen',
    area: 'Kullen',
    functions: ['home-health-care', 'care-assessment'],
    forWhom: 'Äldre och sjuka i Kullen som får vård hemma.',
    does: 'Sjuksköterska hemma, demensteam, beslut om hemtjänst och dagverksamhet.',
    doesNot: 'Ställer inte diagnos. Det gör vårdcentralen.',
    reach: 'Ring demensteamet.',
    routes: [phone('14')],
  },
  tallbacken: {
    authority: 'harryda',
    name: 'Vuxenenheten Tallbacken',
    area: 'Tallbacken',
    functions: ['social-services-adults', 'financial-assistance'],
    forWhom: 'Vuxna i kommunen, också den som är ny i Sverige.',
    does: 'Stöd med bostad, pengar, kontakter med myndigheter, och samtal.',
    doesNot: 'Ger inte sjukvård. Lär inte ut svenska.',
    reach: 'Ring. Vi beställer tolk.',
    routes: [phone('15')],
  },
  skargarden: {
    authority: 'ockero',
    name: 'Hemtjänsten Skärgården',
    area: 'Norra öarna',
    functions: ['home-help', 'home-health-care'],
    forWhom: 'Den som bor på öarna och behöver hjälp hemma.',
    does: 'Hjälp med mat, dusch, städning och sällskap. Sjuksköterska på dagtid.',
    doesNot: 'Kör inte till fastlandet.',
    reach: 'Ring gruppledaren.',
    routes: [phone('16', 'alla dagar 7–21')],
  },
  havsbrishemtjanst: {
    authority: 'havsbris',
    name: 'Havsbris hemtjänst',
    area: 'Åsdal',
    functions: ['home-help'],
    forWhom: 'Den som har valt oss för sin hemtjänst, med beslut från kommunen.',
    does: 'Hjälp hemma efter beslut: mat, dusch, tvätt, promenader.',
    doesNot: 'Beslutar inte hur mycket hjälp du får. Det gör kommunen.',
    reach: 'Ring samordnaren.',
    routes: [phone('17', 'alla dagar 7–22')],
  },
  lindviksskolan: {
    authority: 'lindvikskolor',
    name: 'Lindviksskolan',
    area: 'Lindvik',
    functions: ['school', 'school-health'],
    forWhom: 'Elever från förskoleklass till årskurs 9.',
    does: 'Undervisning, extra anpassningar, särskilt stöd och elevhälsa.',
    doesNot: 'Ger inte behandling.',
    reach: 'Ring expeditionen och fråga efter skolkuratorn.',
    routes: [phone('18', 'skoldagar 7.30–16')],
  },
  kompassskolan: {
    authority: 'kompassen',
    name: 'Kompassens skola',
    area: 'Ekholm',
    functions: ['school', 'school-health'],
    forWhom: 'Elever i årskurs 4 till 9 som har valt vår skola.',
    does: 'Undervisning i små grupper och elevhälsa.',
    doesNot: 'Har ingen egen psykolog.',
    reach: 'Ring rektor.',
    routes: [phone('19', 'skoldagar 8–15')],
  },
  kassan: {
    authority: 'forsakringskassan',
    name: 'Försäkringskassan, kontor Lindvik',
    area: 'Lindvik',
    functions: ['social-insurance'],
    forWhom: 'Den som är sjukskriven, har barn eller har en funktionsnedsättning.',
    does: 'Beslutar om ersättning och planerar vägen tillbaka till arbete.',
    doesNot: 'Ger inte vård eller behandling.',
    reach: 'Ring handläggaren.',
    routes: [phone('20', 'vardagar 8–16')],
  },
} as const satisfies Record<string, DemoUnit>

export type UnitKey = keyof typeof units
