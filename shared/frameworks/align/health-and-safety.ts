/** Area 2 of Align: eight criteria. */
import type { Theme } from '../../schema/framework';

export const healthAndSafety: Theme = {
  code: '2',
  title: 'Health and safety',
  essential: false,
  commentTitle: 'Evidence and comments',
  criteria: [
    {
      code: '2.1',
      prompt: 'The health and safety policy is up to date, signed, dated and reviewed in the last 12 months.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'Changes to the policy reach all staff and contractors effectively.',
        'Each location and each activity has a health and safety risk assessment.',
        'Risks to health and safety are managed well, with care, and weighed against pupils’ need to take the risks that let them learn and thrive.',
        'The correct procedures are followed for every trip and visit off site.',
        'Health and safety is on the agenda of every relevant management or partnership meeting.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'health-safety-policy', relation: 'narrower' },
        { topic: 'risk-assessment', relation: 'overlaps' },
      ],
      fields: [
        {
          key: 'health-safety-policy-reviewed',
          kind: 'date',
          title: 'Health and safety policy: last review',
          help: 'Added by this product, to judge the 12 months on the day of the visit.',
          clock: {
            title: 'Health and safety policy',
            basis: 'done',
            months: 12,
            source: 'Align Alternative Provision Quality Framework, 2.1',
          },
        },
      ],
    },
    {
      code: '2.2',
      prompt: 'All staff have health and safety training, and it is kept up to date.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'The health and safety policy is part of induction for staff and contractors.',
        'Every piece of health and safety training is recorded by its type (asbestos or fire training, for example).',
        'The provision has a named, trained health and safety person who has training of the relevant level.',
        'At induction all staff and contractors get effective health and safety training, and it is documented.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'staff-development', relation: 'narrower' },
        { topic: 'health-safety-policy', relation: 'overlaps' },
      ],
    },
    {
      code: '2.3',
      prompt: 'Every place of delivery is inspected or risk assessed: site, home or community.',
      guidance: [
        'Where the provision has a site: a safety inspection each term, documented.',
        'Where it is delivered at home: an initial risk assessment of the home.',
        'Where it is delivered in the community: a risk assessment for each community setting.',
      ],
      evidence: [],
      bestPractice: [
        'What earlier inspections recommended has been done, and improvement plans are under constant review.',
        'When delivery changes, for example from a site to a pupil’s home, risk assessments are updated.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'risk-assessment', relation: 'narrower' },
        { topic: 'remote-delivery', relation: 'narrower' },
        { topic: 'premises', relation: 'overlaps' },
      ],
      fields: [
        {
          key: 'site-inspected-on',
          kind: 'date',
          title: 'Last safety inspection of the site',
          help: 'Added by this product, to show whether there was one this term. Leave empty where there is no site.',
          clock: {
            title: 'Safety inspection of the site',
            basis: 'done',
            termly: true,
            source: 'Align Alternative Provision Quality Framework, 2.3',
          },
        },
      ],
    },
    {
      code: '2.4',
      prompt: 'There is a current fire risk assessment; alarms are tested; alarms and drills are on record.',
      guidance: [
        'The fire risk assessment was completed, or reviewed, in the last 12 months.',
        'The alarms have been tested.',
        'Records are kept of every fire alarm and every fire drill.',
      ],
      evidence: [],
      bestPractice: [
        'The assessment says how the provision meets health and safety law and goes beyond it.',
        'The provision has satisfied itself that every community location it uses has a suitable fire risk assessment.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'fire-safety', relation: 'narrower' }],
      fields: [
        {
          key: 'fire-risk-assessment-reviewed',
          kind: 'date',
          title: 'Fire risk assessment: completed or last reviewed',
          help: 'Added by this product, to judge the 12 months on the day of the visit.',
          clock: {
            title: 'Fire risk assessment',
            basis: 'done',
            months: 12,
            source: 'Align Alternative Provision Quality Framework, 2.4',
          },
        },
      ],
    },
    {
      code: '2.5',
      prompt: 'Enough fire marshals have been appointed.',
      guidance: [],
      evidence: [],
      bestPractice: [
        'At each site where pupils and staff or contractors attend, an appropriate person is there at all times.',
        'Staff and contractors can say who the fire marshals are at any activity location that the provision uses, external ones included.',
      ],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'fire-safety', relation: 'narrower' }],
    },
    {
      code: '2.6',
      prompt: 'There is a fire evacuation plan.',
      guidance: [],
      evidence: [],
      bestPractice: ['It is reviewed regularly, and the reviews are on record.'],
      scale: 'align',
      conditional: null,
      topics: [{ topic: 'fire-safety', relation: 'narrower' }],
    },
    {
      code: '2.7',
      prompt: 'Enough people are trained in first aid, and first aid boxes are in order.',
      guidance: [
        'An adequate number of first aiders is trained; where people work alone, all of them are.',
        'First aid boxes are kept in appropriate places and maintained, and hold nothing that is not approved.',
      ],
      evidence: [],
      bestPractice: [
        'First aid training is regular and fits what the provision does; outdoor first aid is an example.',
        'Checks of first aid items are logged, and regular risk assessment planning includes a review of the log.',
        'There is an accessibility plan for hazardous substances or equipment.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'first-aid', relation: 'equal' },
        { topic: 'lone-working', relation: 'overlaps' },
      ],
    },
    {
      code: '2.8',
      prompt: 'It is clear which pupils have medical needs or allergies, and care plans are reviewed yearly.',
      guidance: ['Pupils whose needs are more significant have their care plans reviewed every year.'],
      evidence: [],
      bestPractice: [
        'A documented system governs how medication is accepted and given.',
        'All staff and contractors know of every food-related allergy and are suitably trained about it.',
      ],
      scale: 'align',
      conditional: null,
      topics: [
        { topic: 'medicines', relation: 'narrower' },
        { topic: 'individual-plans', relation: 'narrower' },
        { topic: 'pupil-information', relation: 'narrower' },
      ],
    },
  ],
};
