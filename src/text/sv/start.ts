export const start = {
  title: 'Från stuprör till kugghjul',
  heading: 'När många hjälper dig behöver de hjälpas åt',
  lead: 'En SIP är din plan. Där står vad du vill, vem som gör vad och när. Kugghjul hjälper alla att hålla det de har lovat.',
  staffIn: 'Logga in',
  staffOn: 'Till det du har att göra',
  whatStaff: 'För dig som arbetar med SIP',
  picture:
    'Fem kugghjul som griper in i varandra. I mitten du. Runt om vård, kommun, skola och familj. När ett rör sig rör sig alla.',
  cogs: { you: 'Du', care: 'Vård', municipality: 'Kommun', school: 'Skola', family: 'Familj' },
  name: 'SIP betyder samordnad individuell plan. Det är tre svåra ord för något enkelt: en enda plan, som är din.',
  stepsTitle: 'Så går det till, i sex steg',
  steps: {
    notice: {
      title: 'Någon ser att du behöver det',
      text: 'Du själv, någon i din familj eller någon som arbetar med dig.',
    },
    prepare: {
      title: 'Ni gör er redo',
      text: 'Du säger vad som är viktigt. Du väljer vilka som ska vara med, och vem som får veta vad.',
    },
    call: {
      title: 'De andra blir kallade',
      text: 'De får veta varför ni ska ses, vilka frågor ni har, och när och var.',
    },
    meet: {
      title: 'Ni har ett möte',
      text: 'Du börjar. Ni kommer överens om vem som gör vad, och skriver det i planen.',
    },
    'follow-up': {
      title: 'Ni ser hur det gick',
      text: 'Har alla gjort det de lovade? Hjälpte det? Annars ändrar ni planen.',
    },
    close: {
      title: 'Ni avslutar',
      text: 'När målet är nått, när det inte behövs längre, eller när du säger till.',
    },
  },
  yours: [
    {
      title: 'Du får säga nej',
      text: 'Det är okej. Du får hjälp ändå, men då får du själv berätta för var och en.',
    },
    {
      title: 'Du får ändra dig',
      text: 'Du kan ta tillbaka ditt ja när som helst. Du behöver inte säga varför.',
    },
    {
      title: 'Du bestämmer vem som får läsa',
      text: 'Bara de som är med på just din plan läser, och oftast bara det du har sagt ja till. Ibland får en myndighet enligt lagen berätta ändå, men bara det som behövs. All läsning sparas.',
    },
    {
      title: 'Vill du ha en SIP?',
      text: 'Säg till på vårdcentralen, i skolan eller hos socialtjänsten. Det kostar inget.',
    },
  ],
  rightsTitle: 'Din plan, dina regler',
  readMore: 'Läs mer',
  rules: 'Reglerna, och var de står',
  words: 'Ordlista',
}
