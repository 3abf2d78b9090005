/** What helps in each part of the meeting, by role. Our own words. */
export const prompts = {
  adult: {
    tab: 'Den mötet handlar om',
    title: 'För dig som mötet handlar om',
    intro: 'Det är ditt möte. Du kan säga stopp, ta en paus eller låta någon annan berätta.',
    parts: {
      introduction: [
        'Vad vill du att de andra vet om dig från början?',
        'Fråga om du inte vet vem någon är, eller varför de är här.',
        'Vill du berätta själv, eller ska någon läsa det du har skrivit?',
      ],
      situation: [
        'Berätta om en vanlig dag, från morgon till kväll.',
        'När på dagen går det lätt? När tar det emot?',
        'Vad har du fått berätta om och om igen?',
      ],
      needs: [
        'Tänk dig en bra dag om ett halvår. Vad gör du då?',
        'Vilket litet steg skulle du märka redan nästa månad?',
        'Vad vill du sköta på egen hand? Vad vill du slippa?',
        'När någon lovar något: fråga vem det är, vilken dag och var.',
      ],
      summary: [
        'Är det som läses upp rätt? Ändra det som blev fel.',
        'Är något bara nästan rätt? Säg det nu.',
        'Vem här litar du mest på att hålla ihop alltihop?',
      ],
      close: [
        'När ses ni igen, och var vill du ses då?',
        'Vem ringer du om något inte blir av?',
        'Hur var mötet för dig?',
      ],
    },
  },
  youth: {
    tab: 'Ungdom',
    title: 'För dig som är ung',
    intro: 'Det är ditt möte. Du behöver inte svara på allt, och du får gå ut när du vill.',
    parts: {
      introduction: [
        'Du bestämmer om du vill prata först eller lyssna en stund.',
        'Kolla att alla säger vem de är och vad de kan göra för dig.',
        'Kom överens med någon om ett tecken för paus.',
      ],
      situation: [
        'Hur är en vanlig vecka? Skolan, hemma, kompisar, fritid.',
        'Vad funkar redan, så att ingen ändrar på det?',
        'Vad har de vuxna missat?',
      ],
      needs: [
        'Vad vill du kunna göra när terminen är slut?',
        'Vad skulle göra det lite lättare redan nästa vecka?',
        'Vad vill du bestämma själv? Vad är skönt om någon annan fixar?',
        'Vilken vuxen vill du ha kontakt med, och hur: sms, samtal eller träff?',
      ],
      summary: [
        'Säg med egna ord vad som ska hända. Blev det rätt?',
        'Är det något du inte går med på? Då ska det stå i planen.',
      ],
      close: [
        'När ska ni höras igen?',
        'Vem skriver du till om de vuxna inte gör det de har lovat?',
        'Vad ska vara annorlunda nästa gång?',
      ],
    },
  },
  child: {
    tab: 'Barn',
    title: 'För dig som är barn',
    intro: 'Alla är här för att hjälpa dig. Du får rita, gå ut eller viska till någon.',
    parts: {
      introduction: ['Vad heter alla? Vad gör de på sitt jobb?', 'Var vill du sitta, och bredvid vem?'],
      situation: [
        'Vad är roligt just nu?',
        'Vad är jobbigt?',
        'Rita gärna hur det är hemma och i skolan eller förskolan.',
      ],
      needs: [
        'Om du fick trolla, vad skulle vara annorlunda i morgon?',
        'Vad kan du redan? Vad vill du lära dig?',
        'Vem får hjälpa dig? Finns det någon som inte ska göra det?',
      ],
      summary: [
        'Berätta för någon vad de vuxna har lovat.',
        'Blev det som du ville? Tummen upp, ner eller mitt emellan?',
      ],
      close: ['Vem ska berätta för dig hur det går?', 'Vad ska du göra nu, när mötet är slut?'],
    },
  },
  relative: {
    tab: 'Närstående och vårdnadshavare',
    title: 'För dig som är närstående eller vårdnadshavare',
    intro: 'Du ser det som händer mellan besöken. Låt personen börja, och fyll i efteråt.',
    parts: {
      introduction: [
        'Säg vem du är och hur ni hör ihop.',
        'Behöver du något för att orka vara med? Säg det nu.',
      ],
      situation: [
        'Vad ser du som de andra inte ser?',
        'Vad gör du i dag, och hur länge håller det?',
        'Vad brukar hjälpa när det är som svårast?',
      ],
      needs: [
        'Vad kan du fortsätta med? Vad behöver någon annan ta över?',
        'Vad behöver du själv för att vardagen ska gå ihop?',
        'Fråga när du inte förstår. Någon annan har säkert samma fråga.',
      ],
      summary: [
        'Går det som lovas att göra en vanlig tisdag?',
        'Står det du gör i planen, så att ingen tror att någon annan gör det?',
      ],
      close: ['Vem ringer du när något ändras?', 'Hur får du veta att det som lovades är gjort?'],
    },
  },
  staff: {
    tab: 'Personal',
    title: 'För dig som är med i ditt arbete',
    intro: 'Du är här för det som du och din verksamhet kan göra. Prata med personen, inte om.',
    parts: {
      introduction: [
        'Säg ditt namn, vad du arbetar med och vad du får besluta om.',
        'Säg direkt om du behöver gå tidigare.',
      ],
      situation: [
        'Lyssna klart innan du föreslår något.',
        'Säg vad du har sett gå bra, inte bara det som är svårt.',
        'Säg vad ni redan gör, så att det inte görs två gånger.',
      ],
      needs: [
        'Föreslå en sak i taget: vad, vem hos er, från vilken dag, hur ofta och var.',
        'Lova bara det du får lova. Säg annars vem som kan, och när du svarar.',
        'Passar förslaget in i dagen som personen har beskrivit?',
        'Faller något mellan er? Säg det här, medan alla är med.',
      ],
      summary: ['Hör efter att din del har uppfattats rätt.', 'Rätta nu hellre än efteråt.'],
      close: [
        'Skriv in din del i er egen journal eller akt.',
        'Vem hos er tar vid om du är borta? Säg namnet.',
      ],
    },
  },
  leader: {
    tab: 'Den som leder',
    title: 'För dig som leder mötet',
    intro: 'Du håller i mötet, inte i svaren. Personen pratar först, och mest.',
    parts: {
      introduction: [
        'Hälsa välkommen. Säg hur länge ni ses och när ni tar paus.',
        'Låt personen presentera sig först. Sedan de andra: namn, roll och vad de får besluta.',
        'Säg vem som antecknar och vilka som får läsa det.',
        'Påminn om vad personen har sagt ja till, och att det som sägs stannar hos er.',
        'Säg varför ni har samlats, och läs upp frågorna.',
      ],
      situation: [
        'Fråga personen först. Vänta in svaret.',
        'Fråga också efter det som går bra.',
        'Stanna vid svåra ord och förkortningar. Be den som sa ordet förklara det.',
        'Parkera det som inte hör hit, så att det inte glöms.',
      ],
      needs: [
        'Ta en fråga i taget. Bocka av den när den har fått sitt svar.',
        'Gör målen så tydliga att alla kan se när de är nådda.',
        'Fråga vad personen och de närstående själva vill göra, innan ni delar upp resten.',
        'Stäng varje insats innan nästa: vem, från när, hur ofta, var?',
        'Tar ingen på sig något som behövs? Skriv upp det som en fråga.',
      ],
      summary: [
        'Läs upp planen långsamt, med vanliga ord.',
        'Be personen berätta vad som ska hända, hellre än att fråga om allt är klart.',
        'Fråga vem personen helst ser som huvudansvarig.',
      ],
      close: [
        'Bestäm dag, tid och plats för uppföljningen.',
        'Gå igenom det som är parkerat: vem svarar, och när?',
        'Säg när planen kommer, och vem man ringer till dess.',
        'Fråga hur mötet var. Personen svarar först.',
      ],
    },
  },
  'note-taker': {
    tab: 'Den som antecknar',
    title: 'För dig som antecknar',
    intro: 'Du skriver det som ska finnas kvar. Skriv det personen säger med personens egna ord.',
    parts: {
      introduction: [
        'Skriv vilka som är här, också på telefon och video.',
        'Skriv det första personen säger, ord för ord.',
      ],
      situation: [
        'Skriv vad som går bra och vad som är svårt, inte vem som har gjort fel.',
        'Håll det kort: bara det som behövs för planen.',
      ],
      needs: [
        'Skriv varje insats som en mening: vem gör vad, från när, hur ofta och var.',
        'Säg till när något saknas, medan alla är kvar.',
        'Är ni oense? Skriv vad var och en säger.',
      ],
      summary: ['Visa det du har skrivit, eller läs upp det.', 'Ändra direkt när personen rättar.'],
      close: [
        'Skriv dag, tid och plats för nästa gång.',
        'Skriv vem som svarar på det som är parkerat.',
        'Spara innan ni går.',
      ],
    },
  },
}
