import type { RuleId, Words } from './law.ts'

export type Term = {
  /** The English identifier in the code. */
  readonly term: string
  readonly word: Words
  readonly meaning: Words
  /** The rule that says most of it. */
  readonly rule?: RuleId
  /** Swedish words that are not used for it where people read. */
  readonly not?: readonly string[]
}

/** The words of the field: one word for one thing, in the code and in both languages. */
export const glossary: readonly Term[] = [
  {
    term: 'sip',
    word: { sv: 'samordnad individuell plan (SIP)', en: 'coordinated individual plan (SIP)' },
    meaning: {
      sv: 'En plan som samlar vad en person vill och behöver, vad var och en gör och vem som ansvarar.',
      en: 'One plan that gathers what a person wants and needs, what each does, and who is responsible.',
    },
    rule: 'sip-duty',
  },
  {
    term: 'person',
    word: { sv: 'personen', en: 'the person' },
    meaning: {
      sv: 'Den som planen handlar om och tillhör. I Kugghjul används hens namn.',
      en: 'The one whom the plan is about and belongs to. Kugghjul uses the person’s name.',
    },
    not: ['brukare', 'ärende', 'objekt', 'den enskilde', 'den enskilda', 'klient', 'vårdtagare'],
  },
  {
    term: 'authority',
    word: { sv: 'huvudman eller myndighet', en: 'authority' },
    meaning: {
      sv: 'Den som enheterna hör till: en region, en kommun, en skola, en privat utförare eller någon annan. Sekretess gäller mellan dem.',
      en: 'What units belong to: a region, a municipality, a school, a private provider or another. Secrecy holds between them.',
    },
    rule: 'ground-per-discloser',
  },
  {
    term: 'unit',
    word: { sv: 'verksamhet', en: 'unit' },
    meaning: {
      sv: 'Den enhet där någon arbetar, till exempel en vårdcentral eller en skola.',
      en: 'Where somebody works, such as a primary care centre or a school.',
    },
  },
  {
    term: 'mission',
    word: { sv: 'vad verksamheten gör', en: 'mission' },
    meaning: {
      sv: 'För vem, vad, vad inte och hur man når den, i vanliga ord.',
      en: 'For whom, what, what not and how to reach it, in plain words.',
    },
  },
  {
    term: 'contactRoute',
    word: { sv: 'kontaktväg', en: 'contact route' },
    meaning: {
      sv: 'Ett sätt att nå en verksamhet: telefon, brev, besök, ett annat system eller en gemensam brevlåda.',
      en: 'A way to reach a unit: phone, letter, visit, another system or a shared mailbox.',
    },
  },
  {
    term: 'assignment',
    word: { sv: 'uppdrag', en: 'assignment' },
    meaning: {
      sv: 'Att någon arbetar på en verksamhet, från en dag och kanske till en dag. Den som har två uppdrag läser var för sig.',
      en: 'That somebody works at a unit, from a day and perhaps to a day. One with two assignments reads with each apart.',
    },
    rule: 'only-who-is-on-it',
  },
  {
    term: 'manager',
    word: { sv: 'chef', en: 'manager' },
    meaning: {
      sv: 'Den som leder en verksamhet, läser ett nekande och kan lämna över arbete.',
      en: 'Who leads a unit, reads a refusal and can hand over work.',
    },
    rule: 'refusal-exceptional',
  },
  {
    term: 'need',
    word: { sv: 'behov av samordning', en: 'need for coordination' },
    meaning: {
      sv: 'Att någon behöver stöd från flera som måste veta om varandra.',
      en: 'That somebody needs support from several who must know of each other.',
    },
    rule: 'sip-duty',
  },
  {
    term: 'sign',
    word: { sv: 'tecken', en: 'sign' },
    meaning: {
      sv: 'Något av sju tecken på att en SIP kan behövas.',
      en: 'One of seven signs that a SIP may be needed.',
    },
  },
  {
    term: 'level',
    word: { sv: 'nivå', en: 'level' },
    meaning: {
      sv: 'Hur mycket samordning som behövs: information, SIP, SIP+ eller SIP++. En människa bestämmer.',
      en: 'How much coordination is needed: information, SIP, SIP+ or SIP++. A human decides.',
    },
    rule: 'level-decided-by-human',
  },
  {
    term: 'information',
    word: { sv: 'information och vägledning', en: 'information and guidance' },
    meaning: {
      sv: 'Det som räcker när behovet av samordning är litet.',
      en: 'What is enough when the need for coordination is small.',
    },
    rule: 'information-ends-need',
  },
  {
    term: 'discharge',
    word: { sv: 'utskrivning', en: 'discharge' },
    meaning: {
      sv: 'Att någon lämnar sjukhuset. Då ska en SIP alltid erbjudas.',
      en: 'That somebody leaves hospital. A SIP is then always offered.',
    },
    rule: 'offered-at-discharge',
  },
  {
    term: 'placement',
    word: { sv: 'placering', en: 'placement' },
    meaning: {
      sv: 'Att någon bor i familjehem eller på ett boende efter beslut. SIP görs före, under och efter.',
      en: 'That somebody lives in a family home or a facility by decision. A SIP is made before, during and after.',
    },
    rule: 'placement-three-duties',
  },
  {
    term: 'otherRoute',
    word: { sv: 'annan väg', en: 'other route' },
    meaning: {
      sv: 'Samordnad vårdplan, i stället för SIP, vid utskrivning till öppen tvångsvård.',
      en: 'A coordinated care plan, instead of a SIP, at discharge to open compulsory care.',
    },
    rule: 'compulsory-care-other-route',
  },
  {
    term: 'refusal',
    word: { sv: 'nekande', en: 'refusal' },
    meaning: {
      sv: 'Att en verksamhet säger nej till att göra en SIP. Ett undantag, med skäl som chefen läser.',
      en: 'That a unit says no to making a SIP. An exception, with a reason that the manager reads.',
    },
    rule: 'refusal-exceptional',
  },
  {
    term: 'firstContact',
    word: { sv: 'första kontakten', en: 'first contact' },
    meaning: {
      sv: 'Första gången någon pratar med personen om behovet.',
      en: 'The first time somebody talks with the person about the need.',
    },
    rule: 'start-without-delay',
  },
  {
    term: 'notice',
    word: { sv: 'nytt behov upptäckt', en: 'notice of a new need' },
    meaning: {
      sv: 'Att någon annan har sett ett behov hos samma person. Säger inte vem eller vad.',
      en: 'That somebody else has seen a need of the same person. Says not who or what.',
    },
    rule: 'other-sip-not-disclosed',
  },
  {
    term: 'joining',
    word: { sv: 'att komma med', en: 'joining' },
    meaning: {
      sv: 'Att den som såg det nya behovet får vara med, om personen vill.',
      en: 'That whoever saw the new need takes part, if the person wants.',
    },
    rule: 'other-sip-not-disclosed',
  },
  {
    term: 'preparation',
    word: { sv: 'förberedelse', en: 'preparation' },
    meaning: {
      sv: 'Det ni gör tillsammans före mötet: vad som är viktigt, hur det är nu, vilka som ska vara med.',
      en: 'What you do together before the meeting: what matters, how things are, who takes part.',
    },
    rule: 'who-takes-part',
  },
  {
    term: 'question',
    word: { sv: 'frågeställning', en: 'question' },
    meaning: {
      sv: 'En fråga som mötet ska svara på.',
      en: 'A question that the meeting is to answer.',
    },
    rule: 'call-needs-purpose',
  },
  {
    term: 'adaptation',
    word: { sv: 'anpassning', en: 'adaptation' },
    meaning: {
      sv: 'Något som gör mötet bra för personen, som tolk, pauser eller bildstöd.',
      en: 'What makes the meeting good for the person, such as an interpreter, breaks or pictures.',
    },
  },
  {
    term: 'notToBeRaised',
    word: { sv: 'det som inte ska tas upp', en: 'not to be raised' },
    meaning: {
      sv: 'Det personen inte vill prata om. Läses bara av hen, den som förbereder och den som leder.',
      en: 'What the person does not want to talk about. Read only by her, the one who prepares and the one who leads.',
    },
    rule: 'not-to-be-raised',
  },
  {
    term: 'professionalMeeting',
    word: { sv: 'möte med bara personal', en: 'meeting of staff only' },
    meaning: {
      sv: 'Ett möte före eller efter, utan personen. Bara om hen har sagt ja till det.',
      en: 'A meeting before or after, without the person. Only if she has said yes to it.',
    },
    rule: 'pre-meeting-needs-yes',
  },
  {
    term: 'safeContact',
    word: { sv: 'säker kontakt', en: 'safe contact' },
    meaning: {
      sv: 'Hur personen vill bli nådd, och vad ingen annan får se.',
      en: 'How the person wants to be reached, and what nobody else may see.',
    },
  },
  {
    term: 'party',
    word: { sv: 'den som ska vara med', en: 'party' },
    meaning: {
      sv: 'En verksamhet eller någon i personens närhet som ska vara med på mötet.',
      en: 'A unit or somebody around the person who is to take part in the meeting.',
    },
    rule: 'who-takes-part',
  },
  {
    term: 'role',
    word: { sv: 'roll', en: 'role' },
    meaning: {
      sv: 'Vad någon gör i mötet eller planen: leder, antecknar, är huvudansvarig.',
      en: 'What somebody does in the meeting or plan: leads, takes notes, is main responsible.',
    },
  },
  {
    term: 'leader',
    word: { sv: 'mötesledare', en: 'meeting leader' },
    meaning: {
      sv: 'Den som leder mötet, och ser till att personen får börja.',
      en: 'Who leads the meeting, and sees to it that the person begins.',
    },
    rule: 'meeting-needs-attendance',
  },
  {
    term: 'mainResponsible',
    word: { sv: 'huvudansvarig', en: 'main responsible' },
    meaning: {
      sv: 'Den som har det övergripande ansvaret för att planen blir av.',
      en: 'Who has overall responsibility for the plan being carried out.',
    },
    rule: 'main-responsible',
  },
  {
    term: 'member',
    word: { sv: 'den som är med', en: 'member' },
    meaning: {
      sv: 'En namngiven medarbetare som arbetar med just den här planen och därför får läsa.',
      en: 'A named member of staff who works with this very plan and may therefore read.',
    },
    rule: 'only-who-is-on-it',
  },
  {
    term: 'holder',
    word: { sv: 'den som håller i det', en: 'holder' },
    meaning: {
      sv: 'Den i verksamheten som det som ska göras väntar på.',
      en: 'The one in the unit for whom what is to be done waits.',
    },
    rule: 'take-over-with-reason',
  },
  {
    term: 'handOver',
    word: { sv: 'att lämna över', en: 'handing over' },
    meaning: {
      sv: 'Att en kollega får det som någon höll i. Den som lämnar slutar läsa.',
      en: 'That a colleague gets what somebody held. Whoever leaves stops reading.',
    },
    rule: 'take-over-with-reason',
  },
  {
    term: 'yes',
    word: { sv: 'ja till en SIP', en: 'yes to a SIP' },
    meaning: {
      sv: 'Personens svar på om hen vill ha en SIP. Utan det ingen plan.',
      en: 'The person’s answer on wanting a SIP. Without it no plan.',
    },
    rule: 'yes-to-sip',
  },
  {
    term: 'no',
    word: { sv: 'nej till en SIP', en: 'no to a SIP' },
    meaning: {
      sv: 'Ett svar som är lika bra som ja, och som gäller.',
      en: 'An answer as good as a yes, and one that counts.',
    },
    rule: 'no-is-valid-end',
  },
  {
    term: 'answer',
    word: { sv: 'svar', en: 'answer' },
    meaning: {
      sv: 'Vad personen, eller den som blivit kallad, svarar.',
      en: 'What the person, or whoever is called, answers.',
    },
    rule: 'informed-answer',
  },
  {
    term: 'ground',
    word: { sv: 'grund', en: 'ground' },
    meaning: {
      sv: 'Det som gör att en myndighet får berätta för en mottagare: samtycke, undantag i lag eller menprövning.',
      en: 'What lets one authority tell one recipient: consent, an exception in law or a harm test.',
    },
    rule: 'ground-per-discloser',
  },
  {
    term: 'consent',
    word: { sv: 'samtycke', en: 'consent' },
    meaning: {
      sv: 'Att personen låter en myndighet berätta något för någon, en viss tid.',
      en: 'That the person lets an authority tell somebody something, for a time.',
    },
    rule: 'ground-ends-midnight',
  },
  {
    term: 'harmTest',
    word: { sv: 'menprövning', en: 'harm test' },
    meaning: {
      sv: 'Att myndigheten själv prövar att ingen far illa av att uppgiften lämnas.',
      en: 'That the authority itself tests that nobody is harmed by the information being given.',
    },
    rule: 'ground-per-discloser',
  },
  {
    term: 'recipient',
    word: { sv: 'mottagare', en: 'recipient' },
    meaning: {
      sv: 'Den som får läsa något enligt en grund.',
      en: 'Who may read something by a ground.',
    },
    rule: 'ground-per-discloser',
  },
  {
    term: 'exclusion',
    word: { sv: 'undantag från samtycket', en: 'exclusion' },
    meaning: {
      sv: 'Att någon inte får veta något alls, eller bara de texter som personen säger ja till.',
      en: 'That somebody is to know nothing at all, or only the texts that the person says yes to.',
    },
    rule: 'excluded-reads-nothing',
  },
  {
    term: 'withdrawal',
    word: { sv: 'att ta tillbaka', en: 'withdrawal' },
    meaning: {
      sv: 'Att personen ångrar sitt ja, helt eller delvis. Gäller genast och behöver inget skäl.',
      en: 'That the person takes back the yes, all or in part. Holds at once and needs no reason.',
    },
    rule: 'withdraw-any-time',
  },
  {
    term: 'representative',
    word: { sv: 'företrädare', en: 'representative' },
    meaning: {
      sv: 'Någon som får svara för personen inom vissa gränser.',
      en: 'Somebody who may answer for the person within limits.',
    },
    rule: 'representative-limits',
  },
  {
    term: 'guardian',
    word: { sv: 'vårdnadshavare', en: 'guardian' },
    meaning: {
      sv: 'Den som svarar för ett barn, oftast en förälder.',
      en: 'Who answers for a child, most often a parent.',
    },
    rule: 'both-guardians',
  },
  {
    term: 'child',
    word: { sv: 'barn', en: 'child' },
    meaning: {
      sv: 'Den som är under 18 år. Tillfrågas och får höras, vem som än svarar.',
      en: 'Someone under 18. Is asked and heard, whoever answers.',
    },
    rule: 'child-heard',
  },
  {
    term: 'attitude',
    word: { sv: 'inställning', en: 'attitude' },
    meaning: {
      sv: 'Vad den som inte kan svara troligen vill, och vem som har bedömt det.',
      en: 'What someone who cannot answer probably wants, and who assessed it.',
    },
    rule: 'cannot-consent-not-left-out',
  },
  {
    term: 'protection',
    word: { sv: 'skyddade personuppgifter', en: 'protected identity' },
    meaning: {
      sv: 'Sekretessmarkering, skyddad folkbokföring eller fingerade uppgifter.',
      en: 'Confidentiality mark, protected registration or assumed identity.',
    },
  },
  {
    term: 'call',
    word: { sv: 'kallelse', en: 'call' },
    meaning: {
      sv: 'Att en verksamhet ska komma till mötet. Den har ett syfte, frågor, tid och plats.',
      en: 'That a unit is to come to the meeting. It has a purpose, questions, time and place.',
    },
    rule: 'call-needs-purpose',
  },
  {
    term: 'invitation',
    word: { sv: 'inbjudan', en: 'invitation' },
    meaning: {
      sv: 'Att någon får komma till mötet, utan att vara skyldig att göra det.',
      en: 'That somebody may come to the meeting, without a duty to.',
    },
    rule: 'who-takes-part',
  },
  {
    term: 'substitute',
    word: { sv: 'ersättare eller vikarie', en: 'substitute' },
    meaning: {
      sv: 'Den som kommer i stället: en ersättare till ett möte, en vikarie medan en kollega är borta.',
      en: 'Who comes instead: to a meeting, or while a colleague is away.',
    },
    rule: 'called-must-answer',
  },
  {
    term: 'meeting',
    word: { sv: 'SIP-möte', en: 'SIP meeting' },
    meaning: {
      sv: 'Mötet där planen blir till, med personen först.',
      en: 'The meeting where the plan comes about, with the person first.',
    },
    rule: 'meeting-needs-attendance',
  },
  {
    term: 'plan',
    word: { sv: 'planen', en: 'the plan' },
    meaning: {
      sv: 'Det ni kom överens om: mål, insatser, ansvar och uppföljning.',
      en: 'What you agreed on: goals, measures, responsibility and follow-up.',
    },
    rule: 'plan-content',
  },
  {
    term: 'longTermGoal',
    word: { sv: 'långsiktigt mål', en: 'long-term goal' },
    meaning: {
      sv: 'Det som är viktigt för personen, i hens egna ord.',
      en: 'What matters to the person, in her own words.',
    },
    rule: 'plan-content',
  },
  {
    term: 'goal',
    word: { sv: 'delmål', en: 'short-term goal' },
    meaning: {
      sv: 'Ett steg på vägen som går att följa upp.',
      en: 'A step on the way that can be followed up.',
    },
    rule: 'plan-content',
  },
  {
    term: 'measure',
    word: { sv: 'insats', en: 'measure' },
    meaning: {
      sv: 'Något som ska göras, med ansvarig och startdag.',
      en: 'Something to be done, with somebody responsible and a start.',
    },
    rule: 'measure-needs-responsible',
  },
  {
    term: 'followUp',
    word: { sv: 'uppföljning', en: 'follow-up' },
    meaning: {
      sv: 'Ni ser om var och en har gjort det de lovade, och om det hjälpte.',
      en: 'You see whether each has done what they promised, and whether it helped.',
    },
    rule: 'follow-up-goes-through-all',
  },
  {
    term: 'closing',
    word: { sv: 'avslut', en: 'closing' },
    meaning: {
      sv: 'Planen gäller inte längre. Alla får veta det, och personen får veta vart hen kan vända sig.',
      en: 'The plan no longer applies. Everybody is told, and the person learns where to turn.',
    },
    rule: 'close-all-told',
  },
  {
    term: 'text',
    word: { sv: 'text', en: 'text' },
    meaning: {
      sv: 'Något som någon har skrivit i planen, med dem som får läsa det.',
      en: 'Something somebody has written in the plan, with those who may read it.',
    },
    rule: 'ground-opens-only-its-discloser',
  },
  {
    term: 'correction',
    word: { sv: 'rättelse', en: 'correction' },
    meaning: {
      sv: 'En ändring som låter det gamla stå kvar, med vem, när och varför.',
      en: 'A change that lets the old remain, with who, when and why.',
    },
    rule: 'correction-keeps',
  },
  {
    term: 'duty',
    word: { sv: 'att göra', en: 'duty' },
    meaning: {
      sv: 'Något som ska göras till en viss dag, av någon i en verksamhet.',
      en: 'Something to be done by a day, by somebody in a unit.',
    },
  },
  {
    term: 'step',
    word: { sv: 'steg', en: 'step' },
    meaning: {
      sv: 'En av de sex delarna: upptäck, förbered, kalla, möte, följ upp, avsluta.',
      en: 'One of the six parts: notice, prepare, call, meet, follow up, close.',
    },
  },
  {
    term: 'plannedMeeting',
    word: { sv: 'det bestämda mötet', en: 'planned meeting' },
    meaning: {
      sv: 'Dag, tid, plats och dagordning, samma för alla som kallas och bjuds in.',
      en: 'Day, time, place and agenda, the same for all who are called and invited.',
    },
    rule: 'five-part-agenda',
  },
  {
    term: 'agenda',
    word: { sv: 'dagordning', en: 'agenda' },
    meaning: {
      sv: 'Mötets fem delar och hur länge varje del får ta.',
      en: 'The five parts of the meeting and how long each may take.',
    },
    rule: 'five-part-agenda',
  },
  {
    term: 'soonerWish',
    word: { sv: 'önskan om en tidigare dag', en: 'wish for an earlier day' },
    meaning: {
      sv: 'Personen vill träffas tidigare. Hen får en tidigare dag, eller ett skäl.',
      en: 'The person wants to meet earlier, and gets an earlier day or a reason.',
    },
    rule: 'person-may-ask-sooner',
  },
  {
    term: 'oralContact',
    word: { sv: 'samtal före kallelsen', en: 'oral contact' },
    meaning: {
      sv: 'Någon har pratat med dem som ska kallas, innan kallelsen går.',
      en: 'Somebody has spoken with those who are to be called, before the call goes out.',
    },
    rule: 'oral-contact-first',
  },
  {
    term: 'told',
    word: { sv: 'har fått veta', en: 'told' },
    meaning: {
      sv: 'De har fått kallelsen eller brevet: av vem, hur och när.',
      en: 'They have got the call or the letter: from whom, how and when.',
    },
    rule: 'told-is-noted',
  },
  {
    term: 'mandate',
    word: { sv: 'vad den som kommer får besluta', en: 'mandate' },
    meaning: {
      sv: 'Om den som kommer får lova något åt sin verksamhet: ja, till en gräns, eller nej.',
      en: 'Whether whoever comes may promise something for the unit: yes, to a limit, or no.',
    },
    rule: 'called-must-answer',
  },
  {
    term: 'hinder',
    word: { sv: 'förhinder', en: 'hinder' },
    meaning: {
      sv: 'Den kallade kan inte komma. Då utses en ersättare, annars får chefen veta det.',
      en: 'The called cannot come. A substitute is named, or else the manager is told.',
    },
    rule: 'hinder-reaches-manager',
  },
  {
    term: 'presentation',
    word: { sv: 'presentationsrunda', en: 'presentation round' },
    meaning: {
      sv: 'Var och en säger vem den är, sin uppgift och vad den får besluta.',
      en: 'Each says who they are, their task and what they may decide.',
    },
    rule: 'five-part-agenda',
  },
  {
    term: 'note',
    word: { sv: 'anteckning', en: 'note' },
    meaning: {
      sv: 'Det som skrivs ner på mötet, del för del.',
      en: 'What is written down at the meeting, part by part.',
    },
  },
  {
    term: 'parkedQuestion',
    word: { sv: 'parkerad fråga', en: 'parked question' },
    meaning: {
      sv: 'En fråga som får vänta, så att den inte glöms.',
      en: 'A question that waits, so that it is not forgotten.',
    },
  },
  {
    term: 'acceptance',
    word: { sv: 'ja till en insats', en: 'acceptance' },
    meaning: {
      sv: 'Verksamheten har sagt ja till det den ska göra. Innan dess är insatsen föreslagen.',
      en: 'The unit has said yes to what it is to do. Until then the measure is proposed.',
    },
    rule: 'measure-proposed-until-accepted',
  },
  {
    term: 'decline',
    word: { sv: 'nej till en insats', en: 'decline' },
    meaning: {
      sv: 'Verksamheten gör inte det som föreslogs. Skälet står kvar i planen.',
      en: 'The unit will not do what was proposed. The reason stays in the plan.',
    },
    rule: 'dissent-stays',
  },
  {
    term: 'contact',
    word: { sv: 'kontaktperson', en: 'contact person' },
    meaning: {
      sv: 'Den som man ringer i en verksamhet.',
      en: 'Whom to ring in a unit.',
    },
  },
  {
    term: 'wish',
    word: { sv: 'önskan', en: 'wish' },
    meaning: {
      sv: 'Vem personen helst vill ha som huvudansvarig.',
      en: 'Whom the person would prefer as main responsible.',
    },
    rule: 'main-responsible',
  },
  {
    term: 'version',
    word: { sv: 'version', en: 'version' },
    meaning: {
      sv: 'Planen som den var när personen svarade på den. Den ändras aldrig.',
      en: 'The plan as it was when the person answered it. It never changes.',
    },
    rule: 'version-never-changes',
  },
  {
    term: 'revision',
    word: { sv: 'ändring av en plan som gäller', en: 'revision' },
    meaning: {
      sv: 'Ett utkast till nästa version. Den tidigare gäller tills personen har svarat.',
      en: 'A draft of the next version. The earlier one holds until the person has answered.',
    },
    rule: 'material-change-new-version',
  },
  {
    term: 'copy',
    word: { sv: 'kopia', en: 'copy' },
    meaning: {
      sv: 'Det av planen som någon får se, på papper.',
      en: 'What somebody may see of the plan, on paper.',
    },
    rule: 'copy-shows-what-they-may-see',
  },
  {
    term: 'extract',
    word: { sv: 'utdrag', en: 'extract' },
    meaning: {
      sv: 'En verksamhets egen del av planen, till dess egen journal, med en kontrollkod.',
      en: 'A unit’s own part of the plan, for its own record, with a check code.',
    },
    rule: 'documented-with-us',
  },
  {
    term: 'documented',
    word: { sv: 'inskriven hos oss', en: 'documented with us' },
    meaning: {
      sv: 'Verksamheten har skrivit in planen i sin egen journal.',
      en: 'The unit has put the plan in its own record.',
    },
    rule: 'documented-with-us',
  },
  {
    term: 'sheet',
    word: { sv: 'planens övriga texter', en: 'further texts of the plan' },
    meaning: {
      sv: 'Det som står i planen utöver mål och insatser: den egna delen, tecken, och vad man gör om något händer.',
      en: 'What the plan says beside goals and measures: one’s own part, signs, and what to do if something happens.',
    },
  },
  {
    term: 'progress',
    word: { sv: 'hur det går', en: 'progress' },
    meaning: {
      sv: 'Vad den ansvariga säger om en insats: började, klar eller blir inte av.',
      en: 'What the responsible says of a measure: begun, done, or does not happen.',
    },
    rule: 'responsible-says-how-it-goes',
  },
  {
    term: 'report',
    word: { sv: 'besked', en: 'report' },
    meaning: {
      sv: 'Den ansvariga berättar hur en insats går.',
      en: 'The responsible tells how a measure goes.',
    },
    rule: 'responsible-says-how-it-goes',
  },
  {
    term: 'message',
    word: { sv: 'meddelande', en: 'message' },
    meaning: {
      sv: 'En kort text till några eller alla i planen.',
      en: 'A short text to some or all of the plan’s people.',
    },
    rule: 'message-within-grounds',
  },
  {
    term: 'happening',
    word: { sv: 'något har hänt', en: 'happening' },
    meaning: {
      sv: 'Något som ändrar läget mellan mötena. Det når den som har huvudansvaret.',
      en: 'Something that changes things between the meetings. It reaches whoever has the main responsibility.',
    },
    rule: 'happening-reaches-main',
  },
  {
    term: 'review',
    word: { sv: 'genomgång', en: 'review' },
    meaning: {
      sv: 'Vid uppföljningen gås varje insats och mål igenom.',
      en: 'At the follow-up each measure and goal is gone through.',
    },
    rule: 'follow-up-goes-through-all',
  },
  {
    term: 'effect',
    word: { sv: 'vad det gav', en: 'effect' },
    meaning: {
      sv: 'Vilken skillnad en insats gjorde, nu och på längre sikt.',
      en: 'What difference a measure made, now and in the long run.',
    },
    rule: 'follow-up-goes-through-all',
  },
  {
    term: 'score',
    word: { sv: 'hur långt det är kvar', en: 'score' },
    meaning: {
      sv: 'Fyra steg från långt kvar till framme. Personen säger sitt och de andra sitt.',
      en: 'Four steps from far to go to there. The person says theirs and the others theirs.',
    },
    rule: 'follow-up-goes-through-all',
  },
  {
    term: 'fact',
    word: { sv: 'ny uppgift', en: 'new fact' },
    meaning: {
      sv: 'Något nytt att ta med i planen, till exempel ny skola eller adress.',
      en: 'Something new for the plan, such as a new school or address.',
    },
    rule: 'follow-up-goes-through-all',
  },
  {
    term: 'handover',
    word: { sv: 'överlämning av huvudansvaret', en: 'handover' },
    meaning: {
      sv: 'Någon annan tar huvudansvaret, efter att själv ha sagt ja.',
      en: 'Somebody else takes the main responsibility, having said yes.',
    },
    rule: 'main-handed-over-by-act',
  },
  {
    term: 'succeed',
    word: { sv: 'gå upp i', en: 'succeed' },
    meaning: {
      sv: 'En enhet tar över en annan enhets SIP:ar när de slås ihop.',
      en: 'A unit takes over another’s SIPs when they merge.',
    },
    rule: 'merged-unit-takes-along',
  },
  {
    term: 'move',
    word: { sv: 'flytt', en: 'move' },
    meaning: {
      sv: 'Personen flyttar till en annan kommun.',
      en: 'The person moves to another municipality.',
    },
    rule: 'moved-is-handed-over',
  },
  {
    term: 'adult',
    word: { sv: 'vuxen', en: 'adult' },
    meaning: {
      sv: 'Den som har fyllt 18 år.',
      en: 'Somebody who has turned 18.',
    },
    rule: 'own-yes-at-eighteen',
  },
  {
    term: 'talk',
    word: { sv: 'samtal efteråt', en: 'talk' },
    meaning: {
      sv: 'Ett samtal om hur det blev, om personen vill.',
      en: 'A talk about how it turned out, if the person wants.',
    },
    rule: 'closing-offers-talk',
  },
  {
    term: 'evaluation',
    word: { sv: 'hur var det?', en: 'evaluation' },
    meaning: {
      sv: 'Frågor till personen och de andra när SIP:en är slut.',
      en: 'Questions to the person and the others when the SIP is over.',
    },
    rule: 'evaluation-asked',
  },
  {
    term: 'system',
    word: { sv: 'annat system', en: 'other system' },
    meaning: {
      sv: 'Ett system vid sidan av Kugghjul där en enhet också har SIP:en.',
      en: 'A system beside Kugghjul where a unit also keeps the SIP.',
    },
    rule: 'late-entry-with-source',
  },
  {
    term: 'lateEntry',
    word: { sv: 'inskriven i efterhand', en: 'late entry' },
    meaning: {
      sv: 'En plan från ett annat system som skrivs in här.',
      en: 'A plan from another system that is typed in here.',
    },
    rule: 'late-entry-with-source',
  },
]
