import { type LocalDate, localDate } from './calendar/local-date.ts'

export type Words = { readonly sv: string; readonly en: string }

/** A rule's source, in force from a day and perhaps to a day. */
export type Source = { readonly from: LocalDate; readonly to?: LocalDate; readonly cite: Words }

/** `ours` = chosen by Kugghjul, and said so. */
export type RuleKind = 'law' | 'guideline' | 'good-practice' | 'ours'

export type Rule = {
  readonly kind: RuleKind
  /** Short, for "why?" in the interface. */
  readonly title: Words
  readonly why: Words
  readonly sources: readonly Source[]
  /** The decision that holds it: file below src/domain, and function. */
  readonly decision: string
}

const guidelineFrom = localDate('2020-11-03')
const guideline = (sv: string, en: string): readonly Source[] => [
  {
    from: guidelineFrom,
    cite: {
      sv: `Riktlinje för SIP i Västra Götaland, ${sv}`,
      en: `Guideline for SIP in Västra Götaland, ${en}`,
    },
  },
]
const law = (from: string, sv: string, en: string, to?: string): Source => ({
  from: localDate(from),
  ...(to === undefined ? {} : { to: localDate(to) }),
  cite: { sv, en },
})
const ours: readonly Source[] = [
  { from: localDate('2026-11-01'), cite: { sv: 'Kugghjuls eget val', en: 'Kugghjul’s own choice' } },
]

const hsl = law(
  '2017-04-01',
  '16 kap. 4 § hälso- och sjukvårdslagen (2017:30)',
  'Health Care Act (2017:30), ch. 16 s. 4',
)
const sipDuty: readonly Source[] = [
  hsl,
  law(
    '2010-01-01',
    '2 kap. 7 § socialtjänstlagen (2001:453)',
    'Social Services Act (2001:453), ch. 2 s. 7',
    '2025-06-30',
  ),
  law(
    '2025-07-01',
    '10 kap. 8–9 §§ socialtjänstlagen (2025:400)',
    'Social Services Act (2025:400), ch. 10 ss. 8–9',
  ),
]
const secrecy: readonly Source[] = [
  law(
    '2009-06-30',
    '25 kap. 1 § och 26 kap. 1 § offentlighets- och sekretesslagen (2009:400)',
    'Public Access to Information and Secrecy Act (2009:400), ch. 25 s. 1 and ch. 26 s. 1',
  ),
  law('2009-06-30', '10 kap. 1 § och 12 kap. 2 § samma lag', 'ch. 10 s. 1 and ch. 12 s. 2 of the same act'),
]
const support: readonly Source[] = [
  {
    from: guidelineFrom,
    cite: {
      sv: 'Vårdsamverkan Västra Götaland, stödmaterialets sida om samtycke, läst 2026',
      en: 'Vårdsamverkan Västra Götaland, supporting page on consent, read in 2026',
    },
  },
]

/** Every rule that a decision rests on, dated. "Why?", docs/jurist.md and the page of rules come from here. */
export const rules = {
  'sip-duty': {
    kind: 'law',
    title: { sv: 'Rätt till en SIP', en: 'The right to a SIP' },
    why: {
      sv: 'Den som behöver både hälso- och sjukvård och socialtjänst har rätt till en samordnad individuell plan, om hen själv vill.',
      en: 'Someone who needs both health care and social services has the right to a coordinated individual plan, if they want one.',
    },
    sources: sipDuty,
    decision: 'sip/notice-need.ts noticeNeed',
  },
  'start-without-delay': {
    kind: 'law',
    title: { sv: 'Börja utan dröjsmål', en: 'Start without delay' },
    why: {
      sv: 'Arbetet med planen ska börja utan dröjsmål. Kugghjul påminner efter några dagar, så att ingen behöver vänta i ovisshet.',
      en: 'Work on the plan shall start without delay. Kugghjul reminds after a few days, so that nobody is left waiting.',
    },
    sources: sipDuty,
    decision: 'sip/make-first-contact.ts makeFirstContact',
  },
  'offered-at-discharge': {
    kind: 'guideline',
    title: { sv: 'Erbjuds alltid vid utskrivning', en: 'Always offered at discharge' },
    why: {
      sv: 'Vid utskrivning från sjukhus ska en SIP alltid erbjudas den som behöver båda huvudmännen. Personen säger ja eller nej.',
      en: 'At discharge from hospital a SIP is always offered to someone who needs both principals. The person says yes or no.',
    },
    sources: guideline('SIP vid utskrivning', 'SIP at discharge'),
    decision: 'sip/notice-need.ts noticeNeed',
  },
  'compulsory-care-other-route': {
    kind: 'law',
    title: { sv: 'ÖPT och ÖRV har en annan väg', en: 'Open compulsory care has another route' },
    why: {
      sv: 'Vid utskrivning till öppen psykiatrisk tvångsvård eller öppen rättspsykiatrisk vård görs en samordnad vårdplan, inte en SIP.',
      en: 'At discharge to open compulsory psychiatric or forensic care a coordinated care plan is made, not a SIP.',
    },
    sources: [
      law(
        '2018-01-01',
        '4 kap. 1 § andra stycket lagen (2017:612) om samverkan vid utskrivning',
        'Act (2017:612) on cooperation at discharge, ch. 4 s. 1',
      ),
      law(
        '2018-01-01',
        '7 a § LPT och 12 a § LRV, som lagen hänvisar till',
        'LPT s. 7 a and LRV s. 12 a, to which the act refers',
      ),
    ],
    decision: 'sip/notice-need.ts noticeNeed',
  },
  'other-sip-not-disclosed': {
    kind: 'law',
    title: { sv: 'Ingen får veta av en annan SIP', en: 'Nobody learns of another SIP' },
    why: {
      sv: 'Att någon har en SIP är en uppgift under sekretess. Den som börjar får samma svar vare sig en annan finns eller inte. Den som ansvarar för den andra frågar personen.',
      en: 'That somebody has a SIP is itself secret. Whoever starts gets the same answer whether there is another or not. Whoever is responsible for the other asks the person.',
    },
    sources: secrecy,
    decision: 'sip/answer-joining.ts answerJoining',
  },
  'refusal-exceptional': {
    kind: 'guideline',
    title: { sv: 'Att neka är ett undantag', en: 'Refusing is an exception' },
    why: {
      sv: 'Skälen att neka en SIP ska vara tunga och dokumenteras. Chefen får veta, och personen får veta varför, av vem och vart hen kan vända sig.',
      en: 'The reasons for refusing a SIP must be weighty and documented. The manager is told, and the person learns why, by whom and where to turn.',
    },
    sources: guideline('upptäck behov', 'notice the need'),
    decision: 'sip/refuse-sip.ts refuseSip',
  },
  'level-decided-by-human': {
    kind: 'guideline',
    title: { sv: 'En människa bestämmer nivån', en: 'A human decides the level' },
    why: {
      sv: 'Behovet av samordning drivs av hur många som är inblandade, hur mycket personen kan påverka och hur förutsägbart läget är. Kugghjul föreslår, en människa bestämmer och skriver varför.',
      en: 'The need for coordination is driven by how many are involved, how much the person can influence and how predictable things are. Kugghjul proposes, a human decides and writes why.',
    },
    sources: guideline('behov av samordning', 'the need for coordination'),
    decision: 'sip/decide-level.ts decideLevel',
  },
  'information-ends-need': {
    kind: 'guideline',
    title: { sv: 'Ibland räcker information', en: 'Sometimes information is enough' },
    why: {
      sv: 'När behovet av samordning är litet kan information och vägledning räcka. Det antecknas vad som sades och av vem.',
      en: 'When the need for coordination is small, information and guidance may be enough. What was said, and by whom, is noted.',
    },
    sources: guideline('behov av samordning', 'the need for coordination'),
    decision: 'sip/give-information.ts giveInformation',
  },
  'placement-three-duties': {
    kind: 'guideline',
    title: { sv: 'Före, under och efter en placering', en: 'Before, during and after a placement' },
    why: {
      sv: 'När någon placeras görs SIP inför, under och efter placeringen. Dagarna räknas från placeringens datum.',
      en: 'When somebody is placed, a SIP is made before, during and after the placement. The days are counted from its dates.',
    },
    sources: guideline('placering', 'placement'),
    decision: 'sip/mark-placement-sip.ts placementDates',
  },
  'meeting-within-weeks': {
    kind: 'guideline',
    title: { sv: 'Möte inom tre veckor', en: 'Meeting within three weeks' },
    why: {
      sv: 'Mötet bör hållas inom tre veckor från att behovet upptäcktes. Personens behov avgör om det ska gå fortare.',
      en: 'The meeting should be held within three weeks of the need being noticed. The person’s need decides if it should be sooner.',
    },
    sources: guideline('kalla', 'call'),
    decision: 'policy.ts meetingDeadline',
  },
  'who-takes-part': {
    kind: 'guideline',
    title: { sv: 'Personen väljer vilka som är med', en: 'The person chooses who takes part' },
    why: {
      sv: 'Vilka som ska vara med, och varför, bestäms tillsammans med personen i förberedelsen.',
      en: 'Who takes part, and why, is decided together with the person in the preparation.',
    },
    sources: guideline('förbered', 'prepare'),
    decision: 'sip/list-party.ts listParty',
  },
  'not-to-be-raised': {
    kind: 'guideline',
    title: { sv: 'Det som inte ska tas upp', en: 'What is not to be raised' },
    why: {
      sv: 'Fråga om det finns något ni inte får prata om. Svaret ser bara personen, den som förbereder och den som leder mötet.',
      en: 'Ask whether there is something you may not talk about. Only the person, the one who prepares and the one who leads see the answer.',
    },
    sources: guideline('förbered', 'prepare'),
    decision: 'access/read-text.ts mayReadText',
  },
  'pre-meeting-needs-yes': {
    kind: 'guideline',
    title: { sv: 'Förmöte bara med ja', en: 'A pre-meeting only with a yes' },
    why: {
      sv: 'Ett möte mellan bara personal, före eller efter SIP-mötet, kräver att personen har sagt ja till det.',
      en: 'A meeting of staff only, before or after the SIP meeting, requires that the person has said yes to it.',
    },
    sources: guideline('förbered', 'prepare'),
    decision: 'sip/prepare-meeting.ts agreeProfessionalMeeting',
  },
  'yes-to-sip': {
    kind: 'law',
    title: { sv: 'Ingen plan utan ja', en: 'No plan without a yes' },
    why: {
      sv: 'En SIP görs bara om personen vill. Att uppgifter får delas ersätter aldrig ett ja till själva planen.',
      en: 'A SIP is made only if the person wants it. That information may be shared never makes up for a yes to the plan itself.',
    },
    sources: sipDuty,
    decision: 'sip/record-answer.ts recordAnswer',
  },
  'informed-answer': {
    kind: 'guideline',
    title: { sv: 'Först information, sedan svar', en: 'First information, then the answer' },
    why: {
      sv: 'Personen ska veta vad en SIP är, vem som får veta vad, att det går att säga nej och att ändra sig, innan hen svarar.',
      en: 'The person must know what a SIP is, who learns what, that they may say no and change their mind, before answering.',
    },
    sources: guideline('få samtycke', 'obtain consent'),
    decision: 'sip/record-answer.ts recordAnswer',
  },
  'no-is-valid-end': {
    kind: 'guideline',
    title: { sv: 'Ett nej gäller', en: 'A no counts' },
    why: {
      sv: 'Säger personen nej efter att ha fått information ska det accepteras. Insatserna finns kvar, men var och en för sig.',
      en: 'If the person says no after being informed, that is accepted. The support remains, each part on its own.',
    },
    sources: guideline('ej samtycke', 'no consent'),
    decision: 'sip/record-answer.ts recordAnswer',
  },
  'oral-noted-written-kept': {
    kind: 'guideline',
    title: { sv: 'Muntligt antecknas, skriftligt sparas', en: 'Oral is noted, written is kept' },
    why: {
      sv: 'Ett muntligt svar antecknas av den som tog emot det. Ett skriftligt sparas, och här står var originalet finns.',
      en: 'An oral answer is noted by whoever received it. A written one is kept, and it says here where the original is.',
    },
    sources: guideline('få samtycke', 'obtain consent'),
    decision: 'sip/record-answer.ts recordAnswer',
  },
  'ground-per-discloser': {
    kind: 'law',
    title: { sv: 'Varje myndighet behöver en grund', en: 'Each authority needs a ground' },
    why: {
      sv: 'Sekretess gäller mellan myndigheter, och privata utförare har tystnadsplikt. För varje myndighet som lämnar ut och varje mottagare behövs en egen grund: samtycke, undantag i lag eller menprövning.',
      en: 'Secrecy holds between authorities, and private providers have a duty of silence. For each authority that discloses, and each recipient, a ground of its own is needed: consent, an exception in law or a harm test.',
    },
    sources: secrecy,
    decision: 'sip/propose-ground.ts proposeGround',
  },
  'osl-exception': {
    kind: 'law',
    title: {
      sv: 'Undantag för barn, missbruk och tvångsvård',
      en: 'Exception for children, abuse and compulsory care',
    },
    why: {
      sv: 'Uppgifter får lämnas mellan socialtjänst och hälso- och sjukvård utan samtycke om det behövs för nödvändigt stöd åt bland annat den som är under 18 år, har ett fortgående missbruk av alkohol, narkotika eller lösningsmedel, eller vårdas enligt LPT eller LRV. Det ersätter inte ett ja till en SIP.',
      en: 'Information may pass between social services and health care without consent when needed for necessary support to, among others, someone under 18, with continuing abuse of alcohol, narcotics or solvents, or in care under LPT or LRV. It does not replace a yes to a SIP.',
    },
    sources: [
      law(
        '2009-06-30',
        '25 kap. 12 § och 26 kap. 9 § offentlighets- och sekretesslagen (2009:400)',
        'Public Access to Information and Secrecy Act (2009:400), ch. 25 s. 12 and ch. 26 s. 9',
      ),
    ],
    decision: 'sip/propose-ground.ts decideGround',
  },
  'ground-opens-only-its-discloser': {
    kind: 'law',
    title: { sv: 'Ett ja öppnar inte alla texter', en: 'A yes does not open every text' },
    why: {
      sv: 'Ett ja till en SIP öppnar inget som en annan myndighet har skrivit. Det gör bara en grund, för just den texten.',
      en: 'A yes to a SIP opens nothing that another authority has written. Only a ground does, for that very text.',
    },
    sources: secrecy,
    decision: 'access/read-text.ts mayReadText',
  },
  'ground-ends-midnight': {
    kind: 'guideline',
    title: { sv: 'Gäller en viss tid', en: 'Holds for a time' },
    why: {
      sv: 'Ett samtycke gäller från en dag till en annan. Vid midnatt efter sista dagen slutar planen att delas.',
      en: 'A consent holds from one day to another. At midnight after the last day the plan is no longer shared.',
    },
    sources: guideline('samtycke', 'consent'),
    decision: 'access/grounds.ts groundHolds',
  },
  'withdraw-any-time': {
    kind: 'guideline',
    title: { sv: 'Går att ta tillbaka när som helst', en: 'Can be withdrawn at any time' },
    why: {
      sv: 'Personen kan ta tillbaka allt eller en del, utan att säga varför. Det gäller genast. Det någon redan själv har skrivit är fortfarande deras.',
      en: 'The person can take back all or a part, without saying why. It holds at once. What somebody has already written themselves is still theirs.',
    },
    sources: guideline('få samtycke', 'obtain consent'),
    decision: 'sip/withdraw.ts withdraw',
  },
  'excluded-reads-nothing': {
    kind: 'guideline',
    title: { sv: 'De som inte får veta', en: 'Those who are not to know' },
    why: {
      sv: 'Ta reda på vad personen inte vill att samtycket ska gälla. Den som är undantagen kan varken kallas eller läsa.',
      en: 'Find out what the person does not want the consent to cover. Whoever is excepted can neither be called nor read.',
    },
    sources: guideline('checklista, samtycke', 'checklist, consent'),
    decision: 'access/grounds.ts isExcludedUnit',
  },
  'ask-may-x-read': {
    kind: 'ours',
    title: { sv: 'Får hen läsa just det här?', en: 'May they read this one?' },
    why: {
      sv: 'Personen vill bestämma text för text vad någon får läsa. Därför frågar Kugghjul varje gång.',
      en: 'The person wants to decide text by text what somebody may read. So Kugghjul asks every time.',
    },
    sources: ours,
    decision: 'sip/text.ts refuseUnanswered',
  },
  'representative-limits': {
    kind: 'guideline',
    title: { sv: 'Vad en företrädare aldrig kan', en: 'What a representative can never do' },
    why: {
      sv: 'Fullmakt gäller bara så länge personen själv kan förstå och bestämma. Framtidsfullmakt öppnar här aldrig uppgifter om hälsa (obekräftat, prata med er jurist). En god man behöver personens ja. En förvaltare bestämmer inte om vård eller hur personen ska leva. Ingen företrädare stänger ute personen själv.',
      en: 'A power of attorney holds only while the person can understand and decide. A lasting power of attorney never opens health information here (unconfirmed, talk with your lawyer). A god man needs the person’s yes. A förvaltare does not decide on care or how to live. No representative shuts the person out.',
    },
    sources: support,
    decision: 'people/representation.ts canAnswerSip',
  },
  'guardian-cannot-block': {
    kind: 'law',
    title: { sv: 'Vårdnadshavare kan inte spärra', en: 'Guardians cannot block' },
    why: {
      sv: 'En vårdnadshavare kan inte spärra uppgifter om sitt barn.',
      en: 'A guardian cannot block information about their child.',
    },
    sources: [
      law('2008-07-01', '4 kap. 4 § patientdatalagen (2008:355)', 'Patient Data Act (2008:355), ch. 4 s. 4'),
      law(
        '2023-01-01',
        '2 kap. 3 § lagen (2022:913) om sammanhållen vård- och omsorgsdokumentation',
        'Act (2022:913) on coherent care documentation, ch. 2 s. 3',
      ),
    ],
    decision: 'people/representation.ts representatives',
  },
  'both-guardians': {
    kind: 'guideline',
    title: { sv: 'Båda vårdnadshavarna svarar', en: 'Both guardians answer' },
    why: {
      sv: 'Kugghjul är inställt så att båda vårdnadshavarna ska säga ja. Går det inte, till exempel när den ena är farlig, kan en människa besluta om undantag och skriva vem som har beslutat och varför. Vad lagen kräver i just det fallet är inte bekräftat här: prata med er jurist.',
      en: 'Kugghjul is set so that both guardians say yes. When that cannot be, for instance when one is dangerous, a human may decide on an exception and write who decided and why. What the law demands in that very case is not confirmed here: talk with your lawyer.',
    },
    sources: support,
    decision: 'sip/record-answer.ts recordAnswer',
  },
  'child-heard': {
    kind: 'guideline',
    title: { sv: 'Barnet tillfrågas och får höras', en: 'The child is asked and heard' },
    why: {
      sv: 'Ett barn ska få information och bli tillfrågat, vem som än svarar. Vad barnet sa antecknas.',
      en: 'A child is informed and asked, whoever gives the answer. What the child said is noted.',
    },
    sources: support,
    decision: 'sip/hear-child.ts hearChild',
  },
  'cannot-consent-not-left-out': {
    kind: 'guideline',
    title: { sv: 'Den som inte kan svara ska inte bli utan', en: 'Who cannot answer is not left out' },
    why: {
      sv: 'Den som inte kan lämna samtycke ska ändå få sina insatser samordnade. Ta reda på hur personen troligen ser på det, och anteckna vem som har bedömt. Det delar inga uppgifter: det prövar varje myndighet för sig.',
      en: 'Someone who cannot consent is still to have their support coordinated. Find out how the person probably sees it, and note who assessed it. It shares nothing: each authority tests that for itself.',
    },
    sources: guideline('få samtycke', 'obtain consent'),
    decision: 'sip/record-answer.ts recordAnswer',
  },
  'only-who-is-on-it': {
    kind: 'law',
    title: { sv: 'Bara den som är med får läsa', en: 'Only those on it may read' },
    why: {
      sv: 'Personal läser bara om de deltar i arbetet eller behöver det för sitt arbete. I Kugghjul är det de som är namngivna på just den här SIP:en. Lagen gäller vården; Kugghjul gör likadant för alla.',
      en: 'Staff read only if they take part or need it for their work. In Kugghjul that is those who are named on this very SIP. The law is for health care; Kugghjul does the same for all.',
    },
    sources: [
      law('2008-07-01', '4 kap. 1 § patientdatalagen (2008:355)', 'Patient Data Act (2008:355), ch. 4 s. 1'),
      ...secrecy,
    ],
    decision: 'access/may.ts may',
  },
  'take-over-with-reason': {
    kind: 'ours',
    title: { sv: 'Ta över med skäl', en: 'Take over with a reason' },
    why: {
      sv: 'En kollega kan ta över när någon är sjuk eller har slutat. Skälet sparas och personen får se det.',
      en: 'A colleague can take over when somebody is ill or has left. The reason is kept and the person gets to see it.',
    },
    sources: ours,
    decision: 'sip/take-over.ts takeOver',
  },
  'correction-keeps': {
    kind: 'law',
    title: { sv: 'En rättelse behåller det gamla', en: 'A correction keeps the old' },
    why: {
      sv: 'Det som rättas tas inte bort. Det gamla står kvar med vem som rättade, när och varför. Lagen gäller vården; Kugghjul gör likadant för alla.',
      en: 'What is corrected is not removed. The old remains, with who corrected it, when and why. The law is for health care; Kugghjul does the same for all.',
    },
    sources: [
      law(
        '2008-07-01',
        '3 kap. 14 § patientdatalagen (2008:355)',
        'Patient Data Act (2008:355), ch. 3 s. 14',
      ),
    ],
    decision: 'sip/correct.ts correctText',
  },
  'nothing-lost': {
    kind: 'ours',
    title: { sv: 'Inget du skriver försvinner', en: 'Nothing you write disappears' },
    why: {
      sv: 'Det du har skrivit finns kvar i formuläret tills det är sparat.',
      en: 'What you have written stays in the form until it is saved.',
    },
    sources: ours,
    decision: 'sip/text.ts refuseText',
  },
  'call-needs-purpose': {
    kind: 'guideline',
    title: { sv: 'Kallelsen har syfte och frågor', en: 'The call has a purpose and questions' },
    why: {
      sv: 'Av kallelsen ska det tydligt framgå vad som är viktigt för personen och vilka frågor mötet ska svara på, så att den som kallas kan förbereda sig.',
      en: 'The call must say clearly what matters to the person and which questions the meeting is to answer, so that those called can prepare.',
    },
    sources: guideline('kalla', 'call'),
    decision: 'sip/call.ts callSomebody',
  },
  'call-needs-ground': {
    kind: 'law',
    title: { sv: 'Grund för den som kallas', en: 'A ground for whoever is called' },
    why: {
      sv: 'En kallelse berättar något om personen. Därför behövs en grund som omfattar den som kallas.',
      en: 'A call tells something about the person. So it needs a ground that covers whoever is called.',
    },
    sources: secrecy,
    decision: 'sip/call.ts callSomebody',
  },
  'called-must-answer': {
    kind: 'guideline',
    title: { sv: 'Den kallade svarar vem som kommer', en: 'The called says who comes' },
    why: {
      sv: 'Den som är kallad meddelar vem som kommer. Vid förhinder utses en ersättare.',
      en: 'Whoever is called says who will come. If hindered, a substitute is named.',
    },
    sources: guideline('kalla', 'call'),
    decision: 'sip/answer-call.ts answerCall',
  },
  'meeting-needs-attendance': {
    kind: 'guideline',
    title: { sv: 'Vilka var med?', en: 'Who was there?' },
    why: {
      sv: 'Mötet utgår från personen. Anteckna hur hen var med, och för alla som kallades om de kom.',
      en: 'The meeting starts from the person. Note how she took part, and for everyone called whether they came.',
    },
    sources: guideline('SIP-möte', 'SIP meeting'),
    decision: 'sip/hold-meeting.ts holdMeeting',
  },
  'plan-content': {
    kind: 'law',
    title: { sv: 'Vad planen ska innehålla', en: 'What the plan must hold' },
    why: {
      sv: 'Planen säger vilka insatser som behövs, vad varje huvudman svarar för, vad någon annan gör och vem som har det övergripande ansvaret.',
      en: 'The plan says which measures are needed, what each principal answers for, what anyone else does, and who has overall responsibility.',
    },
    sources: sipDuty,
    decision: 'sip/establish-plan.ts establishPlan',
  },
  'measure-needs-responsible': {
    kind: 'law',
    title: { sv: 'Varje insats har en ansvarig', en: 'Every measure has someone responsible' },
    why: {
      sv: 'För varje insats ska det stå vem som ansvarar: en verksamhet, personen själv eller någon annan med namn.',
      en: 'For each measure it must say who is responsible: a unit, the person, or somebody else by name.',
    },
    sources: sipDuty,
    decision: 'sip/write-measure.ts addMeasure',
  },
  'main-responsible': {
    kind: 'law',
    title: { sv: 'En har det övergripande ansvaret', en: 'One has overall responsibility' },
    why: {
      sv: 'En av huvudmännen har det övergripande ansvaret för planen. Fråga vem personen helst vill ha.',
      en: 'One of the principals has overall responsibility for the plan. Ask whom the person would prefer.',
    },
    sources: sipDuty,
    decision: 'sip/establish-plan.ts establishPlan',
  },
  'follow-up-date-place': {
    kind: 'guideline',
    title: { sv: 'Uppföljning har dag och plats', en: 'Follow-up has a date and a place' },
    why: {
      sv: 'När och var planen följs upp bestäms innan mötet är slut.',
      en: 'When and where the plan is followed up is decided before the meeting ends.',
    },
    sources: guideline('SIP-möte', 'SIP meeting'),
    decision: 'sip/establish-plan.ts establishPlan',
  },
  'plan-agreement': {
    kind: 'guideline',
    title: { sv: 'Fråga om personen håller med', en: 'Ask whether the person agrees' },
    why: {
      sv: 'Planen skrivs inte under, men personen tillfrågas. Säger hen nej gäller planen bara om hen säger att den får göra det ändå.',
      en: 'The plan is not signed, but the person is asked. If she says no, it stands only if she says it may.',
    },
    sources: guideline('SIP-möte', 'SIP meeting'),
    decision: 'sip/establish-plan.ts establishPlan',
  },
  'substitute-asked': {
    kind: 'guideline',
    title: { sv: 'Vid förhinder utses en ersättare', en: 'If hindered, a substitute is named' },
    why: {
      sv: 'Både kallade och inbjudna frågas vem som kan komma i stället. Mötet behöver någon som kan svara för verksamheten.',
      en: 'Both the called and the invited are asked who can come instead. The meeting needs somebody who can speak for the unit.',
    },
    sources: guideline('kalla', 'call'),
    decision: 'sip/answer-call.ts answerCall',
  },
  'only-called-has-duty': {
    kind: 'guideline',
    title: { sv: 'Den kallade ska komma, den inbjudna får', en: 'The called must come, the invited may' },
    why: {
      sv: 'Kallelsen går till huvudmännen, och den som är kallad ska delta. Inbjudan går till andra, som väljer själva.',
      en: 'The call goes to the principals, and whoever is called must take part. An invitation goes to others, who choose for themselves.',
    },
    sources: guideline('kalla', 'call'),
    decision: 'sip/duties.ts duties',
  },
  'hinder-reaches-manager': {
    kind: 'ours',
    title: {
      sv: 'Ett förhinder utan ersättare når chefen',
      en: 'A hinder without a substitute reaches the manager',
    },
    why: {
      sv: 'Den kallade ska delta. Kan ingen komma får chefen veta det och kan utse någon.',
      en: 'The called must take part. If nobody can come, the manager is told and can name somebody.',
    },
    sources: ours,
    decision: 'sip/answer-call.ts readHinder',
  },
  'primary-care-when-no-contact': {
    kind: 'guideline',
    title: {
      sv: 'Vårdcentralen kommer om vårdkontakt saknas',
      en: 'Primary care comes if there is no care contact',
    },
    why: {
      sv: 'Har personen ingen kontakt i hälso- och sjukvården medverkar vårdcentralen för hälso- och sjukvården.',
      en: 'If the person has no contact in health care, the primary care centre takes part for health care.',
    },
    sources: guideline('kalla', 'call'),
    decision: 'sip/call.ts lacksHealthCare',
  },
  'oral-contact-first': {
    kind: 'guideline',
    title: { sv: 'Prata med dem innan kallelsen går', en: 'Speak with them before the call' },
    why: {
      sv: 'Före kallelsen bör någon ha pratat med dem som berörs. Det hindrar inte kallelsen.',
      en: 'Before the call, somebody should have spoken with those concerned. It does not stop the call.',
    },
    sources: guideline('kalla', 'call'),
    decision: 'sip/call.ts noteOralContact',
  },
  'five-part-agenda': {
    kind: 'guideline',
    title: { sv: 'Mötet har fem delar', en: 'A meeting has five parts' },
    why: {
      sv: 'Inledning, hur det är nu, vad som behövs, sammanfattning och avslut. Personen börjar. Det mesta av tiden går till vad som behövs.',
      en: 'Introduction, how things are, what is needed, summary and close. The person begins. Most of the time goes to what is needed.',
    },
    sources: guideline('SIP-möte', 'SIP meeting'),
    decision: 'sip/plan-meeting.ts planMeeting',
  },
  'person-may-ask-sooner': {
    kind: 'guideline',
    title: {
      sv: 'Personens behov avgör när mötet hålls',
      en: 'The person’s need decides when the meeting is',
    },
    why: {
      sv: 'Ibland behövs mötet fortare. Personen kan be om en tidigare dag, och får en tidigare dag eller ett skäl.',
      en: 'Sometimes the meeting is needed sooner. The person may ask for an earlier day, and gets one or a reason.',
    },
    sources: guideline('kalla', 'call'),
    decision: 'sip/plan-meeting.ts askSooner',
  },
  'person-is-told': {
    kind: 'ours',
    title: { sv: 'Personen får veta när och var', en: 'The person is told when and where' },
    why: {
      sv: 'Det är personens möte. Någon berättar om dag, tid och plats, och igen om det ändras.',
      en: 'It is the person’s meeting. Somebody tells the day, the time and the place, and again if they change.',
    },
    sources: ours,
    decision: 'sip/plan-meeting.ts tellPerson',
  },
  'told-is-noted': {
    kind: 'guideline',
    title: { sv: 'Kallelsen är skriftlig', en: 'The call is in writing' },
    why: {
      sv: 'Kallelsen och inbjudan är skriftliga. Den som inte använder Kugghjul får ett brev, och det antecknas vem som lämnade det och när.',
      en: 'The call and the invitation are in writing. Whoever does not use Kugghjul gets a letter, and it is noted who gave it and when.',
    },
    sources: guideline('kalla', 'call'),
    decision: 'sip/call.ts noteTold',
  },
  'film-needs-yes': {
    kind: 'good-practice',
    title: { sv: 'Alla säger ja innan någon filmar', en: 'Everybody says yes before anyone films' },
    why: {
      sv: 'Ett möte kan filmas för den som inte kan vara med. Då säger alla ja först, och det står var filmen finns. Kugghjul sparar ingen film.',
      en: 'A meeting may be filmed for somebody who cannot be there. Then all say yes first, and it says where the film is. Kugghjul keeps no film.',
    },
    sources: ours,
    decision: 'sip/hold-meeting.ts holdMeeting',
  },
  'measure-proposed-until-accepted': {
    kind: 'ours',
    title: {
      sv: 'Föreslagen tills den ansvariga har sagt ja',
      en: 'Proposed until the responsible has accepted',
    },
    why: {
      sv: 'Ingen annan kan lova något åt en verksamhet. En insats är föreslagen tills verksamheten har sagt ja, och ett förslag räknas aldrig som överenskommet.',
      en: 'Nobody else can promise on behalf of a unit. A measure is proposed until the unit has accepted it, and a proposal never counts as agreed.',
    },
    sources: ours,
    decision: 'sip/answer-measure.ts answerMeasure',
  },
  'dissent-stays': {
    kind: 'ours',
    title: { sv: 'Den som inte håller med syns', en: 'Whoever disagrees is seen' },
    why: {
      sv: 'Säger någon nej till en insats eller till planen står det kvar, med skäl. Det stoppar inte planen.',
      en: 'If somebody says no to a measure or to the plan it stays, with the reason. It does not stop the plan.',
    },
    sources: ours,
    decision: 'sip/answer-measure.ts answerPlan',
  },
  'version-never-changes': {
    kind: 'ours',
    title: { sv: 'En version ändras aldrig', en: 'A version never changes' },
    why: {
      sv: 'Det personen har svarat på ska gå att läsa igen, precis som det stod. Nya ord blir en ny version.',
      en: 'What the person has answered can be read again, just as it was. New words become a new version.',
    },
    sources: ours,
    decision: 'sip/plan-version.ts planVersion',
  },
  'material-change-new-version': {
    kind: 'ours',
    title: { sv: 'Ändras planen frågas personen igen', en: 'If the plan changes, the person is asked again' },
    why: {
      sv: 'Ändras vad någon ska göra, när, eller vem som ansvarar, blir det en ny version och personen får svara igen. Ett nytt telefonnummer ändrar inte planen.',
      en: 'If what somebody is to do changes, or when, or who is responsible, it becomes a new version and the person answers again. A new telephone number does not change the plan.',
    },
    sources: ours,
    decision: 'sip/write-plan.ts startRevision',
  },
  'person-gets-copy': {
    kind: 'guideline',
    title: { sv: 'Personen får alltid en kopia', en: 'The person always gets a copy' },
    why: {
      sv: 'Personen får sin plan. Närstående och andra som vill får en kopia, så långt personen har sagt ja till det.',
      en: 'The person gets her plan. Relatives and others who wish get a copy, as far as the person has said yes to it.',
    },
    sources: guideline('SIP-möte', 'SIP meeting'),
    decision: 'sip/copy-plan.ts giveCopy',
  },
  'copy-shows-what-they-may-see': {
    kind: 'law',
    title: { sv: 'Papperet visar bara det de får se', en: 'The paper shows only what they may see' },
    why: {
      sv: 'En kopia, ett brev eller ett utdrag lämnar ut uppgifter. Därför står där bara det som mottagaren får veta.',
      en: 'A copy, a letter or an extract discloses information. So it holds only what the recipient may know.',
    },
    sources: secrecy,
    decision: 'access/copy.ts mayStandOnCopy',
  },
  'documented-with-us': {
    kind: 'guideline',
    title: {
      sv: 'Planen ersätter inte den egna journalen',
      en: 'The plan does not replace one’s own record',
    },
    why: {
      sv: 'Varje verksamhet dokumenterar sin del hos sig. Utdraget gör det lättare.',
      en: 'Each unit documents its part in its own record. The extract makes it easier.',
    },
    sources: guideline('SIP-möte', 'SIP meeting'),
    decision: 'sip/copy-plan.ts tickDocumented',
  },
  'follow-up-goes-through-all': {
    kind: 'guideline',
    title: { sv: 'Gå igenom varje insats och mål', en: 'Go through every measure and goal' },
    why: {
      sv: 'Uppföljningen tar reda på om var och en har gjort det de lovade, om det hjälpte och hur långt det är till målen. Först när allt är genomgånget är den klar.',
      en: 'The follow-up finds out whether each has done what they promised, whether it helped and how far the goals are. It is done only when all has been gone through.',
    },
    sources: guideline('följ upp', 'follow up'),
    decision: 'sip/follow-up.ts endFollowUp',
  },
  'close-reasons': {
    kind: 'guideline',
    title: { sv: 'När en SIP avslutas', en: 'When a SIP is closed' },
    why: {
      sv: 'En SIP avslutas när målen är uppfyllda, när samordning inte längre behövs eller när personen tar tillbaka sitt ja. Också när en ny SIP tar över, när personen flyttar eller har dött.',
      en: 'A SIP is closed when the goals are met, when coordination is no longer needed, or when the person withdraws the yes. Also when a new SIP takes over, and when the person moves or has died.',
    },
    sources: guideline('avsluta', 'close'),
    decision: 'sip/close-sip.ts closeSip',
  },
  'close-all-told': {
    kind: 'guideline',
    title: { sv: 'Alla får veta att den inte gäller', en: 'Everybody is told it no longer applies' },
    why: {
      sv: 'Alla som varit med får veta att SIP:en inte längre gäller, men inte varför. Personen får veta vart hen kan vända sig.',
      en: 'Everyone involved is told that the SIP no longer applies, but not why. The person is told where to turn.',
    },
    sources: guideline('avsluta', 'close'),
    decision: 'sip/close-sip.ts closeSip',
  },
  'responsible-says-how-it-goes': {
    kind: 'guideline',
    title: { sv: 'Den ansvariga säger hur det går', en: 'The responsible says how it goes' },
    why: {
      sv: 'Efter mötet gör var och en det de har lovat. Den som ansvarar för en insats berättar när den har börjat, är klar eller inte blir av, och varför.',
      en: 'After the meeting each does what they promised. Whoever is responsible for a measure tells when it has begun, is done or does not happen, and why.',
    },
    sources: guideline('SIP-möte', 'SIP meeting'),
    decision: 'sip/report-measure.ts reportMeasure',
  },
  'message-within-grounds': {
    kind: 'law',
    title: { sv: 'Ett meddelande når bara dem det får nå', en: 'A message reaches only those it may' },
    why: {
      sv: 'Ett meddelande går till dem som skribenten väljer, och aldrig till fler än de som får veta. Det prövas både när det skrivs och varje gång det läses.',
      en: 'A message goes to those the writer chooses, and never to more than may know. That is tested when it is written and every time it is read.',
    },
    sources: secrecy,
    decision: 'sip/send-message.ts sendMessage',
  },
  'happening-reaches-main': {
    kind: 'guideline',
    title: {
      sv: 'Har något hänt får den huvudansvariga veta det',
      en: 'If something has happened, the main responsible is told',
    },
    why: {
      sv: 'Ändras livet mycket före uppföljningen samlar den huvudansvariga personen och de andra tidigare. Vem som helst som är med kan säga till.',
      en: 'If life changes much before the follow-up, the main responsible gathers the person and the others sooner. Anyone taking part can say so.',
    },
    sources: guideline('SIP-möte', 'SIP meeting'),
    decision: 'sip/report-happening.ts answerHappening',
  },
  'happening-not-dismissed': {
    kind: 'ours',
    title: { sv: 'Det som har hänt kan inte viftas bort', en: 'What has happened cannot be waved away' },
    why: {
      sv: 'Så länge någon väntar på svar om något som har hänt går det inte att avsluta SIP:en eller göra klar uppföljningen.',
      en: 'While somebody waits for an answer about something that happened, the SIP cannot be closed and the follow-up cannot be finished.',
    },
    sources: ours,
    decision: 'sip/report-happening.ts refuseWhileHappeningWaits',
  },
  'follow-up-ends-in-one': {
    kind: 'guideline',
    title: { sv: 'En uppföljning slutar på ett av fyra sätt', en: 'A follow-up ends in one of four ways' },
    why: {
      sv: 'Ni fortsätter som förut, ändrar planen, avslutar, eller avslutar och gör en ny när det långsiktiga målet har ändrats mycket.',
      en: 'You go on as before, change the plan, close it, or close it and make a new one when the long-term goal has changed much.',
    },
    sources: guideline('följ upp', 'follow up'),
    decision: 'sip/follow-up.ts endFollowUp',
  },
  'moved-keeps-first-date': {
    kind: 'ours',
    title: {
      sv: 'En flyttad uppföljning minns sin första dag',
      en: 'A moved follow-up remembers its first day',
    },
    why: {
      sv: 'En uppföljning som flyttas får ett skäl. Den första dagen står kvar, och det syns hur många gånger den har flyttats.',
      en: 'A follow-up that is moved gets a reason. The first day stays, and it shows how many times it has been moved.',
    },
    sources: ours,
    decision: 'sip/follow-up.ts moveFollowUp',
  },
  'tight-follow-up': {
    kind: 'guideline',
    title: { sv: 'Tätare uppföljning vid stort behov', en: 'Closer follow-up when the need is great' },
    why: {
      sv: 'Den som behöver mycket samordning följs upp oftare. Hur ofta är ett lokalt val. Längre mellan gångerna går bra, med ett skäl.',
      en: 'Whoever needs much coordination is followed up more often. How often is a local choice. Longer between is possible, with a reason.',
    },
    sources: guideline('nivåer av samordning', 'levels of coordination'),
    decision: 'sip/follow-up.ts isTooFarAway',
  },
  'main-handed-over-by-act': {
    kind: 'ours',
    title: {
      sv: 'Huvudansvaret tas över med ett ja',
      en: 'The main responsibility is taken over with a yes',
    },
    why: {
      sv: 'Ingen får huvudansvaret utan att själv ha sagt ja. Personen får veta det först och kan säga vem hen helst vill ha.',
      en: 'Nobody gets the main responsibility without having said yes. The person is told first, and can say whom she would rather have.',
    },
    sources: ours,
    decision: 'sip/hand-over-main.ts askMainHandover',
  },
  'active-holder': {
    kind: 'ours',
    title: { sv: 'Någon håller alltid i den', en: 'Somebody always holds it' },
    why: {
      sv: 'Den som håller i en SIP kan sluta eller vara ledig. Då utser chefen en vikarie eller någon ny. Tills det är gjort är den röd hos chefen.',
      en: 'Whoever holds a SIP may leave or be away. Then the manager names a substitute or somebody new. Until that is done it is red with the manager.',
    },
    sources: ours,
    decision: 'sip/name-substitute.ts nameSubstitute',
  },
  'merged-unit-takes-along': {
    kind: 'ours',
    title: { sv: 'En ny enhet tar med sig sina SIP:ar', en: 'A new unit takes its SIPs along' },
    why: {
      sv: 'När enheter slås ihop följer SIP:arna med till den nya, inom samma myndighet. Ingen blir utan.',
      en: 'When units merge, the SIPs go along to the new one, within the same authority. Nobody is left without.',
    },
    sources: ours,
    decision: 'sip/succeed-unit.ts succeedUnit',
  },
  'moved-is-handed-over': {
    kind: 'ours',
    title: { sv: 'Den som flyttar lämnas över', en: 'Whoever moves is handed over' },
    why: {
      sv: 'Den nya kommunen kallas efter ett nytt ja, och det den gamla gör får ett slutdatum. Personen kan säga nej till att den nya kommunen får veta.',
      en: 'The new municipality is called after a new yes, and what the old one does gets an end date. The person can say no to the new municipality being told.',
    },
    sources: ours,
    decision: 'sip/plan-move.ts refuseUnlessHandedOver',
  },
  'own-yes-at-eighteen': {
    kind: 'ours',
    title: { sv: 'Vid 18 svarar personen själv', en: 'At 18 the person answers' },
    why: {
      sv: 'Den dag någon fyller 18 slutar det som vårdnadshavarna har sagt ja till, vid midnatt. Personen tillfrågas själv. Vad lagen säger i det enskilda fallet är inte bekräftat här: prata med er jurist.',
      en: 'On the day somebody turns 18, what the guardians said yes to ends, at midnight. The person is asked. What the law says in the single case is not confirmed here: talk with your lawyer.',
    },
    sources: ours,
    decision: 'sip/own-yes.ts ownYesNeeded',
  },
  'yes-asked-again': {
    kind: 'ours',
    title: { sv: 'Ändras vem som svarar frågas det igen', en: 'If who answers changes, it is asked again' },
    why: {
      sv: 'Får ett barn en ny vårdnadshavare, eller slutar en företrädares uppdrag, står det gamla svaret kvar tills den rätta har fått frågan.',
      en: 'If a child gets a new guardian, or a representative’s assignment ends, the earlier answer stands until the right one has been asked.',
    },
    sources: ours,
    decision: 'sip/own-yes.ts asksAgain',
  },
  'death-stops-sending': {
    kind: 'ours',
    title: { sv: 'När någon har dött skickas inget mer', en: 'When somebody has died, nothing more is sent' },
    why: {
      sv: 'Allt som skulle skickas stannar genast, närståendes tillgång slutar och inget som andra ser säger varför.',
      en: 'Everything that was to be sent stops at once, relatives’ access ends, and nothing that others see says why.',
    },
    sources: ours,
    decision: 'sip/close-sip.ts closeSip',
  },
  'only-correction-after-close': {
    kind: 'ours',
    title: {
      sv: 'Efter avslutet ändras inget, bara rättas',
      en: 'After the end nothing changes, only corrections',
    },
    why: {
      sv: 'En avslutad SIP går att läsa för dem som får. Det som står i den ändras bara genom en rättelse, där det gamla står kvar.',
      en: 'A closed SIP can be read by those who may. What it says changes only by a correction, where the old remains.',
    },
    sources: ours,
    decision: 'sip/correct.ts correctText',
  },
  'close-own-record': {
    kind: 'guideline',
    title: { sv: 'Var och en skriver i sin egen journal', en: 'Each writes in its own record' },
    why: {
      sv: 'När SIP:en avslutas ansvarar var och en för att det står i den egna dokumentationen.',
      en: 'When the SIP is closed, each is responsible for that it says so in its own record.',
    },
    sources: guideline('avsluta', 'close'),
    decision: 'sip/after-close.ts documentClosing',
  },
  'closing-offers-talk': {
    kind: 'ours',
    title: { sv: 'Personen får erbjudande om ett samtal', en: 'The person is offered a talk' },
    why: {
      sv: 'När det är slut kan det vara skönt att prata om hur det blev. Frågan ställs alltid, och svaret kan vara nej.',
      en: 'When it is over it can be good to talk about how it turned out. The question is always asked, and the answer may be no.',
    },
    sources: ours,
    decision: 'sip/close-sip.ts closeSip',
  },
  'evaluation-asked': {
    kind: 'ours',
    title: { sv: 'Hur var det?', en: 'How was it?' },
    why: {
      sv: 'Efteråt frågas personen och de andra hur det var. Svaren hör inte till planen. Frågorna är Kugghjuls egna.',
      en: 'Afterwards the person and the others are asked how it was. The answers are not part of the plan. The questions are Kugghjul’s own.',
    },
    sources: ours,
    decision: 'sip/after-close.ts enterEvaluation',
  },
  'late-entry-with-source': {
    kind: 'ours',
    title: {
      sv: 'En plan från ett annat system säger varifrån den kommer',
      en: 'A plan from another system says where it comes from',
    },
    why: {
      sv: 'En plan som redan gäller kan skrivas in i efterhand. Då står det vilket system den kommer från, och vilken dag den skrevs in.',
      en: 'A plan that already holds can be typed in afterwards. Then it says which system it comes from, and the day it was typed in.',
    },
    sources: ours,
    decision: 'sip/beside.ts takeRunningPlan',
  },
  'reads-are-logged': {
    kind: 'law',
    title: { sv: 'All läsning loggas', en: 'All reading is logged' },
    why: {
      sv: 'Vem som har läst, när och varför sparas. Kan det inte loggas visas det inte. Lagen gäller vården; Kugghjul gör likadant för alla.',
      en: 'Who has read, when and why is kept. If it cannot be logged it is not shown. The law is for health care; Kugghjul does the same for all.',
    },
    sources: [
      law('2008-07-01', '4 kap. 3 § patientdatalagen (2008:355)', 'Patient Data Act (2008:355), ch. 4 s. 3'),
      law('2017-03-01', '4 kap. 9 § HSLF-FS 2016:40', 'HSLF-FS 2016:40, ch. 4 s. 9'),
    ],
    decision: 'access/view.ts viewSip',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
export const ruleIds = Object.keys(rules) as RuleId[]
export const ruleOf = (id: RuleId): Rule => rules[id]

/** The sources of a rule that hold on a day: what "why?" cites. */
export const sourcesOn = (id: RuleId, on: LocalDate): readonly Source[] =>
  ruleOf(id).sources.filter((s) => s.from <= on && (s.to === undefined || on <= s.to))
