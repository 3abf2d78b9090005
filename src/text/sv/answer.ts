import { possessive } from '../format.ts'

const s = (name: string) => possessive('sv', name)

/** Yes or no, who may know what, and taking it back. */
export const answer = {
  title: 'Vem får veta vad',
  nextEyebrow: 'Nästa steg',
  changeNothing: 'Ändra inget',
  anyUnit: (work: string) => `Alla inom ${work.toLowerCase()}`,
  someoneClose: 'En närstående',
  fromTo: (from: string, until: string) => `${from} till ${until}`,
  shareLine: (who: string, contents: string, from: string, until: string) =>
    `${who} får veta om ${contents}, från ${from}, till ${until}`,

  table: { who: 'Vem', learns: 'Får veta om', from: 'Från vem', holds: 'Gäller' },

  overview: {
    back: (name: string) => `${s(name)} SIP`,
    heading: (name: string) => `Vem får veta vad om ${name}`,
    lead: (name: string) =>
      `${name} bestämmer vilka som får veta vad, och hur länge. ${name} kan ändra sig när som helst, utan att säga varför.`,
    leadMinor: (name: string) =>
      `${name} får säga vad ${name} vill, och vårdnadshavarna svarar. Svaret går att ta tillbaka när som helst, utan att säga varför.`,
    leadCalled: (name: string, unit: string) =>
      `Här står vad ni får veta om ${name}, och vad ni själva har beslutat att lämna ut. ${unit} frågar ${name} och antecknar svaren.`,
    birthUnknown: (name: string) =>
      `Vi vet inte när ${name} är född, och räknar därför ${name} som vuxen. Tror ni att ${name} är under 18 år? Ta reda på det innan ni frågar.`,
    whoKnows: 'De som får veta',
    inForce: 'Det här gäller nu',
    inForceCalled: 'Det här gäller för er nu',
    decided: 'Det här är beslutat',
    opensNothingYet: (name: string) =>
      `Ingen kan läsa något än. Det kräver att ${name} först har sagt ja till en SIP.`,
    proposed: (name: string) => `Förslag att fråga ${name} om`,
    proposedMinor: (name: string) => `Förslag att fråga ${name} och vårdnadshavarna om`,
    proposedNoteMinor: 'Inget av förslagen gäller förrän vårdnadshavarna har fått frågan och svaret är ja.',
    proposedNote: (name: string) =>
      `Inget av förslagen gäller förrän ${name} har fått frågan och svaret är ja.`,
    nobody: (unit: string) => `Bara ni på ${unit} vet något`,
    nothingShared: 'Inget delas med någon annan',
    paperCarry: 'Skriv ut papperet att ha med sig',
    nobodyMore: (name: string) =>
      `Lägg till dem som ${name} behöver hjälp av. Ingen får veta något förrän svaret är ja.`,
    over: 'Har slutat gälla',
    earlier: 'Det här fanns det ett ja till förut',
    earlierGuardians: 'Det här sa vårdnadshavarna ja till förut',
    overLine: (who: string, until: string | undefined) =>
      until === undefined ? `${who}: delas inte längre.` : `${who}: gällde till ${until}.`,
    addShare: 'Lägg till någon som får veta',
    decideWithout: 'Besluta att lämna ut utan samtycke',
    withdraw: (name: string) => `${name} vill ta tillbaka något`,
    excluded: 'Får inte veta',
    excludedNone: (name: string) =>
      `Ingen är undantagen. Fråga ${name} i lugn och ro: finns det någon som inte ska få veta?`,
    excludedAll: 'får inte veta något.',
    excludedEach: (name: string) => `får bara läsa det som ${name} har sagt ja till, text för text.`,
    addExcluded: 'Lägg till någon som inte får veta',
    aloud: 'Så här låter det i ord',
    paper: 'Skriv ut att läsa och skriva under',
    peopleLabel: 'De som kan svara',
    guardians: (name: string) => `${s(name)} vårdnadshavare`,
    guardiansNone: 'Ingen är antecknad än.',
    representatives: (_name: string) => 'Företrädare',
    representativesNone: (name: string) => `Ingen. ${name} svarar själv.`,
    representativesChange: 'Lägg till eller ändra',
    representativesSee: 'Se vad de kan göra',
    childHeading: (name: string) => `${name} har en egen röst`,
    childNotHeard: (name: string) => `${name} har inte blivit tillfrågad än.`,
    childHeard: (name: string, on: string) => `${name} har blivit tillfrågad, ${on}.`,
    childAsk: (name: string) => `Fråga ${name}`,
    childSee: (name: string) => `Se vad ${name} sa`,
    nothingCalled: 'Inget är öppet för er just nu',
    nothingCalledMore: 'Det ni själva har skrivit kan ni alltid läsa.',
    withdrawCalled: (name: string, unit: string) =>
      `Säger ${name} till er att något inte ska delas längre? Ring ${unit} genast. Det gäller från den stund de antecknar det.`,
  },

  next: {
    level: (name: string) => ({
      title: 'Bestäm först om det behövs en SIP',
      text: `Sedan går det att fråga ${name}.`,
      button: 'Bestäm vad som behövs',
    }),
    information: (name: string) => ({
      title: 'Information räcker',
      text: `Ni har bestämt att det inte behövs någon SIP. ${name} ska få information och råd.`,
      button: 'Anteckna vad som gavs',
    }),
    guardian: (name: string) => ({
      title: `Anteckna vem som är vårdnadshavare för ${name}`,
      text: 'Alla ska stå här, också den som inte ska kontaktas.',
      button: 'Anteckna vårdnadshavare',
    }),
    child: (name: string) => ({
      title: `Fråga ${name}`,
      text: `${name} ska få veta vad det handlar om och säga vad ${name} tycker, innan någon annan svarar.`,
      button: `Anteckna vad ${name} säger`,
    }),
    share: (name: string) => ({
      title: 'Välj vilka som behöver få veta',
      text: `Gör det tillsammans med ${name}. Inget gäller förrän svaret är ja.`,
      button: 'Lägg till någon',
    }),
    ask: (name: string) => ({
      title: `Fråga ${name}`,
      text: 'Läs upp vad det betyder. Ett nej är ett lika bra svar som ett ja.',
      button: `Anteckna ${s(name)} svar`,
    }),
    more: (name: string) => ({
      title: `Det finns något nytt att fråga ${name} om`,
      text: 'Det nya gäller inte än. Det som redan gäller påverkas inte.',
      button: `Fråga ${name} om det nya`,
    }),
    decide: (name: string) => ({
      title: 'Varje myndighet prövar själv',
      text: `${name} kunde inte svara. Därför får ingen annan veta något, om inte den som har skrivit det beslutar att lämna ut det.`,
      button: 'Pröva vad ni kan lämna ut',
    }),
    call: (name: string) => ({
      title: 'Kalla till mötet',
      text: `${name} har sagt ja. Nu går det att kalla dem som får veta.`,
      button: 'Kalla',
    }),
    callThem: {
      call: (who: string) => ({
        title: `Kalla ${who}`,
        text: `Det finns ett ja till att ${who} får veta. Nu går det att kalla.`,
        button: 'Kalla',
      }),
      invite: (who: string) => ({
        title: `Bjud in ${who}`,
        text: `Det finns ett ja till att ${who} får veta. Nu går det att bjuda in.`,
        button: 'Bjud in',
      }),
    },
    askAbout: (name: string, who: string) => ({
      title: `Får ${who} veta?`,
      text: `${who} står på listan över dem som ska vara med, men får inte veta något än. Fråga ${name}. Blir svaret nej går det att ta bort ${who} från listan.`,
      button: `Föreslå vad ${who} får veta`,
    }),
    renew: (_name: string) => ({
      title: 'Det är dags att fråga igen',
      text: 'En del av det som får delas har slutat gälla, eller gör det snart. Föreslå samma som förut, och fråga sedan om det.',
      button: 'Föreslå samma som förut',
    }),
    'own-yes': (name: string) => ({
      title: `${name} är 18 år nu: fråga ${name} själv`,
      text: `Det vårdnadshavarna sa ja till slutade gälla när ${name} fyllde 18. Nu bestämmer ${name} själv om SIP:en ska finnas kvar, och vem som får veta vad.`,
      button: `Anteckna ${s(name)} svar`,
    }),
    'guardians-changed': (name: string) => ({
      title: 'Fråga dem som är vårdnadshavare nu',
      text: `${s(name)} vårdnadshavare är inte desamma som när svaret gavs. Det förra svaret gäller tills ni har frågat igen.`,
      button: 'Anteckna svaret',
    }),
    'representative-ended': (name: string) => ({
      title: `Fråga ${name} igen`,
      text: `Den som svarade för ${name} gör det inte längre. Det förra svaret gäller tills ${name}, eller den som nu får svara, har fått frågan.`,
      button: `Anteckna ${s(name)} svar`,
    }),
    close: (name: string) => ({
      title: `Avsluta ${s(name)} SIP`,
      text: 'Ja:et är tillbakataget och inget delas längre. Ni är skyldiga att avsluta och berätta för dem som var med att SIP:en inte gäller. De ska inte få veta varför.',
      button: 'Avsluta SIP:en',
    }),
    paper: (name: string) => ({
      title: `Ge ${name} ett papper att ha med sig`,
      text: 'Där står vad ett nej betyder, vart man vänder sig och att det går att ändra sig.',
      button: 'Skriv ut',
    }),
  },

  state: {
    heading: 'Svaret',
    notAsked: (name: string) =>
      `Inget svar är antecknat. Det görs ingen SIP utan ett ja från ${name} eller den som får svara.`,
    said: (_name: string) => 'Svar på att ha en SIP',
    yes: 'Ja',
    partial: 'Ja, men inte till allt',
    yesAttitude: (name: string) => `Ja, enligt vad ${name} troligen vill`,
    no: 'Nej',
    noAttitude: (name: string) => `Nej, enligt vad ${name} troligen vill`,
    withdrawn: (name: string) => `${name} har ändrat sig`,
    withdrawnMinor: 'Ja:et gäller inte längre',
    when: 'När',
    by: 'Vem som svarade',
    how: 'Hur',
    oral: (who: string) => `Muntligt. Antecknat av ${who}.`,
    written: (where: string) => `Skriftligt. Originalet finns: ${where}`,
    self: (name: string) => name,
    notOwn: (name: string) => `Det är vårdnadshavarnas svar. ${name} har inte svarat själv än.`,
    formerRepresentative: 'En tidigare företrädare',
    exception: 'Alla vårdnadshavare har inte svarat. Skäl:',
    representative: (who: string, name: string, agrees: boolean) =>
      agrees ? `${who}. ${name} sa själv ja till det.` : who,
    assessed: (who: string) => `Kunde inte svara. Bedömt av ${who}.`,
  },

  aloud: {
    open: 'De här får veta det här om mig, för att kunna hjälpa mig:',
    openMinor: (name: string) => `De här får veta det här om ${name}, för att kunna hjälpa ${name}:`,
    share: (who: string, contents: string, from: string, until: string) =>
      `${who} får veta om ${contents}, från ${from}, till ${until}.`,
    shareBrief: (who: string, contents: string) => `${who} får veta om ${contents}.`,
    sameForAll: (from: string, until: string) => `Det får de veta av ${from}. Det gäller till ${until}.`,
    nobody: (unit: string) => `Ingen mer än ${unit} får veta något.`,
    nothing: (who: string) => `${who} får inte veta något.`,
    eachText: (who: string) => `Innan ${who} får läsa något frågar ni mig, varje gång.`,
    close: 'Jag kan säga nej, och jag kan ändra mig när jag vill. Jag behöver inte säga varför.',
    closeMinor: 'Vi kan säga nej, och vi kan ändra oss när vi vill. Vi behöver inte säga varför.',
    sip: 'Frågan är om jag vill ha en SIP. Det är en gemensam plan för den hjälp jag får.',
    sipStill: {
      'own-yes':
        'Jag är 18 år nu och svarar själv. Frågan är om jag vill ha min SIP kvar. Det är en gemensam plan för den hjälp jag får.',
      'guardians-changed':
        'Frågan är om jag vill ha min SIP kvar. Det är en gemensam plan för den hjälp jag får.',
      'representative-ended':
        'Frågan är om jag vill ha min SIP kvar. Det är en gemensam plan för den hjälp jag får.',
    },
    sipStillMinor: (name: string) =>
      `Frågan är om ${name} ska ha sin SIP kvar. Det är en gemensam plan för den hjälp ${name} får.`,
    sipMinor: (name: string) =>
      `Frågan är om ${name} ska ha en SIP. Det är en gemensam plan för den hjälp ${name} får.`,
    follows: 'Texten följer det ni har valt tillsammans.',
    leftOut: (name: string) =>
      `De som inte får veta läses inte upp, eftersom fler kan lyssna. Prata med ${name} om det i enrum.`,
  },

  share: {
    to: 'Vilka får veta?',
    toHint: 'Välj dem som ska få veta samma sak. Är det olika, spara och lägg till en gång till.',
    yourUnit: 'Ni själva, av de andra',
    around: (name: string) => `Nära ${name}`,
    function: 'Ett slags verksamhet',
    functionHint: (name: string) =>
      `När ni inte vet vilken enhet det blir. Alla i den verksamhet som ${name} får hjälp av.`,
    which: 'Vilken verksamhet?',
    excludedLeftOut: (name: string) =>
      `Den som inte får veta något går inte att välja. Har ${name} ändrat sig? Ändra det först.`,
    contents: 'Vad får de veta om?',
    contentsHint: (name: string) => `Bara det som behövs för att hjälpa ${name}.`,
    contentHints: {
      plan: 'Vad som är viktigt, frågorna, målen och vem som gör vad. Den som ska kallas behöver det här.',
      everyday: 'Hur det är nu, styrkor, och vilka som finns i vardagen.',
      health: 'Sjukdomar, behandling och läkemedel.',
      support: 'Vilken hjälp som redan finns, och andra planer.',
      school: 'Hur det går i förskolan, i skolan eller på arbetet.',
      contact: 'Var personen bor och hur man når personen tryggt.',
    },
    until: 'Sista dagen det gäller',
    untilHint: (longest: string) => `Kortare är bättre om det räcker. Som längst till ${longest}.`,
    untilEighteen: (name: string) => `Dagen efter är ${name} 18 år och svarar själv.`,
    notListed: 'Är någon inte med här? Sätt upp dem på listan först',
  },

  ground: {
    title: 'Lägg till någon som får veta',
    heading: 'Vem behöver få veta, och vad?',
    lead: (name: string) =>
      `Det här blir ett förslag. Det gäller inte förrän ${name} har fått frågan och svaret är ja.`,
    leadMore: (name: string) =>
      `Det här blir ett nytt förslag. Det ${name} redan har sagt ja till ändras inte. Det nya gäller först när svaret är ja.`,
    from: 'Från vem?',
    fromHint: 'Vems kunskap det gäller. Varje myndighet får bara berätta det som personen har sagt ja till.',
    ownAuthority: 'Er egen',
    save: 'Lägg till förslaget',
  },

  drop: {
    title: 'Ta bort ett förslag',
    heading: (who: string) => `Ta bort förslaget om ${who}?`,
    gone: 'Förslaget är redan borta',
    lead: (name: string) => `${name} har inte svarat på det här. Tar ni bort det frågas ${name} inte.`,
    what: 'Det som tas bort',
    button: (who: string) => `Ta bort förslaget om ${who}`,
  },

  decideGround: {
    title: 'Lämna ut utan samtycke',
    heading: 'Besluta att lämna ut utan samtycke',
    lead: (authority: string) =>
      `Beslutet gäller bara det som ${authority} själv har skrivit. Ingen annan kan fatta det åt er.`,
    neverInsteadOfYes: (name: string) =>
      `Fråga alltid först om det går. Beslutet ersätter aldrig ett ja till en SIP: utan det kan ingen läsa något här. Berätta för ${name} vad ni har beslutat, om det inte är farligt.`,
    basis: 'Vad stödjer ni er på?',
    harmTest: 'Menprövning',
    harmTestHint: (name: string) =>
      `Ni har prövat att det står klart att varken ${name} eller någon närstående lider men av att uppgiften lämnas.`,
    exception: 'Undantag i lag (OSL 25:12 och 26:9)',
    exceptionHint:
      'Bara mellan socialtjänst och hälso- och sjukvård, aldrig till skolan eller någon annan. Uppgiften ska behövas för nödvändig vård eller stöd.',
    condition: 'Vilket av lagens fall?',
    conditions: {
      minor: (name: string) => `${name} är under 18 år`,
      'continuing-abuse': (_name: string) => 'Fortgående missbruk av alkohol, narkotika eller liknande',
      'compulsory-psychiatric-care': (_name: string) => 'Vård enligt LPT eller LRV',
    },
    reason: 'Hur har ni resonerat?',
    reasonHint: (unit: string) => `Läses bara av ${unit}.`,
    save: 'Besluta att lämna ut',
  },

  exclude: {
    title: 'Någon som inte får veta',
    heading: (name: string) => `Vem vill ${name} inte ska få veta?`,
    lead: (name: string) =>
      `Det gäller genast. ${name} behöver inte säga varför, och den det gäller får inget besked.`,
    guardianWarning: (name: string) =>
      `Gäller det en vårdnadshavare? Anteckna det ändå: Kugghjul visar då inget och skickar inget. Men vårdnadshavare kan ha rätt att få ut uppgifter om ${name} på annat sätt. Prata med er jurist samma dag.`,
    who: 'Vem?',
    other: 'Någon annan',
    otherName: 'Namn, eller vem det är',
    otherHint: (unit: string) => `Läses bara av ${unit}.`,
    scope: 'Vad får de inte veta?',
    everything: 'Ingenting alls',
    everythingHint: 'Kan varken kallas eller läsa något.',
    eachText: 'Bara det som vi frågar om varje gång',
    eachTextHint: (name: string) =>
      `Varje text som ska delas frågar om ${name} vill att de får läsa just den.`,
    save: 'Spara',
  },

  lift: {
    title: 'Ändra vem som inte får veta',
    heading: (name: string, who: string) => `Har ${name} ändrat sig om ${who}?`,
    gone: 'Det är redan ändrat',
    lead: (name: string) =>
      `Gör det bara om ${name} själv har sagt det, utan att någon annan har pressat på.`,
    effect: (who: string) =>
      `Efteråt går det att kalla ${who} och att föreslå vad de får veta. Inget som gällde förut kommer tillbaka av sig självt: ni frågar på nytt. Har ett ja getts till alla i ett slags verksamhet räknas de dit igen.`,
    button: (who: string) => `${who} är inte längre undantagen`,
  },

  representative: {
    title: 'De som för personens talan',
    titleMinor: 'Vårdnadshavare',
    heading: (name: string) => `Vem kan föra ${s(name)} talan?`,
    headingMinor: (name: string) => `${s(name)} vårdnadshavare`,
    lead: (name: string) =>
      `En företrädare hjälper ${name}, men ersätter aldrig ${name}. Därför står det vad var och en aldrig kan göra.`,
    leadMinor: (name: string) =>
      `Vårdnadshavarna svarar för ${name}. ${name} ska ändå alltid få information och bli tillfrågad.`,
    allGuardians: (name: string) =>
      `Anteckna alla som är vårdnadshavare för ${name}, också den som inte ska kontaktas. Att stå här ger ingen rätt att läsa, och inget skickas härifrån.`,
    add: 'Anteckna',
    addAnother: 'Anteckna en till',
    kind: 'Vilket slags företrädare?',
    kinds: {
      guardian: 'Vårdnadshavare',
      'appointed-guardian': 'Särskilt förordnad vårdnadshavare',
      'unaccompanied-child-god-man': 'God man för ensamkommande barn',
      'lvu-decision': 'Socialnämnden, enligt beslut om LVU',
      'power-of-attorney': 'Ombud med fullmakt',
      'general-power-of-attorney': 'Ombud med generalfullmakt',
      'lasting-power-of-attorney': 'Ombud med framtidsfullmakt',
      'god-man': 'God man',
      forvaltare: 'Förvaltare',
    },
    limits: {
      'not-personal-matters':
        'Kan aldrig svara på om det ska bli en SIP, eller säga ja till att uppgifter delas. Bestämmer inte om vård eller hur personen ska leva.',
      'needs-persons-yes': 'Kan bara svara om personen själv säger ja till det.',
      'only-while-person-can-decide': 'Gäller bara så länge personen själv kan förstå och bestämma.',
      'only-when-person-cannot-decide': 'Gäller bara när personen inte längre själv kan bestämma.',
      'not-health': 'Kan aldrig säga ja till att uppgifter om hälsa och läkemedel delas.',
      'not-block': 'Kan aldrig spärra uppgifter.',
      'not-shut-out': 'Kan aldrig hålla personen utanför sin egen plan.',
    },
    unconfirmed:
      'Det här är vår läsning, och ingen jurist har bekräftat den. Prata med er jurist innan ni förlitar er på det.',
    name: 'Namn',
    evidence: 'Hur vet ni det?',
    evidenceHint: (unit: string) =>
      `Till exempel vilket registerutdrag eller vilken fullmakt ni har sett, och när. Läses bara av ${unit}.`,
    until: 'Gäller till och med',
    untilHint: 'Fyll i om det finns ett slutdatum.',
    isUntil: (on: string) => `Gäller till ${on}`,
    wasUntil: (on: string) => `Gick ut ${on}`,
    notAnyMore: (name: string) => `Svarar inte längre för ${name}, som är 18 år nu.`,
    save: 'Spara',
  },

  endRepresentative: {
    title: 'Ta bort en företrädare',
    back: 'Alla som är antecknade',
    heading: (who: string, name: string) => `Ska ${who} inte längre svara för ${name}?`,
    gone: 'Det är redan ändrat',
    lead: 'Svar som redan har getts står kvar som de gavs.',
    button: (who: string) => `Ta bort ${who}`,
  },

  child: {
    title: 'Barnets röst',
    heading: (name: string) => `Fråga ${name}`,
    lead: (name: string) =>
      `${name} ska få veta vad en SIP är och säga vad ${name} tycker, vem som än svarar. Prata gärna med ${name} själv, utan vuxna som lyssnar.`,
    asks: [
      'Vad är viktigt för dig?',
      'Vem vill du ska vara med, och vem inte?',
      'Finns det något som andra inte får veta?',
    ],
    view: (name: string) => `Vad sa ${name}?`,
    viewHint: (unit: string) =>
      `Skriv med barnets egna ord så långt det går. Kan barnet inte prata, skriv hur ni märkte vad det vill. Läses bara av ${unit}.`,
    on: 'Vilken dag?',
    notedBy: (who: string, when: string) => `Antecknat av ${who}, ${when}`,
    save: (name: string) => `Spara vad ${name} sa`,
  },

  informed: {
    question: (name: string) => `Vad har ni gått igenom med ${name}?`,
    hint: 'Ett ja eller ett nej räknas först när alla fyra är genomgångna.',
    hintAttitude: (name: string) =>
      `Ett ja eller ett nej räknas först när alla fyra är genomgångna. Kan ${name} inte svara? Gå igenom det som går, på det sätt som går.`,
    items: {
      'what-sip-is': (_name: string) => 'Vad en SIP är',
      'who-learns-what': (_name: string) => 'Vem som får veta vad, och hur länge',
      'may-say-no': (name: string) => `Att det går att säga nej, och att ${name} får hjälp ändå`,
      'may-withdraw': (_name: string) => 'Att det går att ändra sig när som helst, utan att säga varför',
    },
    aside: (_name: string) => 'Är svaret informerat?',
    ask: [
      (name: string) => `Kan ${name} med egna ord säga vad en SIP är?`,
      (name: string) => `Har vi missförstått vad ${name} vill?`,
      (name: string) => `Vad har ${name} varit med om förut, som påverkar svaret?`,
      (name: string) => `Är ${name} orolig för att någon särskild får veta?`,
      (_name: string) => 'Är någon i rummet som gör det svårt att svara fritt?',
    ],
    noPressure: (name: string) =>
      `Frågorna är till för att ${name} ska kunna välja. De är inte till för att övertala.`,
  },

  who: {
    question: 'Vem svarar?',
    self: (name: string) => `${name} själv`,
    guardians: 'Vårdnadshavarna',
    representative: 'En företrädare',
    representativeHint: (name: string) => `Går aldrig före ${name}. ${name} är med ändå.`,
    attitude: (name: string) => `${name} kan inte svara`,
    attitudeHint: (name: string) => `Då finns andra vägar. ${name} ska inte bli utan samordning.`,
    addRepresentative: (_name: string) => 'Är någon inte med här? Anteckna först vem som får svara.',
    agreed: 'Vilka har svarat så här?',
    agreedHint: 'Alla vårdnadshavare behöver svara.',
    onlyOne: (name: string) =>
      `Bara en vårdnadshavare är antecknad. Har ${name} en till ska hen antecknas först, också om hen inte ska kontaktas.`,
    exception: 'Om alla inte har svarat: varför räcker det ändå?',
    exceptionHint:
      'Vem har beslutat, och varför räcker det? Prata med er jurist samma dag. Till exempel att det är farligt att fråga den andra. En människa beslutar, inte Kugghjul. Skriv kort, och inget som visar var någon finns. Läses bara av er.',
    which: 'Vem?',
    canDecide: (name: string) => `Kan ${name} förstå och bestämma det här själv?`,
    canDecideHint: 'Som ni bedömer det, i just den här frågan.',
    agrees: (name: string) => `Säger ${name} själv ja till att personen svarar?`,
    assessor: 'Vem har bedömt det?',
    assessorHint: 'Namn och yrke.',
    assessment: (name: string) => `Hur ser ${name} troligen på det?`,
    assessmentHint: (name: string) =>
      `Vad ${name} har sagt eller visat, nu och förr, och vad de närmaste vet. Skriv också hur ni försökte fråga.`,
    sharesNothing:
      'Svara nedanför så som personen troligen vill. Det är inget samtycke och delar inga uppgifter: varje myndighet prövar själv vad den kan lämna ut.',
  },

  how: {
    question: 'Hur kom svaret?',
    oral: 'Muntligt',
    oralHint: (who: string) => `Antecknas här av dig, ${who}. Anteckna det i er journal också.`,
    written: 'Skriftligt',
    writtenHint: 'Underskrivet på papper.',
    keptWhere: 'Var finns originalet?',
    keptWhereHint: 'Till exempel inskannat i journalen, eller i vilket arkiv.',
  },

  record: {
    answeredOn: 'Vilken dag svarade hen?',
    answeredOnHint: (name: string) =>
      `Planen kommer från ett annat system. Skriv dagen då ${name} sa ja där.`,
    title: 'Anteckna svaret',
    heading: (name: string) => `${s(name)} svar`,
    lead: (_name: string) => 'Läs upp. Vänta in svaret. Ja och nej är lika bra.',
    aloud: (name: string) => `Läs upp för ${name} innan du sparar`,
    question: (_name: string) => 'Vad blev svaret?',
    yesHint: 'Till en SIP, och till allt i texten ovanför.',
    yesHintNobody: 'Till en SIP. Ingen annan får veta något än.',
    partial: 'Ja, men inte till allt',
    partialHint: 'Ja till en SIP, och bara till det som kryssas för.',
    which: (_name: string) => 'Vad fick ett ja?',
    whichHint: 'Det som inte kryssas för tas bort och delas inte. Det går bra att inte kryssa för något.',
    noHint: (name: string) => `Ett nej gäller. ${name} får sin hjälp ändå, men var och en för sig.`,
    save: (name: string) => `Spara ${s(name)} svar`,
    noHintCalled:
      'Ett nej gäller genast. Då slutar allt delas, och de som är med får veta att SIP:en inte gäller längre, men inte varför.',
    again: {
      'own-yes': (name: string) =>
        `${name} är 18 år nu och svarar själv. Bara det som ${name} själv säger ja till gäller.`,
      'guardians-changed': (_name: string) =>
        'Vårdnadshavarna är inte desamma som förut. Frågan gäller både det som redan delas och det som är nytt. Det som inte får ett ja slutar gälla.',
      'representative-ended': (name: string) =>
        `Den som svarade för ${name} gör det inte längre. Frågan gäller både det som redan delas och det som är nytt. Det som inte får ett ja slutar gälla.`,
    },
    notNow: 'Inte nu',
    hinder: {
      answered: (_name: string) => ({
        title: 'Svaret är redan antecknat',
        text: 'Har något ändrats? Det går att ta tillbaka eller att fråga om mer.',
        button: 'Se svaret',
      }),
      ended: { title: 'SIP:en är avslutad', text: 'Det finns inget att svara på.', button: 'Till SIP:en' },
      level: {
        title: 'Bestäm först om det behövs en SIP',
        text: 'Annars finns det inget att säga ja eller nej till.',
        button: 'Bestäm vad som behövs',
      },
      information: {
        title: 'Ni har bestämt att information räcker',
        text: 'Då frågar ni inte om en SIP.',
        button: 'Anteckna vad som gavs',
      },
      guardian: (name: string) => ({
        title: `Vem är vårdnadshavare för ${name}?`,
        text: 'Anteckna alla, innan någon av dem svarar.',
        button: 'Anteckna vårdnadshavare',
      }),
      child: (name: string) => ({
        title: `Fråga ${name} först`,
        text: `${name} ska höras innan vårdnadshavarna svarar. Vad ${name} sa antecknas.`,
        button: `Anteckna vad ${name} säger`,
      }),
    },
  },

  same: {
    title: 'Föreslå samma som förut',
    heading: 'Föreslå samma som förut',
    lead: (name: string, until: string) =>
      `De som fick veta förut föreslås få veta samma sak igen, till och med ${until}. Inget gäller förrän ${name} har fått frågan och svaret är ja.`,
    caption: 'Så var det förut',
    button: 'Föreslå samma som förut',
    nothing: 'Det finns inget att föreslå igen',
  },

  eighteen: {
    heading: (name: string, day: string) => `${name} fyller 18 år ${day}`,
    until: (name: string, last: string) =>
      `Till och med ${last} är det vårdnadshavarna som svarar för ${name}.`,
    stops: (name: string, who: string, last: string) =>
      `Det vårdnadshavarna har sagt ja till slutar gälla vid midnatt, när ${last} är slut. Då får ${who} inte veta något mer, om inte ${name} själv säger ja.`,
    from: (name: string, day: string) =>
      `Från ${day} svarar ${name} själv. Då frågar ni på nytt om SIP:en, och om vem som får veta vad.`,
    helpStays: (name: string) => `Den hjälp ${name} får hos var och en påverkas inte.`,
    doBefore: 'Gör det här före födelsedagen',
    talk: (name: string) => `Prata med ${name} om vad en SIP är, och om vad ${name} vill ska finnas kvar.`,
    book: (name: string, day: string) =>
      `Bestäm när ni ska fråga ${name}. Svaret kan antecknas tidigast ${day}.`,
    look: 'Gå igenom tillsammans vad som delas nu, och med vem:',
    ownGoesOn: (name: string) =>
      `${name} har själv sagt ja, och det gäller också efter födelsedagen. Från den dagen svarar vårdnadshavarna inte längre för ${name}.`,
  },

  more: {
    title: 'Fråga om mer',
    addAnother: 'Lägg till någon mer att fråga om',
    heading: (name: string) => `Fråga ${name} om det nya`,
    aloud: (name: string) => `Läs upp för ${name}`,
    which: (_name: string) => 'Vad fick ett ja?',
    whichHint: 'Det som inte kryssas för gäller inte. Det ligger kvar som förslag tills ni tar bort det.',
    save: (name: string) => `Spara ${s(name)} ja`,
    nothing: 'Det finns inget nytt att fråga om',
  },

  withdraw: {
    title: 'Ta tillbaka',
    heading: (name: string) => `Vad vill ${name} ta tillbaka?`,
    lead: (name: string) =>
      `Välj, så visas vad som händer. Inget ändras förrän du bekräftar. ${name} behöver inte säga varför.`,
    nobody: 'Just nu delas inget med någon annan.',
    stop: (who: string) => `Sluta dela med ${who}`,
    stopThis: 'Ta bara bort det här',
    line: (contents: string, from: string, until: string) =>
      `Får veta om ${contents}, från ${from}, till ${until}.`,
    allHeading: 'Allt',
    allText: (name: string) =>
      `${name} vill inte längre ha någon SIP. Då slutar allt delas genast, och ni avslutar SIP:en.`,
    allLink: 'Se vad som händer om allt tas tillbaka',
    nothing: 'Det finns inget ja att ta tillbaka',
  },

  withdrawWhat: {
    title: 'Ta tillbaka en del',
    titleAll: 'Ta tillbaka allt',
    back: 'Vad ska tas tillbaka',
    nothingYet: 'Inget har ändrats ännu',
    heading: (name: string, who: string) => `${name} vill att ${who} inte längre får veta något`,
    headingLess: (name: string, who: string) => `${name} vill att ${who} får veta mindre`,
    headingAll: (name: string) => `${name} vill ta tillbaka allt`,
    lead: (name: string) =>
      `Så här blir det om du bekräftar. Gå igenom det tillsammans. ${name} behöver inte säga varför.`,
    atOnce: 'Händer genast',
    stays: 'Ändras inte',
    toDo: 'Behöver göras',
    nothingToDo: 'Inget mer behöver göras.',
    told: 'Hur fick du veta det?',
    button: (who: string) => `Sluta dela med ${who}`,
    buttonLess: (who: string) => `Dela mindre med ${who}`,
    buttonAll: 'Sluta dela allt',
    wantsAll: (name: string) => `Vill ${name} ta tillbaka allt?`,
    seeAll: 'Visa vad som händer då',
    gone: 'Det är redan tillbakataget, eller gäller inte längre.',
  },

  effect: {
    readsNothing: (who: string) => `${who} kan inte längre läsa något som andra har skrivit.`,
    tellsNothing: (who: string) => `Ingen av er berättar något mer för ${who}.`,
    learnsNoMore: (who: string, contents: string, from: string) =>
      `${who} får inte längre veta om ${contents}, från ${from}.`,
    noReason: 'Ingen får veta varför.',
    goesOn: (name: string, who: string) => `${s(name)} SIP fortsätter. ${who} samarbetar som förut.`,
    goesOnAlone: (name: string, unit: string) =>
      `${s(name)} SIP fortsätter, men just nu är det bara ${unit} som läser.`,
    helpStays: (name: string) => `Den hjälp ${name} får hos var och en påverkas inte.`,
    cannotTakeBack:
      'Det någon redan har läst, eller själv har skrivit, finns kvar hos dem. Det kan vi inte ta tillbaka.',
    aMeasure: 'En insats',
    measure: (what: string, unit: string, name: string) =>
      `”${what}”, som ${unit} ansvarar för: prata igenom med ${name} hur det blir.`,
    tell: (who: string) => `Berätta för ${who} att det inte gäller längre, men inte varför.`,
    tellDiscloser: (from: string, who: string) =>
      `${from} behöver få veta att de inte längre får lämna ut det här till ${who}.`,
    allStops: (name: string, unit: string) =>
      `${s(name)} SIP slutar gälla. Bara ${unit} läser det de själva har skrivit.`,
    noMoreCalls: 'Ingen mer kan kallas, och inget mer kan delas.',
    ownStays: (unit: string) => `Det ${unit} har skrivit finns kvar i er dokumentation.`,
    mayAskAgain: (name: string) => `${name} kan alltid be om en SIP igen.`,
    close: (_name: string) => 'Ni är skyldiga att avsluta SIP:en. Det ligger kvar hos er att göra.',
    paper: (name: string) => `Ge ${name} papperet om vart man kan vända sig.`,
  },

  paper: {
    titleCarry: 'Papper att ha med sig',
    titleConsent: 'Samtycke på papper',
    leadCarry: (name: string) =>
      `Ett litet papper till ${name}. Det har inget namn och säger inget om varför.`,
    leadConsent: (name: string) =>
      `Läs igenom tillsammans med ${name}. Papperet räknas först när det är underskrivet och svaret är antecknat här.`,
    safeAtHome: (name: string) =>
      `Fråga innan ${name} tar med papperet: är det tryggt att ha hemma? Annars, låt bli.`,
    safeContact: (name: string) => `Se hur vi får kontakta ${name}`,
    howToPrint: 'Skriv ut med webbläsarens utskrift (Ctrl + P).',
  },

  carry: {
    heading: 'Du har sagt nej till en SIP',
    headingMinor: 'Ni har sagt nej till en SIP',
    headingWithdrawn: 'Ja:et till en SIP är tillbakataget',
    right: 'Det är en rättighet. Ingen kan kräva att få veta varför.',
    means: 'Det betyder',
    meansNo: [
      'Det görs ingen gemensam plan.',
      'Hjälpen finns kvar, men var och en för sig.',
      'Ingen samordnar åt dig. Du behöver själv berätta för var och en.',
    ],
    meansWithdrawn: [
      'Den gemensamma planen gäller inte längre.',
      'Inget mer delas. Det någon redan har läst eller skrivit själv finns kvar hos dem.',
      'Hjälpen finns kvar, men var och en för sig. Du behöver själv berätta.',
    ],
    yourself: 'Det här är bra att ha med sig',
    yourselfText: 'Skriv bara det du själv vill. Visa det bara för dem du väljer.',
    fillIn: [
      'Viktigt för mig:',
      'Jag har kontakt med:',
      'Jag använder de här medicinerna:',
      'Så vill jag bli kontaktad:',
    ],
    change: 'Du kan ändra dig',
    changeText:
      'När som helst. Säg till någon som hjälper dig, i vården, socialtjänsten eller skolan. Det är gratis.',
    turn: 'Hit kan du vända dig',
    turnLines: ['Fråga efter:', 'Telefon:'],
    danger: 'Är det fara för liv: ring 112.',
  },

  consentPaper: {
    heading: 'Samtycke: SIP-processen och samordnad individuell plan',
    intro:
      'Jag säger ja till en SIP, och till att de som står här får veta det som står här om mig. Bara sådant som är viktigt för att kunna hjälpa mig.',
    introMinor: (name: string) =>
      `Jag säger ja till att ${name} får en SIP, och till att de som står här får veta det som står här om ${name}. Bara sådant som är viktigt för att kunna hjälpa ${name}.`,
    nobody: (unit: string) => `Ingen mer än ${unit} får veta något.`,
    nothing: 'Det finns inget att samtycka till än',
    caption: 'Samtycket gäller',
    holdsFor: 'Gäller för',
    learns: 'Får veta om',
    source: 'Från vem',
    from: 'Gäller från',
    until: 'Gäller till',
    withdraw:
      'Jag kan ta tillbaka mitt samtycke när som helst, helt eller till en del. Jag behöver inte säga varför.',
    about: 'Gäller',
    signer: 'Jag som lämnar samtycke',
    guardian: (n: number | undefined) => (n === undefined ? 'Vårdnadshavare' : `Vårdnadshavare ${n}`),
    lines: ['Namn:', 'Telefon:', 'Datum:', 'Namnteckning:'],
    ours: 'Kugghjuls eget papper. Det är inte länets blankett.',
  },
}
