/** What is taken for granted about forms that are made over the Forms API, and about those that FormApp makes. */
import type { Assumption } from './assumption';

const BUILDS_BY_FORM_APP = 'Forms are then built with FormApp, which is slower.';

export const FORM = [
  {
    id: 'form-made',
    holds: 'A form can be made over the API',
    expected: ['made'],
    otherwise: `${BUILDS_BY_FORM_APP} Where your Drive is full, make room first.`,
  },
  {
    id: 'form-unpublished',
    holds: 'A new form is not published',
    expected: ['unpublished'],
    otherwise:
      'Nothing changes: each form is published by the product anyway, and whether it is, is read back.',
  },
  {
    id: 'form-address',
    holds: 'Its public address is of the known kind',
    expected: ['as known'],
    otherwise: 'Links to forms may not be filled in beforehand. Send the report.',
  },
  {
    id: 'form-name',
    holds: 'It keeps the name that it was given in Drive',
    expected: ['kept'],
    otherwise: 'Forms are harder to find in Drive; a set-up that was cut off may leave an empty form behind.',
  },
  {
    id: 'ids-chosen',
    holds: 'Ids of questions can be chosen',
    expected: ['taken'],
    otherwise: 'The ids that Google gives are used instead. Links and reading work as before.',
  },
  {
    id: 'ids-high',
    holds: 'An id of 80000000 is refused',
    expected: ['refused'],
    otherwise: 'Nothing changes: the product chooses none so high.',
  },
  {
    id: 'ids-zeros',
    holds: 'An id that begins with zeros comes back as the same number',
    expected: ['the same number'],
    otherwise: 'Answers to some questions may not be found. Send the report.',
  },
  {
    id: 'ways-to-sections',
    holds: 'Choices can lead to a section, to the next one and to the end',
    expected: ['taken'],
    otherwise: 'Every page of a form is then shown to everybody. Send the report.',
  },
  {
    id: 'line-break-title',
    holds: 'A line break in a question is refused',
    expected: ['refused'],
    otherwise: 'Nothing changes: the product sends none.',
  },
  {
    id: 'line-break-choice',
    holds: 'A line break in a choice is refused',
    expected: ['refused'],
    otherwise: 'Nothing changes: the product sends none.',
  },
  {
    id: 'line-break-help',
    holds: 'Line breaks in help texts and descriptions are taken',
    expected: ['taken'],
    otherwise: 'Forms with guidance cannot be built over the API. Send the report.',
  },
  {
    id: 'long-texts',
    holds: 'Questions of 250 letters and help of 3,290 are taken',
    expected: ['taken'],
    otherwise: 'Forms with long guidance cannot be built. Send the report.',
  },
  {
    id: 'too-long-texts',
    holds: 'A question of 6,000 letters is refused',
    expected: ['refused'],
    otherwise: 'Nothing changes: no built-in form has one.',
  },
  {
    id: 'choices-blanks',
    holds: 'Choices that differ by blanks alone are refused',
    expected: ['refused'],
    otherwise: 'Nothing changes: such a framework is told before it is built.',
  },
  {
    id: 'form-published',
    holds: 'Publishing is confirmed and read back',
    expected: ['published and open'],
    otherwise: 'Open the form from Drive and choose Publish, then run Set up again.',
  },
  {
    id: 'responders-first',
    holds: 'Anyone with the link may answer a new form',
    expected: ['anyone with the link'],
    otherwise:
      'Officers and providers may be asked for permission. Who may answer is shown beside each link; open the form, Publish, Manage, and let those in whom you want.',
  },
  {
    id: 'responders-anyone',
    holds: 'The product may let anyone with the link answer',
    expected: ['given'],
    otherwise:
      'Your organisation forbids it: share the form with the people who are to answer, or ask whoever looks after Google Workspace.',
  },
  {
    id: 'responders-domain',
    holds: 'The product may let your organisation answer',
    expected: ['given'],
    otherwise:
      'A private account has no organisation: let anyone with the link answer, or share with people.',
  },
  {
    id: 'form-linked',
    holds: 'FormApp links it to a spreadsheet at once',
    expected: ['linked to a new tab'],
    otherwise: 'Set up stops at “finish the form”; running it again a minute later goes on.',
  },
  {
    id: 'page-order',
    holds: 'FormApp sets where its pages lead',
    expected: ['taken'],
    otherwise: 'Every page of a form is then shown to everybody. Send the report.',
  },
  {
    id: 'published-page',
    holds: 'Its public page shows the ids of its questions',
    expected: ['the same ids'],
    otherwise: 'Ids of forms that FormApp builds are asked for question by question, which takes minutes.',
  },
  {
    id: 'prefilled',
    holds: 'A pre-filled link names each kind of question by its id in decimal',
    expected: ['as known'],
    otherwise: 'Links that the extension fills in would open blank. Send the report.',
  },
  {
    id: 'example-address',
    holds: 'An address that ends in .example counts as an email address',
    expected: ['taken'],
    otherwise: 'Building with FormApp may stop at its end. Send the report.',
  },
  {
    id: 'form-large',
    holds: 'A form of 194 items is made in one request',
    expected: ['made'],
    otherwise: BUILDS_BY_FORM_APP,
  },
] as const satisfies readonly Assumption[];

export const FORM_APP = [
  {
    id: 'form-app-made',
    holds: 'FormApp makes a form',
    expected: ['made'],
    otherwise:
      'Where the Forms API is off as well, no form can be built. Run Set up again and agree to everything.',
  },
  {
    id: 'form-app-unpublished',
    holds: 'A form that FormApp makes is not published',
    expected: ['unpublished'],
    otherwise: 'Nothing changes: each form is published by the product anyway.',
  },
  {
    id: 'form-app-hidden',
    holds: 'The Forms API does not see what FormApp made',
    expected: ['not found'],
    otherwise: 'Nothing changes: such a form stays with the reader that first read it.',
  },
  {
    id: 'form-app-items',
    holds: 'FormApp adds ten questions and copies one of them',
    expected: ['made'],
    otherwise: 'Where the Forms API is off as well, no form can be built. Send the report.',
  },
] as const satisfies readonly Assumption[];
