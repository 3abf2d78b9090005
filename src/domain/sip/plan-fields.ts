import type { ContentKind, Readers } from './text-kinds.ts'

type Words = { readonly sv: string; readonly en: string }

/** A text field of the preparation. Adding one here puts it in form, page, print, comparison and history. */
export type PlanField = {
  readonly key: string
  /** Which question's page it stands on. */
  readonly page: 'matters' | 'now' | 'strengths' | 'meeting' | 'not-to-be-raised' | 'practical'
  readonly content: ContentKind
  readonly readers: Readers
  /** Are these the person's own words (apricot line), or a professional's note? */
  readonly voice: 'person' | 'staff'
  readonly rows: number
  readonly onlyFor?: 'placement' | 'child'
  readonly label: Words
  readonly hint: Words
}

/** The fields in the order people meet them. Other languages fall back to Swedish until translated. */
export const preparationFields = [
  {
    key: 'matters',
    page: 'matters',
    content: 'plan',
    readers: 'by-ground',
    voice: 'person',
    rows: 5,
    label: { sv: 'Vad är viktigt för dig?', en: 'What matters to you?' },
    hint: {
      sv: 'Det som är viktigt blir målet för hela planen. Det behöver inte handla om vård.',
      en: 'What matters becomes the goal of the whole plan. It need not be about care.',
    },
  },
  {
    key: 'situation',
    page: 'now',
    content: 'everyday',
    readers: 'by-ground',
    voice: 'person',
    rows: 4,
    label: { sv: 'Hur har du det nu?', en: 'How are things now?' },
    hint: {
      sv: 'Hur ser en vanlig dag ut? Vad är svårt? Vad behöver du hjälp med?',
      en: 'What is an ordinary day like? What is hard? What do you need help with?',
    },
  },
  {
    key: 'health',
    page: 'now',
    content: 'health',
    readers: 'by-ground',
    voice: 'person',
    rows: 3,
    label: { sv: 'Hälsa och läkemedel', en: 'Health and medicines' },
    hint: {
      sv: 'Bara det som de andra behöver veta för att kunna hjälpa.',
      en: 'Only what the others need to know to be able to help.',
    },
  },
  {
    key: 'support',
    page: 'now',
    content: 'support',
    readers: 'by-ground',
    voice: 'person',
    rows: 3,
    label: { sv: 'Stöd som redan finns', en: 'Support already in place' },
    hint: {
      sv: 'Vilken hjälp får du i dag, och av vem?',
      en: 'What help do you get today, and from whom?',
    },
  },
  {
    key: 'school',
    page: 'now',
    content: 'school',
    readers: 'by-ground',
    voice: 'person',
    rows: 3,
    label: { sv: 'Förskola, skola eller arbete', en: 'Preschool, school or work' },
    hint: { sv: 'Hur fungerar det där?', en: 'How does it work there?' },
  },
  {
    key: 'strengths',
    page: 'strengths',
    content: 'everyday',
    readers: 'by-ground',
    voice: 'person',
    rows: 4,
    label: { sv: 'Vad fungerar bra?', en: 'What works well?' },
    hint: {
      sv: 'Vad är du bra på? Vad har hjälpt förut? Vad klarar du själv?',
      en: 'What are you good at? What has helped before? What can you do yourself?',
    },
  },
  {
    key: 'network',
    page: 'strengths',
    content: 'everyday',
    readers: 'by-ground',
    voice: 'person',
    rows: 3,
    label: { sv: 'Vilka finns omkring dig?', en: 'Who is there around you?' },
    hint: {
      sv: 'Familj, vänner, djur, grannar, någon i en förening. De som betyder något i vardagen.',
      en: 'Family, friends, pets, neighbours, someone in a club. Those who matter day to day.',
    },
  },
  {
    key: 'place-and-time',
    page: 'meeting',
    content: 'plan',
    readers: 'by-ground',
    voice: 'person',
    rows: 2,
    label: { sv: 'När och var passar det?', en: 'When and where would suit you?' },
    hint: {
      sv: 'Tid på dagen, dag i veckan, hemma eller någon annanstans.',
      en: 'Time of day, day of the week, at home or elsewhere.',
    },
  },
  {
    key: 'agenda',
    page: 'meeting',
    content: 'plan',
    readers: 'by-ground',
    voice: 'person',
    rows: 4,
    label: { sv: 'Vad ska vi prata om, i vilken ordning?', en: 'What shall we talk about, in what order?' },
    hint: { sv: 'Det viktigaste först. Du börjar.', en: 'The most important thing first. You begin.' },
  },
  {
    key: 'adaptation-note',
    page: 'meeting',
    content: 'plan',
    readers: 'by-ground',
    voice: 'person',
    rows: 2,
    label: { sv: 'Mer som gör mötet bra för dig', en: 'Anything else that makes the meeting good for you' },
    hint: {
      sv: 'Till exempel pauser, något att hålla i, en plats nära dörren.',
      en: 'For instance breaks, something to hold, a seat near the door.',
    },
  },
  {
    key: 'voice-of-absent-child',
    page: 'meeting',
    content: 'plan',
    readers: 'by-ground',
    voice: 'staff',
    rows: 2,
    onlyFor: 'child',
    label: {
      sv: 'Vem för barnets talan om barnet inte är med?',
      en: 'Who speaks for the child if the child is not there?',
    },
    hint: {
      sv: 'Namn, och hur ni har kommit överens med barnet.',
      en: 'Name, and how you agreed with the child.',
    },
  },
  {
    key: 'not-to-be-raised',
    page: 'not-to-be-raised',
    content: 'plan',
    readers: 'preparer-and-leader',
    voice: 'person',
    rows: 4,
    label: {
      sv: 'Är det något du inte vill prata om?',
      en: 'Is there anything you do not want to talk about?',
    },
    hint: {
      sv: 'Läses bara av dig, den som förbereder och den som leder mötet. Tas aldrig upp och skrivs aldrig ut.',
      en: 'Read only by you, the one who prepares and the one who leads the meeting. Never raised and never printed.',
    },
  },
  {
    key: 'dental',
    page: 'practical',
    content: 'health',
    readers: 'by-ground',
    voice: 'staff',
    rows: 2,
    label: { sv: 'Tandvård', en: 'Dental care' },
    hint: {
      sv: 'Behöver personen stöd med tänderna, eller intyg om nödvändig tandvård?',
      en: 'Does the person need help with teeth, or a certificate for necessary dental care?',
    },
  },
  {
    key: 'placement-annex',
    page: 'practical',
    content: 'support',
    readers: 'own-unit',
    voice: 'staff',
    rows: 3,
    onlyFor: 'placement',
    label: { sv: 'Bilaga vid placering: vem bekostar vad', en: 'Annex for placement: who pays for what' },
    hint: {
      sv: 'Kostnader hanteras utanför mötet. Skrivs inte ut med planen.',
      en: 'Costs are handled outside the meeting. Not printed with the plan.',
    },
  },
] as const satisfies readonly PlanField[]

/** The same list with its general type, for pages that walk it. */
export const planFields: readonly PlanField[] = preparationFields

/** A further text of the plan itself, beside goals and measures. Adding one here puts it in form, page, print and comparison. */
export type PlanSheetField = {
  readonly key: string
  readonly voice: 'person' | 'staff'
  readonly rows: number
  readonly label: Words
  readonly hint: Words
}

/** In the order they stand in the plan. */
export const planSheetFields: readonly PlanSheetField[] = [
  {
    key: 'own-part',
    voice: 'person',
    rows: 3,
    label: { sv: 'Det gör jag själv', en: 'What I do myself' },
    hint: {
      sv: 'Med personens egna ord. Det hen redan gör, och det hen vill göra.',
      en: 'In the person’s own words. What she already does, and what she wants to do.',
    },
  },
  {
    key: 'network-part',
    voice: 'staff',
    rows: 3,
    label: { sv: 'Det gör de som finns omkring', en: 'What those around do' },
    hint: {
      sv: 'Familj, vänner och andra som har lovat att göra något.',
      en: 'Family, friends and others who have promised to do something.',
    },
  },
  {
    key: 'crisis-signs',
    voice: 'staff',
    rows: 3,
    label: { sv: 'Tecken på att det inte går bra', en: 'Signs that things are not going well' },
    hint: {
      sv: 'Vad märks först, och vem brukar märka det?',
      en: 'What shows first, and who usually notices it?',
    },
  },
  {
    key: 'if-something-happens',
    voice: 'staff',
    rows: 3,
    label: { sv: 'Om något händer innan dess', en: 'If something happens before then' },
    hint: {
      sv: 'Vem ringer vem? Telefonnummer. Vad gör vi tillsammans?',
      en: 'Who rings whom? Telephone number. What do we do together?',
    },
  },
  {
    key: 'follow-up-questions',
    voice: 'staff',
    rows: 3,
    label: { sv: 'Det ska vi svara på när vi följer upp', en: 'What we shall answer when we follow up' },
    hint: {
      sv: 'Hur märker vi att det har blivit bättre?',
      en: 'How do we notice that it has become better?',
    },
  },
]
