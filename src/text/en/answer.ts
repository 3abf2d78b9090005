import { possessive } from '../format.ts'
import type { Texts } from '../sv.ts'

const s = (name: string) => possessive('en', name)

export const answer: Texts['answer'] = {
  title: 'Who may know what',
  nextEyebrow: 'Next step',
  changeNothing: 'Change nothing',
  anyUnit: (work: string) => `Everyone in ${work.toLowerCase()}`,
  someoneClose: 'Someone close',
  fromTo: (from: string, until: string) => `${from} to ${until}`,
  shareLine: (who: string, contents: string, from: string, until: string) =>
    `${who} may know about ${contents}, from ${from}, until ${until}`,

  table: { who: 'Who', learns: 'May know about', from: 'From whom', holds: 'Holds' },

  overview: {
    back: (name: string) => `${s(name)} SIP`,
    heading: (name: string) => `Who may know what about ${name}`,
    lead: (name: string) =>
      `${name} decides who may know what, and for how long. ${name} can change their mind at any time, without saying why.`,
    leadMinor: (name: string) =>
      `${name} gets to say what ${name} wants, and the guardians answer. The answer can be taken back at any time, without saying why.`,
    leadCalled: (name: string, unit: string) =>
      `Here is what you may know about ${name}, and what you yourselves have decided to disclose. ${unit} asks ${name} and notes the answers.`,
    birthUnknown: (name: string) =>
      `We do not know when ${name} was born, and so count ${name} as an adult. Do you think ${name} is under 18? Find out before you ask.`,
    whoKnows: 'Those who may know',
    inForce: 'This holds now',
    inForceCalled: 'This holds for you now',
    decided: 'This has been decided',
    opensNothingYet: (name: string) =>
      `Nobody can read anything yet. That takes ${s(name)} yes to a SIP first.`,
    proposed: (name: string) => `Proposals to ask ${name} about`,
    proposedMinor: (name: string) => `Proposals to ask ${name} and the guardians about`,
    proposedNoteMinor:
      'None of the proposals holds until the guardians have been asked and the answer is yes.',
    proposedNote: (name: string) =>
      `None of the proposals holds until ${name} has been asked and the answer is yes.`,
    nobody: (unit: string) => `Only you at ${unit} know anything`,
    nothingShared: 'Nothing is shared with anyone else',
    paperCarry: 'Print the paper to carry',
    nobodyMore: (name: string) =>
      `Add those whose help ${name} needs. Nobody learns anything until the answer is yes.`,
    over: 'No longer holds',
    earlier: 'There was a yes to this before',
    earlierGuardians: 'The guardians said yes to this before',
    overLine: (who: string, until: string | undefined) =>
      until === undefined ? `${who}: no longer shared.` : `${who}: held until ${until}.`,
    addShare: 'Add someone who may know',
    decideWithout: 'Decide to disclose without consent',
    withdraw: (name: string) => `${name} wants to take something back`,
    excluded: 'May not know',
    excludedNone: (name: string) =>
      `Nobody is left out. Ask ${name} in peace and quiet: is there anyone who should not know?`,
    excludedAll: 'may know nothing.',
    excludedEach: (name: string) => `may read only what ${name} has said yes to, text by text.`,
    addExcluded: 'Add someone who may not know',
    aloud: 'How it sounds in words',
    paper: 'Print to read and sign',
    peopleLabel: 'Those who can answer',
    guardians: (name: string) => `${s(name)} guardians`,
    guardiansNone: 'Nobody is noted yet.',
    representatives: (_name: string) => 'Representative',
    representativesNone: (name: string) => `Nobody. ${name} answers in person.`,
    representativesChange: 'Add or change',
    representativesSee: 'See what they can do',
    childHeading: (name: string) => `${name} has a voice`,
    childNotHeard: (name: string) => `${name} has not been asked yet.`,
    childHeard: (name: string, on: string) => `${name} was asked, ${on}.`,
    childAsk: (name: string) => `Ask ${name}`,
    childSee: (name: string) => `See what ${name} said`,
    nothingCalled: 'Nothing is open to you right now',
    nothingCalledMore: 'What you have written yourselves you can always read.',
    withdrawCalled: (name: string, unit: string) =>
      `Does ${name} tell you that something is not to be shared any more? Ring ${unit} at once. It holds from the moment they note it.`,
  },

  next: {
    level: (name: string) => ({
      title: 'First decide if a SIP is needed',
      text: `Then ${name} can be asked.`,
      button: 'Decide what is needed',
    }),
    information: (name: string) => ({
      title: 'Information is enough',
      text: `You have decided that no SIP is needed. ${name} is to have information and advice.`,
      button: 'Note what was given',
    }),
    guardian: (name: string) => ({
      title: `Note who is guardian of ${name}`,
      text: 'All of them are to be here, also one who is not to be contacted.',
      button: 'Note guardians',
    }),
    child: (name: string) => ({
      title: `Ask ${name}`,
      text: `${name} is to know what it is about and say what ${name} thinks, before anyone else answers.`,
      button: `Note what ${name} says`,
    }),
    share: (name: string) => ({
      title: 'Choose who needs to know',
      text: `Do it together with ${name}. Nothing holds until the answer is yes.`,
      button: 'Add someone',
    }),
    ask: (name: string) => ({
      title: `Ask ${name}`,
      text: 'Read aloud what it means. A no is as good an answer as a yes.',
      button: `Note ${s(name)} answer`,
    }),
    more: (name: string) => ({
      title: `There is something new to ask ${name} about`,
      text: 'What is new does not hold yet. What already holds is not affected.',
      button: `Ask ${name} about what is new`,
    }),
    decide: (name: string) => ({
      title: 'Each authority tests for itself',
      text: `${name} could not answer. So nobody else learns anything, unless those who wrote it decide to disclose it.`,
      button: 'Test what you can disclose',
    }),
    call: (name: string) => ({
      title: 'Call to the meeting',
      text: `${name} has said yes. Now those who may know can be called.`,
      button: 'Call',
    }),
    callThem: {
      call: (who: string) => ({
        title: `Call ${who}`,
        text: `There is a yes to ${who} knowing. Now they can be called.`,
        button: 'Call',
      }),
      invite: (who: string) => ({
        title: `Invite ${who}`,
        text: `There is a yes to ${who} knowing. Now they can be invited.`,
        button: 'Invite',
      }),
    },
    askAbout: (name: string, who: string) => ({
      title: `May ${who} know?`,
      text: `${who} is on the list of those who are to take part, but may know nothing yet. Ask ${name}. If the answer is no, ${who} can be taken off the list.`,
      button: `Propose what ${who} may know`,
    }),
    renew: (_name: string) => ({
      title: 'It is time to ask again',
      text: 'Some of what may be shared no longer holds, or soon does not. Propose the same as before, and then ask about it.',
      button: 'Propose the same as before',
    }),
    'own-yes': (name: string) => ({
      title: `${name} is 18 now: ask ${name}`,
      text: `What the guardians said yes to stopped when ${name} turned 18. Now ${name} decides if the SIP is to go on, and who may know what.`,
      button: `Note ${s(name)} answer`,
    }),
    'guardians-changed': (name: string) => ({
      title: 'Ask those who are guardians now',
      text: `${s(name)} guardians are not the same as when the answer was given. The earlier answer holds until you have asked again.`,
      button: 'Note the answer',
    }),
    'representative-ended': (name: string) => ({
      title: `Ask ${name} again`,
      text: `Whoever answered for ${name} does not any more. The earlier answer holds until ${name}, or whoever may answer now, has been asked.`,
      button: `Note ${s(name)} answer`,
    }),
    close: (name: string) => ({
      title: `Close ${s(name)} SIP`,
      text: 'The yes has been taken back and nothing is shared any more. You must close the SIP and tell those who took part that it no longer applies. They are not to know why.',
      button: 'Close the SIP',
    }),
    paper: (name: string) => ({
      title: `Give ${name} a paper to carry`,
      text: 'It says what a no means, where to turn and that minds can be changed.',
      button: 'Print',
    }),
  },

  state: {
    heading: 'The answer',
    notAsked: (name: string) =>
      `No answer is noted. There is no SIP without a yes from ${name}, or from whoever may answer.`,
    said: (_name: string) => 'Answer to having a SIP',
    yes: 'Yes',
    partial: 'Yes, but not to everything',
    yesAttitude: (name: string) => `Yes, as ${name} probably wants`,
    no: 'No',
    noAttitude: (name: string) => `No, as ${name} probably wants`,
    withdrawn: (name: string) => `${name} has had a change of mind`,
    withdrawnMinor: 'The yes no longer holds',
    when: 'When',
    by: 'Who answered',
    how: 'How',
    oral: (who: string) => `In speech. Noted by ${who}.`,
    written: (where: string) => `In writing. The original is: ${where}`,
    self: (name: string) => name,
    notOwn: (name: string) => `This is the guardians’ answer. ${name} has not answered yet.`,
    formerRepresentative: 'A former representative',
    exception: 'Not every guardian has answered. Reason:',
    representative: (who: string, name: string, agrees: boolean) =>
      agrees ? `${who}. ${name} said yes to that.` : who,
    assessed: (who: string) => `Could not answer. Assessed by ${who}.`,
  },

  aloud: {
    open: 'These may know this about me, to be able to help me:',
    openMinor: (name: string) => `These may know this about ${name}, to be able to help ${name}:`,
    share: (who: string, contents: string, from: string, until: string) =>
      `${who} may know about ${contents}, from ${from}, until ${until}.`,
    shareBrief: (who: string, contents: string) => `${who} may know about ${contents}.`,
    sameForAll: (from: string, until: string) => `They may know it from ${from}. It holds until ${until}.`,
    nobody: (unit: string) => `Nobody but ${unit} may know anything.`,
    nothing: (who: string) => `${who} may know nothing.`,
    eachText: (who: string) => `Before ${who} may read anything you ask me, every time.`,
    close: 'I can say no, and I can change my mind whenever I want. I do not have to say why.',
    closeMinor: 'We can say no, and we can change our minds whenever we want. We do not have to say why.',
    sip: 'The question is if I want a SIP. It is a joint plan for the help I get.',
    sipStill: {
      'own-yes':
        'I am 18 now and answer for myself. The question is if I want to keep my SIP. It is a shared plan for the help I get.',
      'guardians-changed':
        'The question is if I want to keep my SIP. It is a shared plan for the help I get.',
      'representative-ended':
        'The question is if I want to keep my SIP. It is a shared plan for the help I get.',
    },
    sipStillMinor: (name: string) =>
      `The question is if ${name} is to keep the SIP. It is a shared plan for the help ${name} gets.`,
    sipMinor: (name: string) =>
      `The question is if ${name} is to have a SIP. It is a joint plan for the help ${name} gets.`,
    follows: 'The text follows what you have chosen together.',
    leftOut: (name: string) =>
      `Those who may not know are not read out, since others may be listening. Talk to ${name} about it alone.`,
  },

  share: {
    to: 'Who may know?',
    toHint: 'Choose those who are to know the same thing. If it differs, save and add once more.',
    yourUnit: 'You yourselves, from the others',
    around: (name: string) => `Close to ${name}`,
    function: 'A kind of service',
    functionHint: (name: string) =>
      `When you do not know which unit it will be. Everyone in the service that helps ${name}.`,
    which: 'Which service?',
    excludedLeftOut: (name: string) =>
      `Those who may know nothing cannot be chosen. Has ${name} had a change of mind? Change that first.`,
    contents: 'What may they know about?',
    contentsHint: (name: string) => `Only what is needed to help ${name}.`,
    contentHints: {
      plan: 'What matters, the questions, the goals and who does what. Whoever is to be called needs this.',
      everyday: 'How it is now, strengths, and who is there in daily life.',
      health: 'Illnesses, treatment and medicines.',
      support: 'What help there is already, and other plans.',
      school: 'How it goes in preschool, at school or at work.',
      contact: 'Where the person lives and how to reach the person safely.',
    },
    until: 'Last day it holds',
    untilHint: (longest: string) => `Shorter is better if it is enough. No longer than to ${longest}.`,
    untilEighteen: (name: string) => `The day after, ${name} is 18 and answers in person.`,
    notListed: 'Is somebody not here? Put them on the list first',
  },

  ground: {
    title: 'Add someone who may know',
    heading: 'Who needs to know, and what?',
    lead: (name: string) =>
      `This becomes a proposal. It does not hold until ${name} has been asked and the answer is yes.`,
    leadMore: (name: string) =>
      `This becomes a new proposal. What ${name} has already said yes to does not change. The new holds only when the answer is yes.`,
    from: 'From whom?',
    fromHint: 'Whose knowledge it is about. Each authority may tell only what the person has said yes to.',
    ownAuthority: 'Your own',
    save: 'Add the proposal',
  },

  drop: {
    title: 'Remove a proposal',
    heading: (who: string) => `Remove the proposal about ${who}?`,
    gone: 'The proposal is already gone',
    lead: (name: string) => `${name} has not answered this. If you remove it, ${name} is not asked.`,
    what: 'What is removed',
    button: (who: string) => `Remove the proposal about ${who}`,
  },

  decideGround: {
    title: 'Disclose without consent',
    heading: 'Decide to disclose without consent',
    lead: (authority: string) =>
      `The decision covers only what ${authority} itself has written. Nobody else can take it for you.`,
    neverInsteadOfYes: (name: string) =>
      `Always ask first if you can. The decision never stands in for a yes to a SIP: without that nobody can read anything here. Tell ${name} what you have decided, unless it is dangerous.`,
    basis: 'What do you rest it on?',
    harmTest: 'Harm test',
    harmTestHint: (name: string) =>
      `You have tested that it is clear that neither ${name} nor anyone close suffers harm from the disclosure.`,
    exception: 'Exception in law (OSL 25:12 and 26:9)',
    exceptionHint:
      'Only between social services and health care, never to the school or anyone else. The information must be needed for necessary care or support.',
    condition: 'Which of the cases in the law?',
    conditions: {
      minor: (name: string) => `${name} is under 18`,
      'continuing-abuse': (_name: string) => 'Continuing abuse of alcohol, narcotics or the like',
      'compulsory-psychiatric-care': (_name: string) => 'Care under LPT or LRV',
    },
    reason: 'How did you reason?',
    reasonHint: (unit: string) => `Read only by ${unit}.`,
    save: 'Decide to disclose',
  },

  exclude: {
    title: 'Someone who may not know',
    heading: (name: string) => `Who does ${name} not want to know?`,
    lead: (name: string) =>
      `It holds at once. ${name} does not have to say why, and whoever it is about is told nothing.`,
    guardianWarning: (name: string) =>
      `Is it about a guardian? Note it all the same: Kugghjul then shows and sends nothing. But guardians may have a right to information about ${name} in other ways. Talk to your lawyer the same day.`,
    who: 'Who?',
    other: 'Someone else',
    otherName: 'Name, or who it is',
    otherHint: (unit: string) => `Read only by ${unit}.`,
    scope: 'What may they not know?',
    everything: 'Nothing at all',
    everythingHint: 'Can neither be called nor read anything.',
    eachText: 'Only what we ask about each time',
    eachTextHint: (name: string) =>
      `Every text that is to be shared asks if ${name} wants them to read that very one.`,
    save: 'Save',
  },

  lift: {
    title: 'Change who may not know',
    heading: (name: string, who: string) => `Has ${name} had a change of mind about ${who}?`,
    gone: 'That is already changed',
    lead: (name: string) => `Do this only if ${name} has said so, without pressure from anyone.`,
    effect: (who: string) =>
      `Afterwards ${who} can be called, and you can propose what they may know. Nothing that held before comes back by itself: you ask anew. If a yes has been given to everyone in a kind of service, they count among those again.`,
    button: (who: string) => `${who} is no longer left out`,
  },

  representative: {
    title: 'Those who speak for the person',
    titleMinor: 'Guardians',
    heading: (name: string) => `Who can speak for ${name}?`,
    headingMinor: (name: string) => `${s(name)} guardians`,
    lead: (name: string) =>
      `A representative helps ${name}, but never replaces ${name}. So it says what each can never do.`,
    leadMinor: (name: string) =>
      `The guardians answer for ${name}. ${name} is still always to be informed and asked.`,
    allGuardians: (name: string) =>
      `Note everyone who is a guardian of ${name}, also one who is not to be contacted. To be noted here gives no right to read, and nothing is sent from here.`,
    add: 'Note',
    addAnother: 'Note one more',
    kind: 'Which kind of representative?',
    kinds: {
      guardian: 'Guardian',
      'appointed-guardian': 'Specially appointed guardian',
      'unaccompanied-child-god-man': 'God man for an unaccompanied child',
      'lvu-decision': 'The social welfare board, by a decision under LVU',
      'power-of-attorney': 'Agent with a power of attorney',
      'general-power-of-attorney': 'Agent with a general power of attorney',
      'lasting-power-of-attorney': 'Agent with a lasting power of attorney',
      'god-man': 'God man',
      forvaltare: 'Förvaltare',
    },
    limits: {
      'not-personal-matters':
        'Can never answer whether there is to be a SIP, or say yes to sharing. Does not decide on care or how the person is to live.',
      'needs-persons-yes': 'Can answer only if the person says yes to that.',
      'only-while-person-can-decide': 'Holds only while the person can understand and decide.',
      'only-when-person-cannot-decide': 'Holds only when the person can no longer decide.',
      'not-health': 'Can never say yes to sharing health and medicines.',
      'not-block': 'Can never block information.',
      'not-shut-out': 'Can never keep the person out of their own plan.',
    },
    unconfirmed:
      'This is our reading, and no lawyer has confirmed it. Talk to your lawyer before you rely on it.',
    name: 'Name',
    evidence: 'How do you know?',
    evidenceHint: (unit: string) =>
      `For instance which register extract or power of attorney you have seen, and when. Read only by ${unit}.`,
    until: 'Holds until',
    untilHint: 'Fill in if there is a last day.',
    isUntil: (on: string) => `Holds until ${on}`,
    wasUntil: (on: string) => `Ended ${on}`,
    notAnyMore: (name: string) => `No longer answers for ${name}, who is 18 now.`,
    save: 'Save',
  },

  endRepresentative: {
    title: 'Remove a representative',
    back: 'Everyone who is noted',
    heading: (who: string, name: string) => `Is ${who} no longer to answer for ${name}?`,
    gone: 'That is already changed',
    lead: 'Answers already given stay as they were given.',
    button: (who: string) => `Remove ${who}`,
  },

  child: {
    title: 'The child’s voice',
    heading: (name: string) => `Ask ${name}`,
    lead: (name: string) =>
      `${name} is to know what a SIP is and say what ${name} thinks, whoever answers. Best talk to ${name} alone, with no adults listening.`,
    asks: [
      'What matters to you?',
      'Who do you want to be there, and who not?',
      'Is there anything that others may not know?',
    ],
    view: (name: string) => `What did ${name} say?`,
    viewHint: (unit: string) =>
      `Write in the child’s own words as far as possible. If the child cannot talk, write how you saw what it wants. Read only by ${unit}.`,
    on: 'Which day?',
    notedBy: (who: string, when: string) => `Noted by ${who}, ${when}`,
    save: (name: string) => `Save what ${name} said`,
  },

  informed: {
    question: (name: string) => `What have you gone through with ${name}?`,
    hint: 'A yes or a no counts only when all four have been gone through.',
    hintAttitude: (name: string) =>
      `A yes or a no counts only when all four have been gone through. Can ${name} not answer? Go through what you can, in the way you can.`,
    items: {
      'what-sip-is': (_name: string) => 'What a SIP is',
      'who-learns-what': (_name: string) => 'Who may know what, and for how long',
      'may-say-no': (name: string) => `That they may say no, and that ${name} is helped all the same`,
      'may-withdraw': (_name: string) => 'That minds can be changed at any time, without saying why',
    },
    aside: (_name: string) => 'Is the answer informed?',
    ask: [
      (name: string) => `Can ${name} say in their own words what a SIP is?`,
      (name: string) => `Have we misunderstood what ${name} wants?`,
      (name: string) => `What has ${name} been through before that colours the answer?`,
      (name: string) => `Is ${name} worried that somebody in particular may know?`,
      (_name: string) => 'Is anyone in the room who makes it hard to answer freely?',
    ],
    noPressure: (name: string) =>
      `The questions are there so that ${name} can choose. They are not there to persuade.`,
  },

  who: {
    question: 'Who answers?',
    self: (name: string) => `${name} in person`,
    guardians: 'The guardians',
    representative: 'A representative',
    representativeHint: (name: string) => `Never comes before ${name}. ${name} takes part anyway.`,
    attitude: (name: string) => `${name} cannot answer`,
    attitudeHint: (name: string) =>
      `Then there are other ways. ${name} is not to be left without coordination.`,
    addRepresentative: (_name: string) => 'Is someone missing here? First note who may answer.',
    agreed: 'Who have answered so?',
    agreedHint: 'Every guardian needs to answer.',
    onlyOne: (name: string) =>
      `Only one guardian is noted. If ${name} has another, note that one first, also if not to be contacted.`,
    exception: 'If not all have answered: why is it enough all the same?',
    exceptionHint:
      'Who has decided, and why is it enough? Talk to your lawyer the same day. For instance that it is dangerous to ask the other one. A human decides, not Kugghjul. Write briefly, and nothing that shows where anyone is. Read only by you.',
    which: 'Who?',
    canDecide: (name: string) => `Can ${name} understand and decide this?`,
    canDecideHint: 'As you judge it, in this very question.',
    agrees: (name: string) => `Does ${name} say yes to this person answering?`,
    assessor: 'Who has assessed it?',
    assessorHint: 'Name and profession.',
    assessment: (name: string) => `How does ${name} probably see it?`,
    assessmentHint: (name: string) =>
      `What ${name} has said or shown, now and before, and what those closest know. Write also how you tried to ask.`,
    sharesNothing:
      'Answer below as the person probably wants. It is no consent and shares nothing: each authority tests for itself what it can disclose.',
  },

  how: {
    question: 'How did the answer come?',
    oral: 'In speech',
    oralHint: (who: string) => `Noted here by you, ${who}. Note it in your own records too.`,
    written: 'In writing',
    writtenHint: 'Signed on paper.',
    keptWhere: 'Where is the original?',
    keptWhereHint: 'For instance scanned into the records, or in which archive.',
  },

  record: {
    answeredOn: 'Which day was the answer given?',
    answeredOnHint: (name) => `The plan comes from another system. Write the day ${name} said yes there.`,
    title: 'Note the answer',
    heading: (name: string) => `${s(name)} answer`,
    lead: (_name: string) => 'Read aloud. Wait for the answer. Yes and no are equally good.',
    aloud: (name: string) => `Read aloud to ${name} before you save`,
    question: (_name: string) => 'What was the answer?',
    yesHint: 'To a SIP, and to everything in the text above.',
    yesHintNobody: 'To a SIP. Nobody else may know anything yet.',
    partial: 'Yes, but not to everything',
    partialHint: 'Yes to a SIP, and only to what is ticked.',
    which: (_name: string) => 'What got a yes?',
    whichHint: 'What is not ticked is removed and not shared. It is fine to tick nothing.',
    noHint: (name: string) => `A no counts. ${name} is helped all the same, but by each on their own.`,
    save: (name: string) => `Save ${s(name)} answer`,
    noHintCalled:
      'A no holds at once. Then all sharing stops, and those who take part are told that the SIP no longer applies, but not why.',
    again: {
      'own-yes': (name: string) =>
        `${name} is 18 now and answers in person. Only what ${name} says yes to holds.`,
      'guardians-changed': (_name: string) =>
        'The guardians are not the same as before. The question is about what is already shared and what is new. What does not get a yes stops.',
      'representative-ended': (name: string) =>
        `Whoever answered for ${name} does not any more. The question is about what is already shared and what is new. What does not get a yes stops.`,
    },
    notNow: 'Not now',
    hinder: {
      answered: (_name: string) => ({
        title: 'The answer is already noted',
        text: 'Has something changed? It can be taken back, or you can ask about more.',
        button: 'See the answer',
      }),
      ended: { title: 'The SIP is closed', text: 'There is nothing to answer.', button: 'To the SIP' },
      level: {
        title: 'First decide if a SIP is needed',
        text: 'Otherwise there is nothing to say yes or no to.',
        button: 'Decide what is needed',
      },
      information: {
        title: 'You have decided that information is enough',
        text: 'Then you do not ask about a SIP.',
        button: 'Note what was given',
      },
      guardian: (name: string) => ({
        title: `Who is guardian of ${name}?`,
        text: 'Note all of them, before any of them answers.',
        button: 'Note guardians',
      }),
      child: (name: string) => ({
        title: `Ask ${name} first`,
        text: `${name} is to be heard before the guardians answer. What ${name} said is noted.`,
        button: `Note what ${name} says`,
      }),
    },
  },

  same: {
    title: 'Propose the same as before',
    heading: 'Propose the same as before',
    lead: (name: string, until: string) =>
      `Those who could know before are proposed to know the same again, up to and including ${until}. Nothing holds until ${name} has been asked and the answer is yes.`,
    caption: 'As it was before',
    button: 'Propose the same as before',
    nothing: 'There is nothing to propose again',
  },

  eighteen: {
    heading: (name: string, day: string) => `${name} turns 18 on ${day}`,
    until: (name: string, last: string) => `Up to and including ${last} the guardians answer for ${name}.`,
    stops: (name: string, who: string, last: string) =>
      `What the guardians have said yes to stops at midnight, when ${last} is over. Then ${who} learns nothing more, unless ${name} says yes.`,
    from: (name: string, day: string) =>
      `From ${day} ${name} answers in person. Then you ask anew about the SIP, and about who may know what.`,
    helpStays: (name: string) => `The help that ${name} gets from each of you is not affected.`,
    doBefore: 'Do this before the birthday',
    talk: (name: string) => `Talk with ${name} about what a SIP is, and about what ${name} wants to keep.`,
    book: (name: string, day: string) =>
      `Decide when you are to ask ${name}. The answer can be noted from ${day}.`,
    look: 'Go through together what is shared now, and with whom:',
    ownGoesOn: (name: string) =>
      `${name} has said yes in person, and that holds after the birthday too. From that day the guardians no longer answer for ${name}.`,
  },

  more: {
    addAnother: 'Add somebody more to ask about',
    title: 'Ask about more',
    heading: (name: string) => `Ask ${name} about what is new`,
    aloud: (name: string) => `Read aloud to ${name}`,
    which: (_name: string) => 'What got a yes?',
    whichHint: 'What is not ticked does not hold. It stays as a proposal until you remove it.',
    save: (name: string) => `Save ${s(name)} yes`,
    nothing: 'There is nothing new to ask about',
  },

  withdraw: {
    title: 'Take back',
    heading: (name: string) => `What does ${name} want to take back?`,
    lead: (name: string) =>
      `Choose, and you see what happens. Nothing changes until you confirm. ${name} does not have to say why.`,
    nobody: 'Right now nothing is shared with anyone else.',
    stop: (who: string) => `Stop sharing with ${who}`,
    stopThis: 'Take away only this',
    line: (contents: string, from: string, until: string) =>
      `May know about ${contents}, from ${from}, until ${until}.`,
    allHeading: 'Everything',
    allText: (name: string) =>
      `${name} no longer wants a SIP. Then all sharing stops at once, and you close the SIP.`,
    allLink: 'See what happens if everything is taken back',
    nothing: 'There is no yes to take back',
  },

  withdrawWhat: {
    title: 'Take back a part',
    titleAll: 'Take back everything',
    back: 'What to take back',
    nothingYet: 'Nothing has changed yet',
    heading: (name: string, who: string) => `${name} wants ${who} to know nothing any more`,
    headingLess: (name: string, who: string) => `${name} wants ${who} to know less`,
    headingAll: (name: string) => `${name} wants to take everything back`,
    lead: (name: string) =>
      `This is what happens if you confirm. Go through it together. ${name} does not have to say why.`,
    atOnce: 'Happens at once',
    stays: 'Does not change',
    toDo: 'Needs doing',
    nothingToDo: 'Nothing more needs doing.',
    told: 'How did you hear of it?',
    button: (who: string) => `Stop sharing with ${who}`,
    buttonLess: (who: string) => `Share less with ${who}`,
    buttonAll: 'Stop sharing everything',
    wantsAll: (name: string) => `Does ${name} want to take everything back?`,
    seeAll: 'See what happens then',
    gone: 'It is already taken back, or no longer holds.',
  },

  effect: {
    readsNothing: (who: string) => `${who} can no longer read anything that others have written.`,
    tellsNothing: (who: string) => `None of you tells ${who} anything more.`,
    learnsNoMore: (who: string, contents: string, from: string) =>
      `${who} may no longer know about ${contents}, from ${from}.`,
    noReason: 'Nobody is told why.',
    goesOn: (name: string, who: string) => `${s(name)} SIP goes on. ${who} work together as before.`,
    goesOnAlone: (name: string, unit: string) =>
      `${s(name)} SIP goes on, but right now only ${unit} reads it.`,
    helpStays: (name: string) => `The help that ${name} gets from each is not affected.`,
    cannotTakeBack:
      'What somebody has already read, or has written, stays with them. We cannot take that back.',
    aMeasure: 'A measure',
    measure: (what: string, unit: string, name: string) =>
      `“${what}”, for which ${unit} is responsible: talk with ${name} about how it will be.`,
    tell: (who: string) => `Tell ${who} that it no longer applies, but not why.`,
    tellDiscloser: (from: string, who: string) => `${from} must be told to disclose this no more to ${who}.`,
    allStops: (name: string, unit: string) =>
      `${s(name)} SIP no longer applies. Only ${unit} reads what they themselves have written.`,
    noMoreCalls: 'Nobody else can be called, and nothing more can be shared.',
    ownStays: (unit: string) => `What ${unit} has written stays in your records.`,
    mayAskAgain: (name: string) => `${name} can always ask for a SIP again.`,
    close: (_name: string) => 'You must close the SIP. That is left for you to do.',
    paper: (name: string) => `Give ${name} the paper about where to turn.`,
  },

  paper: {
    titleCarry: 'Paper to carry',
    titleConsent: 'Consent on paper',
    leadCarry: (name: string) => `A small paper for ${name}. It has no name and says nothing of why.`,
    leadConsent: (name: string) =>
      `Read it together with ${name}. The paper counts only when it is signed and the answer is noted here.`,
    safeAtHome: (name: string) =>
      `Ask before ${name} takes the paper: is it safe to have at home? If not, leave it.`,
    safeContact: (name: string) => `See how we may contact ${name}`,
    howToPrint: 'Print with the browser (Ctrl + P).',
  },

  carry: {
    heading: 'You have said no to a SIP',
    headingMinor: 'You have said no to a SIP',
    headingWithdrawn: 'The yes to a SIP has been taken back',
    right: 'That is a right. Nobody can demand to know why.',
    means: 'This means',
    meansNo: [
      'No joint plan is made.',
      'The help remains, but from each on their own.',
      'Nobody coordinates for you. You need to tell each of them yourself.',
    ],
    meansWithdrawn: [
      'The joint plan no longer applies.',
      'Nothing more is shared. What somebody has already read or written stays with them.',
      'The help remains, but from each on their own. You need to tell them yourself.',
    ],
    yourself: 'Good to carry with you',
    yourselfText: 'Write only what you want. Show it only to those you choose.',
    fillIn: [
      'What matters to me:',
      'I am in contact with:',
      'I use these medicines:',
      'This is how I want to be contacted:',
    ],
    change: 'You can change your mind',
    changeText:
      'At any time. Tell anyone who helps you, in health care, social services or school. It costs nothing.',
    turn: 'You can turn here',
    turnLines: ['Ask for:', 'Phone:'],
    danger: 'If a life is in danger: ring 112.',
  },

  consentPaper: {
    heading: 'Consent: the SIP process and coordinated individual plan',
    intro:
      'I say yes to a SIP, and to those who stand here knowing what stands here about me. Only what is important to be able to help me.',
    introMinor: (name: string) =>
      `I say yes to a SIP for ${name}, and to those who stand here knowing what stands here about ${name}. Only what is important to be able to help ${name}.`,
    nobody: (unit: string) => `Nobody but ${unit} may know anything.`,
    nothing: 'There is nothing to consent to yet',
    caption: 'The consent covers',
    holdsFor: 'Holds for',
    learns: 'May know about',
    source: 'From whom',
    from: 'Holds from',
    until: 'Holds until',
    withdraw: 'I can take back my consent at any time, all of it or a part. I do not have to say why.',
    about: 'Concerns',
    signer: 'I who give consent',
    guardian: (n: number | undefined) => (n === undefined ? 'Guardian' : `Guardian ${n}`),
    lines: ['Name:', 'Phone:', 'Date:', 'Signature:'],
    ours: 'Kugghjul’s own paper. It is not the county’s form.',
  },
}
