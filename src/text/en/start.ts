import type { Texts } from '../sv.ts'

export const start: Texts['start'] = {
  title: 'From drainpipes to cogs',
  heading: 'When many help you, they need to help each other',
  lead: 'A SIP is your plan. It says what you want, who does what, and when. Kugghjul helps everybody to keep what they promised.',
  staffIn: 'Log in',
  staffOn: 'To what you have to do',
  whatStaff: 'For you who work with SIP',
  picture:
    'Five cogs that reach into each other. You are in the middle. Around you care, municipality, school and family. When one moves, all move.',
  cogs: { you: 'You', care: 'Care', municipality: 'Council', school: 'School', family: 'Family' },
  name: 'SIP is Swedish for coordinated individual plan (samordnad individuell plan). Hard words for something simple: one single plan, and it is yours.',
  stepsTitle: 'How it goes, in six steps',
  steps: {
    notice: {
      title: 'Somebody sees that you need it',
      text: 'You yourself, somebody in your family, or somebody who works with you.',
    },
    prepare: {
      title: 'You get ready together',
      text: 'You say what matters. You choose who is to be there, and who may know what.',
    },
    call: {
      title: 'The others are called',
      text: 'They learn why you are to meet, what you ask, and when and where.',
    },
    meet: {
      title: 'You have a meeting',
      text: 'You begin. You agree on who does what, and write it in the plan.',
    },
    'follow-up': {
      title: 'You see how it went',
      text: 'Has everybody done what they promised? Did it help? If not, you change the plan.',
    },
    close: {
      title: 'You finish',
      text: 'When the goal is reached, when it is no longer needed, or when you say so.',
    },
  },
  yours: [
    {
      title: 'You may say no',
      text: 'That is fine. You get help all the same, but then you tell each of them yourself.',
    },
    {
      title: 'You may change your mind',
      text: 'You can take back your yes at any time. You need not say why.',
    },
    {
      title: 'You decide who may read',
      text: 'Only those who are on your very plan read, and mostly only what you have said yes to. Sometimes an authority may by law tell anyway, but only what is needed. All reading is kept.',
    },
    {
      title: 'Do you want a SIP?',
      text: 'Say so at the primary care centre, at school or to the social services. It costs nothing.',
    },
  ],
  rightsTitle: 'Your plan, your rules',
  readMore: 'Read more',
  rules: 'The rules, and where they are written',
  words: 'Words',
}
