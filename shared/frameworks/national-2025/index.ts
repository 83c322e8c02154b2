/**
 * The DfE's voluntary national standards for non-school alternative provision, as far as they are known here:
 * Part 1 by standard, Parts 2 to 4 by part. An LA that has the document completes them in its own sheet.
 */
import type { Framework } from '../../schema/framework';

export const national2025: Framework = {
  schema: 1,
  id: 'national-2025',
  title: 'Non-school alternative provision: voluntary national standards',
  shortTitle: 'National standards 2025',
  publisher: 'Department for Education',
  edition: 'August 2025',
  version: '1',
  source: {
    title:
      'Non-school alternative provision: voluntary national standards (Department for Education, August 2025)',
    corrections: [
      'The standards’ own document has not been read for this product. What stands here comes from what others have published about it: 1.1 from two accounts, 1.2 to 1.6 from one each. Check it against the document before relying on it.',
      'The account of 1.6 breaks off: it says that risk assessments are asked for, and not of what.',
      'Parts 2 to 4 hold 15 of the 21 standards. Their numbers and wording are not known here, so each part is one line, marked "not yet itemised".',
      'Part 4 is the least certain: only that pupils are expected to return to school is reported of it; the rest is inferred from a local framework that follows the draft.',
      'The draft of May 2024 had five themes and differs; nothing that only the draft says is included. Limits on how long or how many days a pupil may attend are not in these standards.',
      'No scale, form, rule or outcome of the standards is known: those here are this product’s. Nothing that they give is a judgement of the DfE or of Ofsted.',
    ],
  },
  scales: {
    met: {
      title: 'Rating (this product’s own scale)',
      options: [
        { label: 'Met', meaning: 'met' },
        { label: 'Partly met', meaning: 'partly' },
        { label: 'Not met', meaning: 'not-met' },
      ],
      ownedBy: 'product',
    },
  },
  headerFields: [
    {
      key: 'provider-name',
      kind: 'text',
      title: 'Provider',
      help: 'Added by this product, like the rest of this page: no form of the standards is known.',
      required: true,
      role: 'provider-name',
    },
    {
      key: 'provider-address',
      kind: 'paragraph',
      title: 'Address',
      help: 'Added by this product. Any further site of the provider goes here too.',
      role: 'provider-address',
    },
    {
      key: 'visit-date',
      kind: 'date',
      title: 'Date of the visit',
      help: 'Added by this product.',
      required: true,
      role: 'visit-date',
    },
    {
      key: 'officer',
      kind: 'text',
      title: 'Visiting officer',
      help: 'Added by this product.',
      required: true,
      role: 'officer',
    },
  ],
  themes: [
    {
      code: '1',
      title: 'Safeguarding and welfare',
      category: 'Part 1',
      essential: false,
      commentTitle: 'Evidence and comments',
      criteria: [
        {
          code: '1.1',
          prompt: 'Everyone is checked before starting, and the checks are on a central register',
          guidance: [
            'Recruitment checks cover all staff and the proprietors.',
            'They include an enhanced DBS check with the children’s barred list, and are done before the person starts.',
            'A single central register holds them.',
            'Nobody who fails the checks is employed.',
          ],
          evidence: [],
          bestPractice: [],
          scale: 'met',
          conditional: null,
          topics: [
            { topic: 'recruitment-checks', relation: 'broader' },
            { topic: 'central-register', relation: 'narrower' },
          ],
        },
        {
          code: '1.2',
          prompt: 'Written policies protect children and guide conduct',
          guidance: [
            'A child protection policy, which covers child-on-child abuse and online safety.',
            'A behaviour policy.',
            'A policy on staff conduct and whistleblowing.',
            'All are in writing, reviewed every year and open to the public.',
          ],
          evidence: [],
          bestPractice: [],
          scale: 'met',
          conditional: null,
          topics: [
            { topic: 'safeguarding-policies', relation: 'broader' },
            { topic: 'allegations', relation: 'narrower' },
            { topic: 'behaviour', relation: 'narrower' },
            { topic: 'online-safety', relation: 'narrower' },
            { topic: 'exploitation', relation: 'narrower' },
          ],
          fields: [
            {
              key: 'policies-reviewed-on',
              kind: 'date',
              title: 'Policies last reviewed on: the oldest date',
              help: 'Added by this product, to show when the yearly review is next due.',
              clock: {
                title: 'Review of child protection, behaviour and conduct policies',
                oldest: true,
                basis: 'done',
                months: 12,
                source: 'Voluntary national standards (August 2025), 1.2: reviewed annually',
              },
            },
          ],
        },
        {
          code: '1.3',
          prompt: 'Concerns are answered in a documented way, step by step',
          guidance: [
            'The response rises from pastoral care to early help, and from there to social care or the police.',
            'It is possible to report anonymously.',
            'Everything is recorded.',
          ],
          evidence: [],
          bestPractice: [],
          scale: 'met',
          conditional: null,
          topics: [
            { topic: 'recording-concerns', relation: 'broader' },
            { topic: 'agencies', relation: 'narrower' },
          ],
        },
        {
          code: '1.4',
          prompt: 'Staff are trained in safeguarding',
          guidance: [
            'Permanent staff are trained when they are appointed, and every year.',
            'Training of temporary staff and volunteers is in proportion.',
          ],
          evidence: [],
          bestPractice: [],
          scale: 'met',
          conditional: null,
          topics: [{ topic: 'safeguarding-training', relation: 'equal' }],
          fields: [
            {
              key: 'staff-trained-on',
              kind: 'date',
              title: 'Permanent staff’s safeguarding training: the oldest date',
              help: 'Added by this product, to show when the yearly training is next due.',
              clock: {
                title: 'Safeguarding training of permanent staff',
                oldest: true,
                basis: 'done',
                months: 12,
                source: 'Voluntary national standards (August 2025), 1.4: at appointment and yearly',
              },
            },
          ],
        },
        {
          code: '1.5',
          prompt: 'There is a named, trained designated safeguarding lead (DSL)',
          guidance: [
            'The DSL’s specialist training is documented and renewed every 2 years.',
            'The DSL’s work includes liaison with the local authority designated officer (LADO), referrals and policies.',
            'A deputy is strongly recommended.',
          ],
          evidence: [],
          bestPractice: [],
          scale: 'met',
          conditional: null,
          topics: [
            { topic: 'safeguarding-lead', relation: 'broader' },
            { topic: 'safeguarding-training', relation: 'narrower' },
            { topic: 'allegations', relation: 'narrower' },
          ],
          fields: [
            {
              key: 'dsl-training-on',
              kind: 'date',
              title: 'DSL’s last specialist training',
              help: 'Added by this product, to show when it is next due: every 2 years.',
              clock: {
                title: 'Specialist training of the DSL',
                kind: 'dsl-training',
                oldest: true,
                basis: 'done',
                months: 24,
                source: 'Voluntary national standards (August 2025), 1.5: renewed every 2 years',
              },
            },
          ],
        },
        {
          code: '1.6',
          prompt: 'Who comes onto the site is controlled, and pupils are supervised there',
          guidance: [
            'Only children, staff and supervised visitors have access.',
            'There is signing in.',
            'Social times are supervised.',
            'Risk assessments are asked for; of what is not known here.',
          ],
          evidence: [],
          bestPractice: [],
          scale: 'met',
          conditional: null,
          topics: [
            { topic: 'site-access', relation: 'broader' },
            { topic: 'supervision', relation: 'narrower' },
            { topic: 'risk-assessment', relation: 'overlaps' },
          ],
        },
      ],
      after: [
        {
          key: 'priorities-1',
          kind: 'paragraph',
          title: 'Part 1: key priorities or actions for improvement',
          help: 'Added by this product.',
        },
      ],
    },
    {
      code: '2',
      title: 'Health and safety (not yet itemised)',
      category: 'Part 2',
      essential: false,
      guidance: [
        'Not yet itemised: the standards of this part are not listed here one by one. With the DfE’s document to hand, complete the part in the framework’s tab.',
      ],
      commentTitle: 'Evidence and comments',
      criteria: [
        {
          code: '2',
          prompt: 'Health and safety, the whole part (not yet itemised)',
          guidance: [
            'A written policy.',
            'Risk assessments for the site, for activities and for the child.',
            'Support for medical needs.',
            'Qualified first aiders, and first aid kits that are stocked.',
            'Reporting of incidents.',
            'A fire policy, an evacuation plan and regular drills.',
          ],
          evidence: [],
          bestPractice: [],
          scale: 'met',
          conditional: null,
          topics: [
            { topic: 'first-aid', relation: 'broader' },
            { topic: 'medicines', relation: 'narrower' },
            { topic: 'health-safety-policy', relation: 'narrower' },
            { topic: 'risk-assessment', relation: 'narrower' },
            { topic: 'incident-recording', relation: 'narrower' },
            { topic: 'fire-safety', relation: 'narrower' },
          ],
        },
      ],
      after: [
        {
          key: 'priorities-2',
          kind: 'paragraph',
          title: 'Part 2: key priorities or actions for improvement',
          help: 'Added by this product.',
        },
      ],
    },
    {
      code: '3',
      title: 'Admissions, support and guidance (not yet itemised)',
      category: 'Part 3',
      essential: false,
      guidance: [
        'Not yet itemised: the standards of this part are not listed here one by one. With the DfE’s document to hand, complete the part in the framework’s tab.',
      ],
      commentTitle: 'Evidence and comments',
      criteria: [
        {
          code: '3',
          prompt: 'Admissions, support and guidance, the whole part (not yet itemised)',
          guidance: [
            'Admission that is open and does not discriminate.',
            'Full records of each pupil: the EHC plan, healthcare plan and exclusions.',
            'An induction with a baseline and an individual learning plan.',
            'Attendance taken each session, with prompt follow-up.',
            'Behaviour, of which no more is known here.',
          ],
          evidence: [],
          bestPractice: [],
          scale: 'met',
          conditional: null,
          topics: [
            { topic: 'admissions', relation: 'narrower' },
            { topic: 'pupil-information', relation: 'narrower' },
            { topic: 'induction', relation: 'narrower' },
            { topic: 'attendance', relation: 'narrower' },
            { topic: 'absence', relation: 'narrower' },
            { topic: 'assessment', relation: 'narrower' },
            { topic: 'equality', relation: 'narrower' },
            { topic: 'individual-plans', relation: 'overlaps' },
            { topic: 'behaviour', relation: 'overlaps' },
            { topic: 'medicines', relation: 'overlaps' },
          ],
        },
      ],
      after: [
        {
          key: 'priorities-3',
          kind: 'paragraph',
          title: 'Part 3: key priorities or actions for improvement',
          help: 'Added by this product.',
        },
      ],
    },
    {
      code: '4',
      title: 'Quality of education (not yet itemised)',
      category: 'Part 4',
      essential: false,
      guidance: [
        'Not yet itemised: the standards of this part are not listed here one by one. With the DfE’s document to hand, complete the part in the framework’s tab.',
      ],
      commentTitle: 'Evidence and comments',
      criteria: [
        {
          code: '4',
          prompt: 'Quality of education, the whole part (not yet itemised)',
          guidance: [
            'Pupils are expected to return to school (reintegration).',
            'Thought to be covered as well, but inferred: the skills of staff, planning, assessment, PSHE (personal, social, health and economic education) and review.',
          ],
          evidence: [],
          bestPractice: [],
          scale: 'met',
          conditional: null,
          topics: [
            { topic: 'next-steps', relation: 'narrower' },
            { topic: 'staff-qualifications', relation: 'overlaps' },
            { topic: 'teaching', relation: 'overlaps' },
            { topic: 'assessment', relation: 'overlaps' },
            { topic: 'personal-development', relation: 'overlaps' },
            { topic: 'self-review', relation: 'overlaps' },
          ],
        },
      ],
      after: [
        {
          key: 'priorities-4',
          kind: 'paragraph',
          title: 'Part 4: key priorities or actions for improvement',
          help: 'Added by this product.',
        },
      ],
    },
  ],
  sections: [
    {
      id: 'improvement-plan',
      title: 'Actions',
      guidance: [
        'Added by this product: the standards, as far as they are known here, have no plan of their own.',
      ],
      fields: [
        {
          key: 'improvement-plan',
          kind: 'rows',
          title: 'Actions agreed',
          help: 'Added by this product.',
          role: 'improvement-plan',
          slots: 5,
          columns: [
            { key: 'area', title: 'Standard or part', kind: 'text', role: 'area' },
            { key: 'action', title: 'Action', kind: 'paragraph', role: 'action' },
            { key: 'by-when', title: 'By when', kind: 'date', role: 'by-when' },
            { key: 'who', title: 'Person responsible', kind: 'text', role: 'who' },
          ],
        },
      ],
    },
    {
      id: 'next-visit',
      title: 'Next visit',
      guidance: [
        'Added by this product. What the officer concludes from this visit is measured against voluntary standards: it is no judgement of the DfE or of Ofsted, and does not replace the commissioner’s own checks.',
      ],
      fields: [
        {
          key: 'next-visit',
          kind: 'date',
          title: 'Next visit due',
          help: 'Added by this product.',
          role: 'next-visit',
        },
      ],
    },
  ],
  outcomes: [
    { id: 'met', label: 'Met on every line listed here (6 of the 21 standards are itemised)' },
    { id: 'not-met', label: 'Not met on every line listed here (6 of the 21 standards are itemised)' },
  ],
  rules: [
    {
      id: 'any-not-met',
      text: 'A standard, or a part that is not yet itemised, is rated Not met (Provision QA’s rule).',
      when: { kind: 'any', meaning: 'not-met' },
      scope: 'all',
      outcome: 'not-met',
      ownedBy: 'product',
    },
    {
      id: 'any-partly-met',
      text: 'A standard, or a part that is not yet itemised, is rated Partly met (Provision QA’s rule).',
      when: { kind: 'any', meaning: 'partly' },
      scope: 'all',
      outcome: 'not-met',
      ownedBy: 'product',
    },
    {
      id: 'all-met',
      text: 'Every standard, and every part that is not yet itemised, is rated Met (Provision QA’s rule).',
      when: { kind: 'all', meaning: 'met' },
      scope: 'all',
      outcome: 'met',
      ownedBy: 'product',
    },
  ],
  instruments: [
    {
      id: 'visit',
      kind: 'visit',
      title: 'Voluntary national standards: visit',
      description:
        'For non-school alternative provision, which used to be called unregistered. The standards are voluntary and not statutory; the DfE means to make national standards mandatory when parliamentary time allows. Local authorities are to quality-assure against them, and schools to tell the local authority of placements. Part 1 is itemised here; Parts 2 to 4 are not yet. What this form gives is no judgement of the DfE or of Ofsted.',
      pupilLevel: false,
      parts: [
        { theme: '1' },
        { theme: '2' },
        { theme: '3' },
        { theme: '4' },
        { section: 'improvement-plan' },
        { section: 'next-visit' },
      ],
    },
  ],
};
