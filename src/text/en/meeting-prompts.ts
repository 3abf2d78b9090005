import type { Texts } from '../sv.ts'

export const prompts: Texts['meeting']['prompts'] = {
  adult: {
    tab: 'The person it is about',
    title: 'For you whom the meeting is about',
    intro: 'It is your meeting. You can say stop, take a break or let somebody else tell.',
    parts: {
      introduction: [
        'What do you want the others to know about you from the start?',
        'Ask if you do not know who somebody is, or why they are here.',
        'Do you want to tell it yourself, or shall somebody read what you have written?',
      ],
      situation: [
        'Tell about an ordinary day, from morning to night.',
        'When in the day is it easy? When is it heavy going?',
        'What have you had to tell over and over again?',
      ],
      needs: [
        'Imagine a good day half a year from now. What are you doing?',
        'Which small step would you notice as soon as next month?',
        'What do you want to see to on your own? What would you like to be spared?',
        'When somebody promises something: ask who it is, which day and where.',
      ],
      summary: [
        'Is what is read aloud right? Change what went wrong.',
        'Is something only nearly right? Say so now.',
        'Whom here do you trust most to hold it all together?',
      ],
      close: [
        'When do you meet again, and where would you like that to be?',
        'Whom do you ring if something does not happen?',
        'How was the meeting for you?',
      ],
    },
  },
  youth: {
    tab: 'Young person',
    title: 'For you who are young',
    intro: 'It is your meeting. You need not answer everything, and you may go out when you like.',
    parts: {
      introduction: [
        'You decide whether to talk first or listen for a while.',
        'Check that everybody says who they are and what they can do for you.',
        'Agree with somebody on a sign for a break.',
      ],
      situation: [
        'What is an ordinary week like? School, home, friends, free time.',
        'What works already, so that nobody changes it?',
        'What have the adults missed?',
      ],
      needs: [
        'What do you want to be able to do when term ends?',
        'What would make it a little easier as soon as next week?',
        'What do you want to decide yourself? What is it nice that somebody else fixes?',
        'Which adult do you want contact with, and how: text, call or meeting?',
      ],
      summary: [
        'Say in your own words what is going to happen. Did it come out right?',
        'Is there something you do not agree to? Then it is to stand in the plan.',
      ],
      close: [
        'When will you be in touch again?',
        'Whom do you write to if the adults do not do what they promised?',
        'What should be different next time?',
      ],
    },
  },
  child: {
    tab: 'Child',
    title: 'For you who are a child',
    intro: 'Everybody is here to help you. You may draw, go out or whisper to somebody.',
    parts: {
      introduction: [
        'What is everybody called? What do they do at work?',
        'Where do you want to sit, and next to whom?',
      ],
      situation: [
        'What is fun just now?',
        'What is hard?',
        'You can draw what it is like at home and at school or preschool.',
      ],
      needs: [
        'If you could do magic, what would be different tomorrow?',
        'What can you do already? What do you want to learn?',
        'Who may help you? Is there somebody who should not?',
      ],
      summary: [
        'Tell somebody what the adults have promised.',
        'Did it come out as you wanted? Thumbs up, down or in between?',
      ],
      close: [
        'Who is going to tell you how it goes?',
        'What are you going to do now that the meeting is over?',
      ],
    },
  },
  relative: {
    tab: 'Relatives and guardians',
    title: 'For you who are a relative or a guardian',
    intro: 'You see what happens between the visits. Let the person begin, and add to it afterwards.',
    parts: {
      introduction: [
        'Say who you are and how you belong together.',
        'Do you need something to be able to take part? Say so now.',
      ],
      situation: [
        'What do you see that the others do not?',
        'What do you do today, and how long will that last?',
        'What usually helps when it is at its hardest?',
      ],
      needs: [
        'What can you go on with? What does somebody else need to take over?',
        'What do you need yourself for everyday life to work?',
        'Ask when you do not understand. Somebody else surely has the same question.',
      ],
      summary: [
        'Can what is promised be done on an ordinary Tuesday?',
        'Does the plan say what you do, so that nobody thinks somebody else does it?',
      ],
      close: [
        'Whom do you ring when something changes?',
        'How will you know that what was promised has been done?',
      ],
    },
  },
  staff: {
    tab: 'Staff',
    title: 'For you who are here in your work',
    intro: 'You are here for what you and your unit can do. Talk with the person, not about.',
    parts: {
      introduction: [
        'Say your name, what you work with and what you may decide.',
        'Say straight away if you have to leave early.',
      ],
      situation: [
        'Hear it out before you suggest anything.',
        'Say what you have seen go well, not only what is hard.',
        'Say what you already do, so that it is not done twice.',
      ],
      needs: [
        'Suggest one thing at a time: what, who with you, from which day, how often and where.',
        'Promise only what you may promise. Otherwise say who can, and when you will answer.',
        'Does the suggestion fit the day that the person has described?',
        'Does something fall between you? Say it here, while everybody is present.',
      ],
      summary: [
        'Make sure that your part has been understood.',
        'Put things right now rather than afterwards.',
      ],
      close: [
        'Write your part into your own records.',
        'Who of yours steps in if you are away? Say the name.',
      ],
    },
  },
  leader: {
    tab: 'The one who leads',
    title: 'For you who lead the meeting',
    intro: 'You hold the meeting, not the answers. The person talks first, and most.',
    parts: {
      introduction: [
        'Say welcome. Say how long you have and when you take a break.',
        'Let the person say who she is first. Then the others: name, role and what they may decide.',
        'Say who takes the notes and who may read them.',
        'Remind them of what the person has said yes to, and that what is said stays with you.',
        'Say why you have come together, and read the questions aloud.',
      ],
      situation: [
        'Ask the person first. Wait for the answer.',
        'Ask for what goes well, too.',
        'Stop at hard words and abbreviations. Ask whoever said the word to explain it.',
        'Park what does not belong here, so that it is not forgotten.',
      ],
      needs: [
        'Take one question at a time. Tick it when it has its answer.',
        'Make the goals so clear that everybody can see when they are reached.',
        'Ask what the person and those close want to do themselves, before you share out the rest.',
        'Close each measure before the next: who, from when, how often, where?',
        'Does nobody take on something that is needed? Write it down as a question.',
      ],
      summary: [
        'Read the plan aloud slowly, in everyday words.',
        'Ask the person to tell what is going to happen, rather than whether everything is clear.',
        'Ask whom the person would rather have as main responsible.',
      ],
      close: [
        'Decide the day, time and place of the follow-up.',
        'Go through what is parked: who answers, and when?',
        'Say when the plan comes, and whom to ring until then.',
        'Ask how the meeting was. The person answers first.',
      ],
    },
  },
  'note-taker': {
    tab: 'The one who takes notes',
    title: 'For you who take the notes',
    intro: 'You write what is to remain. Write what the person says in the person’s own words.',
    parts: {
      introduction: [
        'Write who is here, by telephone and video too.',
        'Write the first thing the person says, word for word.',
      ],
      situation: [
        'Write what goes well and what is hard, not who has done wrong.',
        'Keep it short: only what the plan needs.',
      ],
      needs: [
        'Write each measure as a sentence: who does what, from when, how often and where.',
        'Say when something is missing, while everybody is still there.',
        'Do you disagree? Write what each one says.',
      ],
      summary: [
        'Show what you have written, or read it aloud.',
        'Change it at once when the person corrects you.',
      ],
      close: [
        'Write the day, time and place of the next time.',
        'Write who answers what is parked.',
        'Save before you leave.',
      ],
    },
  },
}
