/** The examples of where "not applicable" may stand, in every framework: only where the source sets a condition. */
import type { FrameworkNotApplicableExamples } from './not-applicable-example';

const PRODUCT = 'that it needs a reason is Provision QA’s choice';
const NONE = 'no such thing there';

const align: FrameworkNotApplicableExamples = {
  framework: 'align',
  examples: [
    {
      shows: 'Nobody there has such needs',
      situation: { criterion: '1.7', reason: 'no pupil has needs of that kind' },
      expected: 'taken',
      source: 'Align, 1.7: where appropriate',
    },
    {
      shows: 'Career advice is not appropriate for pupils so young',
      situation: { criterion: '4.5', reason: 'all pupils are under seven' },
      expected: 'taken',
      source: 'Align, 4.5: where appropriate',
    },
    {
      shows: 'Every parent has agreed to go without a report',
      situation: { criterion: '4.12', reason: 'every parent agreed in writing' },
      expected: 'taken',
      source: 'Align, 4.12: not for a parent who agreed otherwise',
    },
    {
      shows: 'No pupil is to go back to formal education',
      situation: { with: 'self-evaluation', criterion: '5.8', reason: 'all stay until they leave school' },
      expected: 'taken',
      source: 'Align, 5.8: where appropriate',
    },
    {
      shows:
        'Without a site there are homes or community settings to look at instead: one of the three is always there',
      situation: { criterion: '2.3', reason: 'it has no site' },
      expected: 'always applies',
      source: 'Align, 2.3: site, home or community, each with its own check',
    },
  ],
};

const derby: FrameworkNotApplicableExamples = {
  framework: 'derby',
  examples: [
    {
      shows: 'It has no presence on the web',
      situation: { criterion: '1g', reason: 'neither website nor social media' },
      expected: 'taken',
      source: 'Derby, section 18, 1g: where appropriate',
    },
    {
      shows: 'No pupil gets near a computer there',
      situation: { criterion: '1h', reason: 'it is a farm without computers' },
      expected: 'taken',
      source: 'Derby, section 18, 1h: if the pupil has access to one',
    },
    {
      shows: 'No pupil has such needs',
      situation: { criterion: '1i', reason: 'no pupil has needs of that kind' },
      expected: 'taken',
      source: 'Derby, section 18, 1i: where appropriate',
    },
    {
      shows: 'Personal development is taught by the school and not here',
      situation: { criterion: '4f', reason: 'the school teaches it on the other days' },
      expected: 'taken',
      source: 'Derby, section 18, 4f: the setting, where appropriate',
    },
    {
      shows: 'The same without a reason',
      situation: { criterion: '4f', reason: ' ' },
      expected: 'needs a reason',
      source: `Derby, section 18, 4f: the setting, where appropriate; ${PRODUCT}`,
    },
    {
      shows: 'A setting without vehicles or machines has to be insured all the same',
      situation: { criterion: '2f', reason: NONE },
      expected: 'always applies',
      source: 'Derby, section 18, 2f: appropriate insurance, public liability in any case',
    },
  ],
};

const herefordshire: FrameworkNotApplicableExamples = {
  framework: 'herefordshire',
  examples: [
    {
      shows:
        'An essential requirement without a condition cannot be set aside, even if another person confirms it',
      situation: {
        criterion: '1.3',
        reason: 'there is only one member of staff',
        confirmedBy: 'Sam Second',
      },
      expected: 'always applies',
      source: 'Herefordshire, headings of themes 1 and 2: to be fully met; 1.3 sets no condition',
    },
    {
      shows: 'Nor can a fire drill where there is one room',
      situation: { criterion: '2.3', reason: 'there is one room with a door to the yard' },
      expected: 'always applies',
      source: 'Herefordshire, 2.3: at least once a term, without a condition',
    },
    {
      shows: 'Nor can any of the 30 others',
      situation: { criterion: '8.3', reason: 'no pupil stays long enough to be assessed' },
      expected: 'always applies',
      source: 'Herefordshire, 8.3: three choices, and none of them says that it does not apply',
    },
  ],
};

const integrated: FrameworkNotApplicableExamples = {
  framework: 'integrated',
  examples: [
    {
      shows: 'A question that hangs on external providers is thought about, and answered in its area’s boxes',
      situation: { criterion: '3.3', reason: 'no external provider is used' },
      expected: 'not answered alone',
      source: 'IntegratED, evaluative template: boxes for an area, none for a question',
    },
    {
      shows: 'So is one that hangs on a move to another school',
      situation: { with: 'self-evaluation', criterion: '12.3', reason: 'no pupil is to move' },
      expected: 'not answered alone',
      source: 'IntegratED, evaluative template: boxes for an area, none for a question',
    },
    {
      shows: 'One without a condition always applies',
      situation: { with: 'peer-review', criterion: '1.1', reason: NONE },
      expected: 'always applies',
      source: 'IntegratED, area 1, first question',
    },
  ],
};

const keys: FrameworkNotApplicableExamples = {
  framework: 'keys',
  examples: [
    {
      shows: 'It need not register, so whether it is registered does not matter',
      situation: { criterion: '1.2', reason: 'it need not register' },
      expected: 'taken',
      source: 'Keys, Appendix 1, Registration Status: the condition for it',
    },
    {
      shows: 'Ofsted does not inspect it',
      situation: { criterion: '2.2', reason: 'it is no school' },
      expected: 'taken',
      source: 'Keys, Appendix 1, Safeguarding: a report where applicable',
    },
    {
      shows: 'No vehicle is used',
      situation: { criterion: '4.4', reason: 'pupils walk' },
      expected: 'taken',
      source: 'Keys, Appendix 1, Insurance: motor vehicles, if applicable',
    },
    {
      shows: 'Nothing is subcontracted: its insurance does not apply',
      situation: { criterion: '4.5', reason: 'nothing is subcontracted' },
      expected: 'taken',
      source: 'Keys, Appendix 1, Supporting Documentation: any subcontracted provision',
    },
    {
      shows: 'Nothing is subcontracted: there are no details of it',
      situation: { criterion: '8.6', reason: 'nothing is subcontracted' },
      expected: 'taken',
      source: 'Keys, Appendix 1, Supporting Documentation: any subcontracted provision',
    },
    {
      shows: 'Set aside and answered as well: one of the two has to go',
      situation: { criterion: '8.6', reason: 'nothing is subcontracted', rated: 'Yes' },
      expected: 'rated as well',
      source: 'Keys, Appendix 1, Supporting Documentation: one answer a row',
    },
    {
      shows: 'Whether it has to register is always a question',
      situation: { criterion: '1.1', reason: 'it is a small farm' },
      expected: 'always applies',
      source: 'Keys, Appendix 1, Registration Status: the question about the condition itself',
    },
    {
      shows: 'A farm without employees: employer’s liability stands without “if applicable”',
      situation: { criterion: '4.2', reason: 'it has no employee' },
      expected: 'always applies',
      source: 'Keys, Appendix 1, Insurance: only motor vehicles have “if applicable”',
    },
    {
      shows: 'No infection control is in force: its arrangements',
      situation: { with: 'monitoring', criterion: 'M6.1', reason: 'no measures are in force' },
      expected: 'taken',
      source: 'Keys, Appendix 5, infection control: when applicable',
    },
    {
      shows: 'No infection control is in force: the checks that belong to it',
      situation: { with: 'monitoring', criterion: 'M6.2', reason: 'no measures are in force' },
      expected: 'taken',
      source: 'Keys, Appendix 5, infection control: when applicable',
    },
    {
      shows: 'Restraint never happened: that is an answer in words, and the row applies',
      situation: { with: 'monitoring', criterion: 'M3.4', reason: 'there was none' },
      expected: 'always applies',
      source: 'Keys, Appendix 5, Behaviour: incidents of restraint',
    },
  ],
};

const national: FrameworkNotApplicableExamples = {
  framework: 'national-2025',
  examples: [
    {
      shows: 'A provider with one member of staff is asked for that one’s training',
      situation: { criterion: '1.4', reason: 'there is only one member of staff' },
      expected: 'always applies',
      source: 'Voluntary national standards (August 2025), 1.4: no condition',
    },
    {
      shows: 'A part that is not yet itemised is rated as a whole, and not set aside',
      situation: { criterion: '3', reason: 'its lines are not known' },
      expected: 'always applies',
      source: 'Voluntary national standards (August 2025), part 3: no condition',
    },
  ],
};

/** In the order of the frameworks' ids. */
export const notApplicableExamples: readonly FrameworkNotApplicableExamples[] = [
  align,
  derby,
  herefordshire,
  integrated,
  keys,
  national,
];
