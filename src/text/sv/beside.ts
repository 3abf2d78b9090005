/** Beside another system: its number, and a plan that already holds. */
export const beside = {
  other: {
    title: 'Också i ett annat system',
    heading: (whose: string) => `${whose} SIP i ett annat system`,
    lead: 'Har ni SIP:en i ett annat system också? Anteckna vilket, och vilket nummer den har där. Då är den lätt att hitta.',
    onlyYou: (unit: string) => `Bara ni som arbetar på ${unit} ser det som står här.`,
    none: 'Inget är antecknat',
    noneText: 'Har ni SIP:en bara här behöver ni inte göra något.',
    add: 'Anteckna ett system',
    change: 'Ändra',
    system: 'System',
    number: 'Nummer där',
    noNumber: 'inget nummer är antecknat',
    ended: 'SIP:en är avslutad. Det här går inte att ändra längre.',
    paste: 'Behöver ni skriva in er del av planen där?',
    toText: 'Er del av planen som ren text',
  },
  change: {
    title: 'Anteckna ett annat system',
    heading: 'Vilket system har ni den i också?',
    system: 'Systemets namn',
    systemHint: 'Så som ni säger till vardags.',
    number: 'Numret där',
    numberHint: 'SIP:ens eget nummer i det systemet. Skriv inget personnummer.',
    save: 'Spara',
    back: 'Också i ett annat system',
  },
  running: {
    title: 'Planen gäller redan i ett annat system',
    heading: (whose: string) => `${whose} plan gäller redan i ett annat system`,
    lead: 'Skriv in den här, ett steg i taget och i den här ordningen. Skriv de dagar då det verkligen hände. I planen står det att den är inskriven i efterhand.',
    done: (done: number, all: number) => `${done} av ${all} är klara.`,
    all: (name: string) => `Allt är inskrivet, och ${name} har sin plan här också.`,
    toPlan: 'Öppna planen',
    next: 'Nästa att skriva in',
    go: 'Skriv in det',
    list: 'Det här ska skrivas in',
    state: { done: 'klart', todo: 'inte än' },
    from: (system: string, number: string) => (number === '' ? system : `${system}, nummer ${number}`),
    change: 'Ändra varifrån den kommer',
    steps: {
      source: {
        label: 'Varifrån planen kommer',
        text: 'Vilket system den gäller i nu, och numret där.',
      },
      need: {
        label: 'Behovet, och dagen då det upptäcktes',
        text: 'Rätta dagen om det är dagens dag som står, och bestäm vad som behövs.',
      },
      matters: {
        label: 'Vad som är viktigt',
        text: 'Med personens egna ord, så som det står i planen.',
      },
      people: {
        label: 'Vilka som är med',
        text: 'Alla verksamheter och personer som var med när planen gjordes.',
      },
      questions: {
        label: 'Frågorna till mötet',
        text: 'Det som de som kallades skulle hjälpa till med.',
      },
      yes: {
        label: 'Ja:et, och vem som får veta vad',
        text: 'Föreslå först vem som får veta vad. Skriv sedan svaret, med den dag då det gavs.',
      },
      meeting: {
        label: 'Mötet som har hållits',
        text: 'Dag, plats och vilka som var där.',
      },
      plan: {
        label: 'Mål och insatser',
        text: 'Det långsiktiga målet, delmålen och vem som gör vad.',
      },
      answers: {
        label: 'Vad var och en har svarat',
        text: 'Att de som ansvarar för en insats har sagt ja till den.',
      },
      establish: {
        label: 'Att planen gäller, sedan vilken dag',
        text: 'Dagen då ni kom överens, och när den följs upp.',
      },
    },
  },
  source: {
    title: 'Varifrån planen kommer',
    heading: 'Varifrån kommer planen?',
    lead: 'Det står i planen och på papperet att den är inskriven i efterhand, varifrån, och vilken dag.',
    system: 'Systemet som den gäller i',
    number: 'Numret där',
    numberHint: 'Bara er verksamhet ser numret. Skriv inget personnummer.',
    save: 'Spara och gå vidare',
    back: 'Det här ska skrivas in',
  },
  lateEntry: {
    from: (system: string, date: string) => `Inskriven i efterhand från ${system} den ${date}`,
    unnamed: (date: string) => `Inskriven i efterhand från ett annat system den ${date}`,
  },
}
