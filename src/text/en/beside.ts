import type { Texts } from '../sv.ts'

export const beside: Texts['beside'] = {
  other: {
    title: 'Also in another system',
    heading: (whose) => `${whose} SIP in another system`,
    lead: 'Do you keep the SIP in another system too? Note which, and the number it has there. Then it is easy to find.',
    onlyYou: (unit) => `Only you who work at ${unit} see what is written here.`,
    none: 'Nothing is noted',
    noneText: 'If you keep the SIP only here, you need not do anything.',
    add: 'Note a system',
    change: 'Change',
    system: 'System',
    number: 'Number there',
    noNumber: 'no number is noted',
    ended: 'The SIP has ended. This can no longer be changed.',
    paste: 'Do you need to put your part of the plan there?',
    toText: 'Your part of the plan as plain text',
  },
  change: {
    title: 'Note another system',
    heading: 'Which system do you keep it in too?',
    system: 'The name of the system',
    systemHint: 'As you say it every day.',
    number: 'The number there',
    numberHint: 'The SIP’s own number in that system. Do not write an identity number.',
    save: 'Save',
    back: 'Also in another system',
  },
  running: {
    title: 'The plan already holds in another system',
    heading: (whose) => `${whose} plan already holds in another system`,
    lead: 'Type it in here, one step at a time and in this order. Write the days when things really happened. The plan will say that it was typed in afterwards.',
    done: (done, all) => `${done} of ${all} are done.`,
    all: (name) => `Everything is typed in, and ${name} has the plan here too.`,
    toPlan: 'Open the plan',
    next: 'Next to type in',
    go: 'Type it in',
    list: 'What to type in',
    state: { done: 'done', todo: 'not yet' },
    from: (system, number) => (number === '' ? system : `${system}, number ${number}`),
    change: 'Change where it comes from',
    steps: {
      source: {
        label: 'Where the plan comes from',
        text: 'Which system it holds in now, and the number there.',
      },
      need: {
        label: 'The need, and the day it was noticed',
        text: 'Correct the day if it says today, and decide what is needed.',
      },
      matters: {
        label: 'What matters',
        text: 'In the person’s own words, as the plan has it.',
      },
      people: {
        label: 'Who takes part',
        text: 'All units and people who were there when the plan was made.',
      },
      questions: {
        label: 'The questions for the meeting',
        text: 'What those who were called were to help with.',
      },
      yes: {
        label: 'The yes, and who may know what',
        text: 'First propose who may know what. Then write the answer, with the day it was given.',
      },
      meeting: {
        label: 'The meeting that was held',
        text: 'Day, place and who was there.',
      },
      plan: {
        label: 'Goals and measures',
        text: 'The long-term goal, the short-term goals and who does what.',
      },
      answers: {
        label: 'What each has answered',
        text: 'That those responsible for a measure have said yes to it.',
      },
      establish: {
        label: 'That the plan holds, and since when',
        text: 'The day you agreed, and when it is followed up.',
      },
    },
  },
  source: {
    title: 'Where the plan comes from',
    heading: 'Where does the plan come from?',
    lead: 'The plan and the paper say that it was typed in afterwards, from where, and on which day.',
    system: 'The system that it holds in',
    number: 'The number there',
    numberHint: 'Only your unit sees the number. Do not write an identity number.',
    save: 'Save and go on',
    back: 'What to type in',
  },
  lateEntry: {
    from: (system, date) => `Typed in afterwards from ${system} on ${date}`,
    unnamed: (date) => `Typed in afterwards from another system on ${date}`,
  },
}
