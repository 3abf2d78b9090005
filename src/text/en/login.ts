import type { Texts } from '../sv.ts'

export const login: Texts['login'] = {
  title: 'Log in to the demo',
  lead: 'Choose who you want to be. All are invented, and each shows something special.',
  as: (name) => `Log in as ${name}`,
  ended:
    'You have been logged out. What you wrote is kept: log in as the same person and it will be shown again.',
  loggedOut: 'You are logged out.',
  peopleTitle: 'The people of the demo',
  peopleLead: 'Each of them shows a hard case.',
  none: 'The demo world is empty.',
}
