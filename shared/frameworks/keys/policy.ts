/** What the Keys policy tells those who commission: guidance beside the forms. */
import type { Section } from '../../schema/framework';

export const policySections: Section[] = [
  {
    id: 'before-the-audit',
    topics: [{ topic: 'commissioning-checks', relation: 'narrower' }],
    title: 'Before you start',
    guidance: [
      'The form lists what to weigh in deciding whether alternative provision (AP), or another placement out of school, is of suitable quality, and whether it is monitored appropriately and robustly. Every section and every question has to be completed.',
      'Before a placement: complete this audit; obtain the safeguarding assurance letter, which confirms the checks and training of all staff; give the provider the pupil information that matters (EHCP, risk assessments, profiles); agree a service level agreement; confirm insurance, and compliance in health and safety.',
      'The school’s AP lead, who is on the senior leadership team, visits the provider and completes the form.',
      'Added by this product: name no pupil here. Audits are read across providers.',
    ],
    fields: [],
  },
  {
    id: 'monitoring-visits',
    topics: [{ topic: 'commissioning-checks', relation: 'narrower' }],
    title: 'Monitoring visits',
    guidance: [
      'For visits on site, after the placement has begun. Write comments and notes on each row; nothing is rated.',
      'Every term there is a quality assurance visit, with observation of learning, scrutiny of progress data and checks on welfare. Attendance and behaviour logs are reviewed regularly.',
      'Monitor whether personalised learning objectives and qualifications are achieved. Evaluate how well curriculum and teaching are adapted to complex SEND and SEMH needs, so that pupils progress towards their personalised outcomes.',
      'Pupils and parents or carers give feedback, which is reviewed. Pupils’ is gathered at least every half-term and shapes how they are taught, their pastoral support and what the curriculum holds.',
      'Safeguarding incidents, and those of health and safety, have to be communicated in good time.',
      'Added by this product: name no pupil here.',
    ],
    fields: [],
  },
  {
    id: 'who-does-what',
    title: 'Who does what',
    guidance: [
      'Governors, and the regional director or executive headteacher: monitor and review how the policy is carried out; get a report every term on placements in AP: safeguarding, attendance, quality assurance, outcomes.',
      'Headteacher: has overall responsibility for the use of AP and for its effectiveness; sees that budgets are allocated and well managed; finds suitable AP together with pupils and their parents or carers; reports to the governing body on how effective it is.',
      'AP lead, a member of the senior leadership team: assures the quality of providers at the start and afterwards; sees that safeguarding, health and safety and the vetting of staff comply; keeps in regular touch with providers, pupils and families; visits each setting every term, to observe and to review progress; manages incidents and concerns about behaviour with the headteacher; sees that every provider has, and keeps to, the policies of the school on child protection and safeguarding; gives providers the relevant information on pupils’ SEND and risks.',
      'AP lead, on voice: collects feedback from pupils and parents every half-term; regularly analyses what pupils say, so that it informs how AP is evaluated and developed.',
      'School administrator or attendance officer: monitors and records the attendance of pupils in AP every day; is prompt in confirming with providers who attended and who was absent.',
    ],
    fields: [],
  },
  {
    id: 'from-referral-to-return',
    title: 'From referral to return',
    guidance: [
      'Referral: talk the AP options through with the pupil and parents or carers and get their agreement; draw up a learning plan that is personal to the pupil, with clear objectives, timelines and criteria for success; arrange with the provider how the pupil is inducted and makes the transition; keep the pupil on the home school’s register and dually registered at the provider; at least every half-term review placement and progress, and adjust plans as needed.',
      'Use of AP, off-site direction and managed moves included, is to prevent exclusion. It depends on the pupil’s needs, and comes when other interventions are exhausted.',
      'Off-site direction is limited in time and meant to improve behaviour in future; it does not punish past misconduct. A managed move is a transfer that is planned and voluntary, in support of reintegration or progression.',
      'For every placement there are clear objectives and timelines, and reviews are frequent: they serve reintegration or transition.',
      'Reintegration: a plan is agreed when the placement starts. Its timeline is clear and its targets are measurable and linked to post-16 progression. It supports a return to school or a move into post-16 education, training or employment. Outcomes are monitored, as support for pupils on the way to fulfilling lives as adults.',
      'A material change of provision triggers an EHCP review.',
    ],
    fields: [],
  },
  {
    id: 'oversight',
    title: 'Oversight and review',
    guidance: [
      'The AP lead keeps records: of audits, of visits, of what is communicated, of progress.',
      'Every term the headteacher reports to governors on how AP is used, its quality and its outcomes, with an analysis of post-16 destinations and of long-term outcomes for the pupils who attend.',
      'The school evaluates systematically what AP does for pupils in the long term: social and emotional development, academic progress, and successful moves into post-16 education, training or employment. Progress reviews, reintegration plans and the tracking of destinations supply the data for continual improvement.',
      'Performance reviews monitor how effective staff training in AP settings is, and link it to better outcomes for pupils.',
      'The policy is reviewed every year and updated as necessary.',
      'What the policy is for: alternative provision, now and then, for pupils who need a flexible curriculum of their own, even where SEND and SEMH needs are at their most complex; learning pathways that are personal and in line with each pupil’s EHCP and needs; accredited education and vocational opportunities of high quality; independence, wellbeing, and successful moves to further education, training or employment; compliance with statutory guidance. It is to support pupils’ academic, social and emotional development in safe and supportive places.',
      'It has regard to, among others: Working Together to Safeguard Children; Keeping Children Safe in Education (2025); the guidance on suspension and permanent exclusion (2023); the statutory guidance on alternative provision (2025); the SEND code of practice (0 to 25); the Data Protection Act 2018 and UK GDPR; the Health and Safety at Work etc. Act.',
    ],
    fields: [],
  },
];
