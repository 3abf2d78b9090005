import type { Texts } from '../sv.ts'

export const errors: Texts['errors'] = {
  notFoundTitle: 'The page does not exist',
  notFoundText: 'Either it is not there, or it is not for you. We make no difference between the two.',
  notFoundHome: 'To the start page',
  crossSiteTitle: 'We did not take the form',
  crossSiteText: 'It came from another site than Kugghjul. Go back and try again from here.',
  tooLargeTitle: 'That was too much at once',
  tooLargeText:
    'Go back in the browser. What you wrote is still there. Divide the text and save one part at a time.',
  wrongKindTitle: 'We did not understand the form',
  wrongKindText: 'Go back and try again.',
  brokenTitle: 'Something went wrong on our side',
  brokenText:
    'It is not your fault. Go back and try again. If it happens again, give the number to whoever runs Kugghjul.',
  brokenId: (id) => `Number: ${id}`,
  awayTitle: 'We cannot reach the database right now',
  awayTextForm: 'Nothing is saved yet, but everything you wrote is here below. Wait a moment and try again.',
  awayText: 'Wait a moment and reload the page.',
  outTitle: 'You are logged out',
  outTextForm:
    'Nothing is saved yet, but everything you wrote is here below. Log in in another tab, then try to save again here.',
  awayAgain: 'Try to save again',
  awayYours: 'What you wrote',
  staleStepTitle: 'Somebody was before you',
  staleStep:
    'Something has changed since you opened the page. It is now shown as it is. What you chose and wrote is still here: read it through and save again.',
  conflictTitle: 'You wrote at the same time. Nothing is lost.',
  conflictText:
    'Somebody else saved another text while you were writing. Compare, and make one of them in the box.',
  conflictTheirs: 'Saved by somebody else',
  conflictMine: 'What you wrote',
  conflictBox: (label) => `${label} (make one text of the two)`,
  removed: 'removed',
  added: 'added',
}
