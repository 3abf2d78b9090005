import type { Texts } from '../sv.ts'

export const login: Texts['login'] = {
  title: 'Log in to the demo',
  beginHere: 'Begin here',
  lead: 'Choose who you want to be. All are invented, and each shows something special.',
  as: (name) => `Log in as ${name}`,
  ended:
    'You have been logged out. What you wrote is kept: log in as the same person and it will be shown again.',
  loggedOut: 'You are logged out.',
  noAssignment: 'You have no assignment that holds today, so you cannot come in. Talk with your manager.',
  none: 'The demo world is empty.',
}
