import type { Texts } from '../sv.ts'

export const extract: Texts['paper']['extract'] = {
  title: 'Extract for your record',
  heading: 'Your part of the plan, to paste',
  lead: (unit) =>
    `This is the part of ${unit} in the plan, and what you may see. Copy the text into your own record.`,
  text: 'The extract',
  select: 'Click in the text, select all (Ctrl+A) and copy (Ctrl+C). The page can also be printed.',
  code: 'Check code',
  codeWhy:
    'The code stands last in the extract. With it you can see later which version it came from, and whether it holds.',
  taken: 'I have taken the extract',
  takenBefore: (date) => `You took this extract ${date}. Nothing has changed since then.`,
  stale: 'The extract has changed since you opened the page. Read and copy it anew.',
  check: 'Check an extract that you have',
  toText: 'As plain text, for another system',
  plain: {
    title: 'Extract as plain text',
    heading: 'Your part of the plan as plain text',
    lead: 'This is the same extract with nothing around it, to paste into another system.',
    select: 'Click in the box, select all (Ctrl+A, on a Mac ⌘A) and copy (Ctrl+C, on a Mac ⌘C).',
    kept: (system) => `You keep the SIP in ${system} too.`,
    number: (number) => `The number there is ${number}.`,
    noteOther: 'Note which other system you keep it in',
    back: 'Extract for your record',
    then: 'When you have pasted it: note that you have taken the extract.',
    taken: 'Note it',
  },
  documented: 'Note that it is in your record',
  notYet: 'The plan does not hold yet.',
  notYetText: 'There is an extract when the plan holds.',
  lines: {
    title: 'COORDINATED INDIVIDUAL PLAN (SIP), EXTRACT',
    unit: (unit, authority) => `Extract for: ${unit}, ${authority}`,
    whose: (name) => `The plan belongs to: ${name}`,
    born: (date) => `Born: ${date}`,
    number: (number) => `Personal identity number: ${number}`,
    version: (version, date) => `Version ${version}, holds since ${date}`,
    versionOver: (version, date) => `Version ${version} from ${date}. The plan no longer holds.`,
    longTermGoal: 'Long-term goal',
    ours: 'What we answer for',
    nothingOurs: 'No measure in the plan is ours.',
    goal: 'Goal',
    who: 'Who with us',
    starts: 'Starts',
    ends: 'Ends',
    often: 'How often',
    where: 'Where',
    how: 'How',
    acceptance: 'Our answer',
    accepted: (date) => `yes, ${date}`,
    declined: (date) => `no, ${date}`,
    proposed: 'proposed, we have not answered',
    main: 'Main responsible',
    contacts: 'Contact persons',
    followUp: 'Follow-up',
    answer: (name) => `${name} on the plan`,
    code: (code) => `Check code: ${code}`,
  },
}

export const documented: Texts['paper']['documented'] = {
  title: 'In your record',
  heading: 'Is the plan in your record?',
  lead: 'The plan does not replace your own documentation. Write your part in your record, and note it here.',
  toExtract: 'Get the extract',
  done: (version, date, who) => `Version ${version} is in your record. Noted ${date} by ${who}.`,
  old: (version) => `You have version ${version} in your record. A newer version holds now.`,
  confirm: 'Our part of the plan is in our record',
  save: 'Note that it is in our record',
  notYet: 'The plan does not hold yet.',
  notYetText: 'There is nothing to write down until the plan holds.',
  closed:
    'Just now there is no ground for you to read the plan. What you wrote down while you could read it can be noted here.',
}

export const check: Texts['paper']['check'] = {
  title: 'Check an extract',
  heading: 'Does the extract you have hold?',
  lead: 'Type the code that stands last in the extract. It has ten characters.',
  code: 'Check code',
  look: 'Check',
  holds: (version, date) =>
    `You took the extract ${date}, from version ${version}. That is the version that holds.`,
  old: (version, date, now) =>
    `You took the extract ${date}, from version ${version}. Version ${now} holds now: get a new extract.`,
  over: (version, date) => `You took the extract ${date}, from version ${version}. The plan no longer holds.`,
  unknown:
    'Your unit has not taken any extract with that code from this plan. Check that it is copied correctly.',
  back: 'Extract for your record',
}
