/**
 * Subjects that criteria of different frameworks share. A criterion names its topics with a typed relation: how much
 * of the topic's question it asks.
 *
 * The rule. Split the topic's question into its parts and ask of the criterion: are all of the parts there, and is
 * anything else?
 * - `equal`: all of them and nothing else. Derby 2b (first aid equipment to hand, and a first aider who can be
 *   reached) is first aid and no more. An equal link is the only one of its criterion that counts.
 * - `broader`: all of them, and more. Herefordshire 2.2 asks of every risk and of the journey besides.
 * - `narrower`: some of them, whether or not other things are asked too. Align 2.6 asks for an evacuation plan, one
 *   part of fire safety. A question that only names the subject (Keys 3.3, arrangements for fire safety) is narrower
 *   too: its Yes does not say that each part was looked at.
 * - `overlaps`: none of them, though the subject is touched; shown as related, never counted. Align 4.5 puts next
 *   steps into the curriculum, and says nothing of how broad or accredited that is.
 *
 * One reading holds for every framework:
 * - What a criterion asks is its prompt and guidance, and the evidence that its framework lists for it. Best
 *   practice is not asked (Align's requirement is met without it), nor is guidance that stands over a whole theme,
 *   nor what a contract is said to cover elsewhere (Keys 8.1).
 * - Evidence that is only a way of finding out (a learning walk, a talk with pupils) asks nothing of its own.
 * - A policy that must exist is part of the topic that it governs, and training that must have been had is part
 *   of the topic of training.
 * - A criterion that asks several things is linked to each of them, and its one answer counts for each.
 * - What is only supposed of a source (parts of the national standards that are inferred) is `overlaps` at most.
 * - Requirements of the same origin are linked alike; where their words differ, the relation may.
 * - Where frameworks ask the same to a different measure (how often, how soon), both are linked and neither is
 *   bent to the other: `conflicts.ts` sets them side by side.
 */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** What the topic asks, in plain words. */
  readonly question: string;
}

export const topics = [
  {
    id: 'registration',
    title: 'Registration',
    question: 'Is the provider registered where it must be, and does it know when it would have to be?',
  },
  {
    id: 'recruitment-checks',
    title: 'Recruitment checks',
    question: 'Is everyone who works there checked before starting, with an enhanced DBS check?',
  },
  {
    id: 'central-register',
    title: 'Single central record',
    question: 'Are the checks recorded in one place and kept up to date?',
  },
  {
    id: 'safeguarding-policies',
    title: 'Safeguarding policies',
    question: 'Are child protection and related policies in place, current and open to those who need them?',
  },
  {
    id: 'safeguarding-knowledge',
    title: 'Knowing the policies and KCSIE',
    question: 'Have staff read and understood the policies and Keeping Children Safe in Education?',
  },
  {
    id: 'safeguarding-training',
    title: 'Safeguarding training',
    question: 'Is everyone trained in safeguarding, and when is it refreshed?',
  },
  {
    id: 'safeguarding-lead',
    title: 'Safeguarding lead',
    question: 'Is there a named, trained safeguarding lead, with cover?',
  },
  {
    id: 'recording-concerns',
    title: 'Recording and escalating concerns',
    question: 'Are concerns recorded, passed on and followed up?',
  },
  {
    id: 'allegations',
    title: 'Allegations and low-level concerns',
    question: 'Are allegations, low-level concerns and whistleblowing about adults handled?',
  },
  {
    id: 'exploitation',
    title: 'Exploitation and contextual safeguarding',
    question: 'Are exploitation, abuse between children and harm outside the home recognised and acted on?',
  },
  { id: 'prevent', title: 'Prevent', question: 'Is the Prevent duty understood and acted on?' },
  {
    id: 'site-access',
    title: 'Access to the site',
    question: 'Who can come in, and how is that controlled?',
  },
  {
    id: 'online-safety',
    title: 'Online safety, phones and social media',
    question: 'Are pupils safe online, with filtering, monitoring and rules for phones and social media?',
  },
  {
    id: 'health-safety-policy',
    title: 'Health and safety policy and arrangements',
    question:
      'Is there a current health and safety policy, with arrangements that staff follow and someone responsible?',
  },
  {
    id: 'risk-assessment',
    title: 'Risk assessment',
    question: 'Are risks of site, activities, trips and pupils assessed and reviewed?',
  },
  {
    id: 'fire-safety',
    title: 'Fire safety',
    question: 'Are drills, alarms, equipment and the fire risk assessment in order, and how often?',
  },
  { id: 'insurance', title: 'Insurance', question: 'Is the insurance cover in place, current and enough?' },
  {
    id: 'first-aid',
    title: 'First aid',
    question: 'Is first aid at hand, with equipment and with people who are trained?',
  },
  {
    id: 'medicines',
    title: 'Medicines, allergies and medical needs',
    question:
      'Are medicines kept and given safely, and are allergies and medical needs known and planned for?',
  },
  {
    id: 'incident-recording',
    title: 'Accidents and incidents',
    question: 'Are accidents, incidents and reportable injuries recorded and reported?',
  },
  {
    id: 'equipment',
    title: 'Specialist equipment',
    question: 'Is specialist equipment checked, and are staff trained to use it?',
  },
  {
    id: 'premises',
    title: 'Premises and resources',
    question: 'Are premises and resources fit for the purpose?',
  },
  {
    id: 'lone-working',
    title: 'Lone working and the safety of staff',
    question:
      'Are staff who work alone kept safe, by a policy, a risk assessment and a way to call for help?',
  },
  {
    id: 'remote-delivery',
    title: 'Remote, home and online delivery',
    question: 'Where education is delivered at home, in the community or online, is it safe and checked?',
  },
  {
    id: 'supervision',
    title: 'Supervision',
    question: 'Are pupils supervised as their age and needs require?',
  },
  {
    id: 'transport',
    title: 'Transport',
    question: 'Is travel to, from and during the provision safe and arranged?',
  },
  {
    id: 'admissions',
    title: 'Admission and referral',
    question: 'Is it clear how pupils are referred and admitted, and how a placement ends?',
  },
  {
    id: 'pupil-information',
    title: 'Information about the pupil',
    question: 'Is what the provider needs to know about each pupil obtained, kept and used?',
  },
  {
    id: 'induction',
    title: 'Induction',
    question: 'Are pupils and families introduced to the provision, its rules and their rights?',
  },
  { id: 'attendance', title: 'Attendance', question: 'Is attendance recorded, promoted and analysed?' },
  {
    id: 'absence',
    title: 'Reporting absence',
    question: 'How soon is the commissioner told of an absence, and who follows it up?',
  },
  {
    id: 'behaviour',
    title: 'Behaviour',
    question: 'Are behaviour and attitudes expected, recorded and supported well?',
  },
  { id: 'bullying', title: 'Bullying', question: 'Is bullying prevented and dealt with?' },
  {
    id: 'physical-intervention',
    title: 'Physical intervention',
    question: 'Is restraint governed, trained for, recorded and followed up?',
  },
  {
    id: 'individual-plans',
    title: 'Individual plans and SEND',
    question: 'Do pupils with SEND, health or other needs have plans that are met and reviewed?',
  },
  {
    id: 'looked-after',
    title: 'Looked-after children and personal education plans (PEPs)',
    question: 'Are placements of looked-after children planned with those who answer for them, with a PEP?',
  },
  {
    id: 'partnership',
    title: 'Working with the commissioner',
    question: 'Do provider and commissioner agree, share and review what each does?',
  },
  {
    id: 'commissioning-checks',
    title: 'Commissioner’s checks and value for money',
    question:
      'Has the commissioner checked the provider’s standing, its suitability and its value for money?',
  },
  {
    id: 'subcontracting',
    title: 'Subcontracting and due diligence',
    question: 'Is it known what is delivered by others on the provider’s behalf, and have they been checked?',
  },
  { id: 'parents', title: 'Parents and carers', question: 'Are parents and carers informed and involved?' },
  {
    id: 'agencies',
    title: 'Other agencies',
    question: 'Does the provider work with social care, health and other services?',
  },
  {
    id: 'staff-qualifications',
    title: 'Staff skills and qualifications',
    question: 'Are staff qualified and skilled for what they teach and do?',
  },
  {
    id: 'staff-development',
    title: 'Staff development and support',
    question: 'Are staff supervised, supported, trained and developed?',
  },
  {
    id: 'leadership',
    title: 'Leadership and governance',
    question: 'Are there clear aims, responsibility and oversight?',
  },
  {
    id: 'continuity',
    title: 'Finance, staffing and continuity',
    question: 'Can the provision be sustained: with its money, with enough staff, whatever happens?',
  },
  {
    id: 'complaints',
    title: 'Complaints',
    question: 'Is there a procedure for complaints, and are they dealt with?',
  },
  {
    id: 'web-presence',
    title: 'The provider’s website and social media',
    question: 'Has what the provider publishes on its website and social media been looked at?',
  },
  {
    id: 'self-review',
    title: 'Review of the provision',
    question: 'Does the provider review how well it does, and improve?',
  },
  {
    id: 'teaching',
    title: 'Planning and teaching',
    question: 'Is learning planned and taught well for each pupil?',
  },
  {
    id: 'assessment',
    title: 'Baseline, progress and targets',
    question: 'Are starting points known, targets set and progress tracked and acted on?',
  },
  {
    id: 'curriculum',
    title: 'Curriculum and accreditation',
    question: 'Is what is offered broad, relevant and accredited where it should be?',
  },
  {
    id: 'personal-development',
    title: 'PSHE and personal development',
    question: 'Do pupils learn to manage relationships, keep safe and develop?',
  },
  {
    id: 'wellbeing',
    title: 'Wellbeing and belonging',
    question: 'Are pupils safe emotionally, known, supported and included?',
  },
  { id: 'pupil-voice', title: 'Pupil voice', question: 'Are pupils heard, and does it change anything?' },
  {
    id: 'next-steps',
    title: 'Careers, reintegration and next steps',
    question: 'Are pupils prepared for return to school or for what comes next?',
  },
  {
    id: 'equality',
    title: 'Equality and inclusion',
    question: 'Is everyone treated fairly, and are differences catered for?',
  },
  {
    id: 'data-protection',
    title: 'Data protection',
    question: 'Is personal information handled lawfully and kept secure?',
  },
] as const satisfies readonly Topic[];

export type TopicId = (typeof topics)[number]['id'];
