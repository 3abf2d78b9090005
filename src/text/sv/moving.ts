import { possessive } from '../format.ts'

const s = (name: string) => possessive('sv', name)

/** Moving to another municipality, and the birthday when somebody answers for herself. */
export const moving = {
  title: 'Flytt',
  titleChange: 'Ändra flytten',
  back: (name: string) => `${s(name)} SIP`,
  backToMove: 'Flytten',

  form: {
    heading: (name: string) => `${name} flyttar`,
    headingChange: (name: string) => `Ändra ${s(name)} flytt`,
    lead: (name: string) =>
      `Berätta när och varifrån ${name} flyttar. Du får se vad som händer innan något sparas.`,
    on: 'Första dagen i den nya kommunen',
    leaves: (name: string) => `Vad lämnar ${name}?`,
    leavesHint: 'Det de gör i planen slutar dagen före flytten.',
    to: (name: string) => `Vem ska ta över där ${name} kommer att bo?`,
    unit: 'En verksamhet i den nya kommunen',
    unitHint: (name: string) => `De sätts upp på listan. De får inte veta något förrän ${name} har sagt ja.`,
    authority: 'Vilken kommun eller organisation?',
    show: 'Visa verksamheterna där',
    which: 'Vilken verksamhet?',
    noUnits: 'Där finns ingen verksamhet att välja.',
    forWhom: (whom: string) => `För: ${whom}`,
    notWanted: (name: string) => `${name} vill inte att den nya kommunen får veta`,
    notWantedHint: 'Då avslutas SIP:en när flytten är klar, och ingen där får veta att den har funnits.',
    effect: 'Visa vad som händer',
    save: 'Spara flytten',
  },

  effect: {
    heading: 'Det här händer när du sparar',
    nothingYet: 'Inget är sparat ännu.',
    measure: (what: string, who: string, last: string) => `”${what}” (${who}) slutar ${last}.`,
    never: (what: string, who: string) => `”${what}” (${who}) skulle börja efter flytten, och blir inte av.`,
    goesOn: (what: string, who: string) =>
      `”${what}” (${who}) fortsätter igen, som det var sagt från början.`,
    measureTo: (what: string, who: string, last: string) => `”${what}” (${who}) gäller till ${last} igen.`,
    ground: (who: string, last: string) => `Efter ${last} får ${who} inte veta något mer.`,
    groundTo: (who: string, last: string) =>
      `${who} får veta det de har fått ett ja till, till och med ${last}.`,
    nothing: 'Inga insatser och inga ja slutar av det här.',
    listed: (who: string, name: string) =>
      `${who} sätts upp på listan. De får inte veta något förrän ${name} har sagt ja och de är kallade.`,
    alreadyListed: (who: string) => `${who} står redan på listan.`,
    notTold: 'Ingen i den nya kommunen får veta något.',
    others: (leaves: string) => `Det andra än ${leaves} gör fortsätter som förut.`,
    aMeasure: 'En insats',
  },

  plan: {
    heading: (name: string, on: string, past: boolean) =>
      past ? `${name} flyttade ${on}` : `${name} flyttar ${on}`,
    lead: (leaves: string, last: string) => `Det som ${leaves} gör i planen slutar ${last}.`,
    leadTo: (who: string) => `${who} ska ta över.`,
    leadNotWanted: (name: string) => `${name} vill inte att den nya kommunen får veta.`,
    change: 'Ändra flytten',
    nextEyebrow: 'Nästa steg',
    todo: 'Det här ska göras, i ordning',
    done: 'Klart',
    left: 'Att göra',
    later: 'Sedan',
    ends: 'Det här slutar',
    endsLine: (what: string, who: string, last: string) => `${what} (${who}): ${last}`,

    ask: (name: string, who: string) => ({
      title: `Fråga ${name} om ${who} får veta`,
      text: 'Det ja som finns gäller inte den nya kommunen. Den behöver ett eget.',
      button: `Föreslå vad ${who} får veta`,
      buttonAsk: `Anteckna ${s(name)} svar`,
    }),
    meeting: {
      title: 'Planera mötet där ni lämnar över',
      text: 'Den gamla och den nya kommunen träffas helst före flytten.',
      button: 'Planera mötet',
    },
    call: (who: string) => ({
      title: `Kalla ${who}`,
      text: 'Kallelsen säger varför, och vilka frågor som behöver svar.',
      button: `Kalla ${who}`,
    }),
    handOver: (name: string) => ({
      title: 'Lämna över huvudansvaret, eller avsluta',
      text: `Någon ska hålla i ${s(name)} SIP efter flytten. Tar ingen över den avslutas den, med orsaken att ${name} har flyttat.`,
      button: 'Lämna över huvudansvaret',
      close: 'Avsluta SIP:en',
    }),
    stays: (who: string) => ({
      title: 'Någon har huvudansvaret efter flytten',
      text: `${who} har huvudansvaret och är kvar efter flytten.`,
    }),
    close: (name: string) => ({
      title: `Avsluta ${s(name)} SIP`,
      text: 'Gör det när insatserna har slutat. De andra får veta att SIP:en inte gäller längre, men inte varför.',
      button: 'Avsluta SIP:en',
    }),
    allDone: (who: string) => `Allt är gjort. ${who} har tagit över.`,
  },
}
