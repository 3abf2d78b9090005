import { possessive } from '../format.ts'
import type { Texts } from '../sv.ts'

const s = (name: string) => possessive('en', name)

export const moving: Texts['moving'] = {
  title: 'Moving',
  titleChange: 'Change the move',
  back: (name: string) => `${s(name)} SIP`,
  backToMove: 'The move',

  form: {
    heading: (name: string) => `${name} is moving`,
    headingChange: (name: string) => `Change ${s(name)} move`,
    lead: (name: string) =>
      `Say when and from where ${name} moves. You will see what happens before anything is saved.`,
    on: 'First day in the new municipality',
    leaves: (name: string) => `What is ${name} leaving?`,
    leavesHint: 'What they do in the plan ends the day before the move.',
    to: (name: string) => `Who is to take over where ${name} will live?`,
    unit: 'A unit in the new municipality',
    unitHint: (name: string) => `They are put on the list. They learn nothing until ${name} has said yes.`,
    authority: 'Which municipality or organisation?',
    show: 'Show the units there',
    which: 'Which unit?',
    noUnits: 'There is no unit to choose there.',
    forWhom: (whom: string) => `For: ${whom}`,
    notWanted: (name: string) => `${name} does not want the new municipality to know`,
    notWantedHint:
      'Then the SIP is closed when the move is done, and nobody there learns that there has been one.',
    effect: 'Show what happens',
    save: 'Save the move',
  },

  effect: {
    heading: 'This happens when you save',
    nothingYet: 'Nothing is saved yet.',
    measure: (what: string, who: string, last: string) => `“${what}” (${who}) ends on ${last}.`,
    never: (what: string, who: string) =>
      `“${what}” (${who}) was to start after the move, and does not take place.`,
    goesOn: (what: string, who: string) => `“${what}” (${who}) goes on again, as was first said.`,
    measureTo: (what: string, who: string, last: string) => `“${what}” (${who}) holds to ${last} again.`,
    ground: (who: string, last: string) => `After ${last} ${who} learns nothing more.`,
    groundTo: (who: string, last: string) =>
      `${who} may know what there is a yes to, up to and including ${last}.`,
    nothing: 'No measure and no yes ends by this.',
    listed: (who: string, name: string) =>
      `${who} is put on the list. They learn nothing until ${name} has said yes and they have been called.`,
    alreadyListed: (who: string) => `${who} is already on the list.`,
    notTold: 'Nobody in the new municipality learns anything.',
    others: (leaves: string) => `What others than ${leaves} do goes on as before.`,
    aMeasure: 'A measure',
  },

  plan: {
    heading: (name: string, on: string, past: boolean) =>
      past ? `${name} moved on ${on}` : `${name} moves on ${on}`,
    lead: (leaves: string, last: string) => `What ${leaves} does in the plan ends on ${last}.`,
    leadTo: (who: string) => `${who} is to take over.`,
    leadNotWanted: (name: string) => `${name} does not want the new municipality to know.`,
    change: 'Change the move',
    nextEyebrow: 'Next step',
    todo: 'This is to be done, in order',
    done: 'Done',
    left: 'To do',
    later: 'Then',
    ends: 'This ends',
    endsLine: (what: string, who: string, last: string) => `${what} (${who}): ${last}`,

    ask: (name: string, who: string) => ({
      title: `Ask ${name} if ${who} may know`,
      text: 'The yes that there is does not cover the new municipality. It needs its own.',
      button: `Propose what ${who} may know`,
      buttonAsk: `Note ${s(name)} answer`,
    }),
    meeting: {
      title: 'Plan the meeting where you hand over',
      text: 'The old and the new municipality meet, best before the move.',
      button: 'Plan the meeting',
    },
    call: (who: string) => ({
      title: `Call ${who}`,
      text: 'The call says why, and which questions need an answer.',
      button: `Call ${who}`,
    }),
    handOver: (name: string) => ({
      title: 'Hand over the main responsibility, or close',
      text: `Somebody is to hold ${s(name)} SIP after the move. If nobody takes it over it is closed, because ${name} has moved.`,
      button: 'Hand over the main responsibility',
      close: 'Close the SIP',
    }),
    stays: (who: string) => ({
      title: 'Somebody has the main responsibility after the move',
      text: `${who} has the main responsibility and stays after the move.`,
    }),
    close: (name: string) => ({
      title: `Close ${s(name)} SIP`,
      text: 'Do it when the measures have ended. The others are told that the SIP no longer applies, but not why.',
      button: 'Close the SIP',
    }),
    allDone: (who: string) => `All is done. ${who} has taken over.`,
  },
}
