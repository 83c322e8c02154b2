/**
 * What Derby's guidance (sections 1 to 14 of the source) tells commissioners, providers and officers, in the
 * product's words, grouped by the place in the forms where it matters. Names of laws and bodies are brought up to
 * date here; `derby.ts` lists each change under `source.corrections`.
 */

/** Section 1. */
export const whatItIs = [
  'Alternative provision (AP) is something a pupil takes part in as a regular part of the timetable, away from the school or pupil referral unit where the pupil is enrolled, and led by people who are not its staff.',
  'Schools use it to try to prevent an exclusion or to bring a pupil back to learning. A pupil referral unit is itself AP, yet many pupils on its roll also attend other AP off its site.',
];

/** Sections 7, 12 and 18. */
export const whoAssuresQuality = [
  'Derby based this framework on the national standards proposed for unregulated AP in the DfE consultation "Strengthening protections in unregistered alternative provision" of May 2024. It has five themes: safeguarding and wellbeing; health and safety; admissions, guidance and support; quality of education; outcomes.',
  'Being in the Derby city AP directory means only that a provider asked to be in it. Quality assurance, and judging the impact, stay with the commissioner: the school on whose roll the child is. Schools may use this same form for the provisions that they commission.',
  'Derby City Council recommends that a provider is visited at least once a term.',
  'Key areas to look at, which Derby took from Ofsted: how good teaching and learning are; academic progress, with targets that are challenging enough; accreditation, where appropriate in English and maths too; safeguarding, health and safety, and with them the quality of accommodation; personal development and wellbeing; what pupils think; employability, skills for life and progression to post-16 destinations; and governors, who should understand the progress of pupils in AP well enough to decide on value for money.',
  "Derby reports from Ofsted's handbook of September 2022 (paragraphs 361 and 363), since replaced. Inspectors judge how far a school keeps responsibility for its pupils in alternative or off-site provision: leaders must have made sure that the placement is suitable and safe and will meet the pupil's academic, vocational or technical needs, pastoral needs and any SEND needs. During the inspection they normally visit a sample of part-time unregistered providers, as the Ofsted region directs and perhaps remotely, to judge whether the school's quality assurance is adequate.",
];

/** The list after section 14, with the years that are current; older years in the source are noted as corrections. */
export const otherGuidance = [
  'Further reading that Derby lists: the SEND and AP improvement plan (DfE, March 2023); the consultation named above; the area SEND framework and handbook (from January 2023); and DfE guidance on arranging alternative provision (2025), registering independent schools (2019), education for children kept from school by health needs (2023) and children missing education (2024).',
];

/** Section 14. */
export const roleOfTheLocalAuthority = [
  'The local authority (LA) has a statutory duty to identify and track pupils who miss education or risk doing so, including those not in school full time and those in AP.',
  'To do this the LA keeps a central database of every child who does not get full-time education in the way that is usual, those in AP included; monitors provision and the educational and social outcomes of those of compulsory school age; and shares information with other LAs in good time and properly.',
  'It sees that every child is on a school roll, whatever the circumstances, unless the parents chose to educate at home; helps AP providers understand and meet the law, above all on safeguarding and registration; and helps schools find providers, for example through the AP directory.',
];

/** Sections 5 and 6. */
export const registrationRules = [
  'A provider of education that is neither a maintained school nor an academy has to register as an independent school once it gives full-time education to five pupils of compulsory school age or more, or to just one of that age who is looked after, or who has an education, health and care (EHC) plan.',
  'Running an independent school without registration is an offence. A new school applies, and has approval, before it opens or admits anyone. If Ofsted is told that a place may be operating unregistered it may visit unannounced; if it considers that the place operates against the law and should stop being a school, it tells the operator of the offence and works with the LA so that the premises close and the children are provided for.',
  'No law defines full-time. DfE says that it should equal what the pupil would normally get in school: in key stage 4 that is usually 25 hours a week. DfE also treats an institution as full time if its daytime hours come to more than 18 hours a week: they fill so substantial a part of the week in which a child could be educated that they point to a child’s main education.',
  'What counts towards full-time: hours a week, with breaks and independent study; weeks in the term or year; the time of day; and whether in practice the provision rules out full-time education elsewhere.',
  'Taken together, in one setting or several, every pupil must get full-time provision unless a medical condition makes that inappropriate.',
];

/** Section 7. */
export const commissionerChecks = [
  'Every commissioner, a school included, should: check whether each provider is registered and, if not, whether it should be; never use provision that breaks the registration rules; check policies and procedures; tell the provider in writing what the school expects on safeguarding and what to do about a concern over a pupil; help the provider to suitable safeguarding training and information; and put in writing how the school is to hear about attendance, agreeing who follows up absence.',
  'Providers for their part must comply with the latest DfE guidance on the law and on what an independent school is.',
];

/** Section 9. */
export const safeguardingDuties = [
  'The commissioning school must satisfy itself that the provider complies with Keeping Children Safe in Education (KCSIE, statutory guidance), and its staff should make sure that staff of the AP have had the appropriate checks, such as DBS.',
  'The school must also be satisfied that the provider knows the procedures and protocols of the Derby & Derbyshire Safeguarding Children Partnership.',
  'Every provider must have both a designated safeguarding lead and a deputy, with relevant and appropriate training.',
  "Two things stay with the commissioning school (KCSIE): referrals, both to children's social care and for statutory assessment (Children Act 1989), and whatever part the school may be expected to have in those assessments.",
];

/** Section 13, on policies and agencies. */
export const providerPolicyDuties = [
  'The provider supplies policies and procedures that bear on the education, safety and welfare of a child: for example on safeguarding (e-safety and social media included), on health and safety, and on behaviour.',
  'It knows and follows the policies, standards and procedures of Derby City Council, such as those on safeguarding children and on children missing education.',
  'When needed it attends multi-agency meetings about the pupil: for example the personal education plan (PEP) of a child in care, EHC plan, SEND review and social care meetings.',
];

/** Section 10: the law, the key points that a visit can see, and the form; the numbers are the source’s. */
export const healthAndSafetyKeyPoints = [
  'The Health and Safety at Work etc. Act 1974 makes employers, AP providers among them, protect the health, safety and welfare at work, as far as reasonably practicable, of employees and of others whom their work affects, such as pupils on placement. Under the Management of Health and Safety at Work Regulations 1999 they must see that young people are not put at risk by lack of experience, not knowing of existing or potential risks, immaturity, limited physical capability or the like. The council follows current guidance of the Health and Safety Executive (HSE), to be read with this.',
  'Of the twelve key points those that a visit can see follow; 2, 3, 5, 6, 9 and 11, for the school that arranges a placement, stand in the commissioning agreement.',
  "1. The provider is first in line for the pupil's health and safety and manages any significant risk; schools should take reasonable steps to be satisfied that it does.",
  '4. The provider must tell parents or carers, and the school, of any significant risk to their child and how it is controlled.',
  '7. Lower risk: little and simple information may do. Unfamiliar or higher risk, such as construction, agriculture, manufacturing, motor vehicle repair, workshops and machinery: more robust checks.',
  '8. Schools should be satisfied that arrangements are adequate and the work is managed: induction, training, supervision, getting to know the site, any protective equipment. Pupils should know how to raise a concern, and with whom.',
  '10. The LA strongly recommends a physical check of every provider and placement by a competent person: one with suitable training, skills, experience and knowledge. It looks at workplace conditions, housekeeping, toilets and washing, fire precautions, machine guards, protective equipment, and whatever else the environment calls for.',
  '12. Schools should monitor throughout, perhaps within a general quality assurance visit, that the provider still manages the health and safety of pupils. A competent person should make the checks, in proportion to environment and risk, and they should be recorded.',
  "The Statement of Significant Risks & Control Measures Form is for providers to complete. For advice a school asks its own health and safety adviser (more at www.hse.gov.uk); a school whose employer is the council asks the council's corporate health and safety service.",
];

/** Section 10: the key points for the school that arranges a placement; the numbers are the source’s. */
export const placementHealthAndSafety = [
  'Before the placement begins, of Derby’s twelve key points on health and safety:',
  '2. Whoever commissions or organises the placement must be competent and must make it suit the pupil: age-appropriate, and planned with those at greater risk in mind, as with health conditions, learning difficulties, or medical or behavioural conditions.',
  '3. School and provider should talk through what the pupil will do, noting which precautions apply. The provider, as employer, may add factors specific to young people to the risk assessment it already has.',
  '5. Commissioning includes getting the health and safety information needed to judge whether the provider is suitable.',
  '6. How far the checks go is for the school to decide, in proportion to the type of environment and the risks.',
  '9. Schools should check that the provider knows the factors specific to young people at work, including what some industries prohibit or limit.',
  '11. Provider and school should agree who to contact during the placement about issues or concerns. Serious accidents or incidents are reported to the school, which follows the accident procedure of its own employer.',
];

/** Section 11, before the codes; section 13 on attendance. */
export const attendanceDuties = [
  'A pupil in AP must stay on a school\'s roll. For pre-16 pupils the school keeps the ultimate duty of care, whoever teaches them and wherever; the pupil is "on loan", and the provider is obliged to support the school\'s duty of care.',
  'School and provider are expected to have a clear agreement on how the school hears about attendance and who follows up absence.',
  'The provider enrols pre-16 pupils on their courses, and records, monitors and reports attendance and absence. This must be done twice a day, morning and afternoon: Derby says that the law requires it for pre-16 groups as for post-16 ones. The regulations now are the School Attendance (Pupil Registration) (England) Regulations 2024; their duty to keep registers is on schools. Telling the school of attendance and absence twice daily is good practice.',
];

/** Section 11, the three register codes. */
export const attendanceCodes = [
  'Using the right register code is a duty of the school in law, and a matter of safeguarding: each session in which a pupil is not expected in school in person has its DfE code.',
  "Code B, another approved educational activity: the pupil is present at an off-site activity that the school approved. By using it the school certifies that the education is supervised and that measures protect the pupil, whose safeguarding and welfare remain the school's. Never for anything unsupervised, nor for school work done at home. The provider tells the school of each pupil's absence, and the school records that under the code that fits.",
  'Code D, dual registered: the pupil is not expected because the session belongs to the other school of registration. Mostly for pupils attending a pupil referral unit, hospital school or special school for a time; also when it is known that the pupil is registered elsewhere, at another school, in that session. Each school records only the sessions scheduled with it, and unexplained absence is followed up in good time.',
  "Code C2, leave for a part-time timetable, at compulsory school age: everyone of that age is entitled to full-time education, so this is very exceptional, temporary, and in the pupil's best interests. Maintained schools, and special schools that no LA maintains, can grant it under regulation 11(6) once school and a parent with whom the pupil normally lives agree that it is exceptional and temporary, and agree dates and times when the pupil is to attend. Schools outside regulation 11 use the code too, for absence with leave under such an agreement.",
  'C2 must not be used when the pupil is in full-time education of which only part is at that school (dual registration, part-time unregistered AP, flexischooling): use the code for the actual reason.',
];

/** Section 3. */
export const goodProvision = [
  'Good AP differs from pupil to pupil. It meets the needs of its pupils appropriately, and lets them achieve as well in education as their peers in mainstream.',
  "DfE says that it should: have a clear purpose, centred on education and achievement, while meeting the pupil's needs and assessing progress rigorously; teach English, maths and science (with IT) appropriately, with as much challenge as mainstream, unless another part of the package does; suit the pupil's capabilities, offer appropriate qualifications, and use suitably qualified staff who help pupils make excellent progress; and work well with social care, educational psychology, child and adolescent mental health, youth offending, drug support and other relevant services.",
  "Schools should also see that a pupil's personal, social and academic needs are identified properly and met, to overcome what stands in the way of attainment; that motivation, self-confidence, attendance and engagement rise; and that objectives are clearly defined, including what follows: return to mainstream, further education, training or employment.",
];

/** Section 13, on learning. */
export const providerLearningDuties = [
  'Within one week of referral the provider makes an initial assessment of educational needs, to confirm the level of course and the support that fit.',
  'It has clear criteria for monitoring how good teaching and learning are, and reports on them to the school as often as was agreed.',
  'It keeps an individual learning plan: targets on the programme (such as a pass in Level 1 Functional Skills English) and wider ones (such as 95% attendance, or behaviour). Pupil, provider and school must agree every target.',
];

/** Sections 2, 8 and 13, on results. */
export const outcomeDuties = [
  'The school obtains a final report on what the pupil achieved: attainment and progress, attendance records, evidence that behaviour changed. It asks the pupil how well the placement worked.',
  'In Year 11 the school works with the provider so that nobody becomes NEET (not in education, employment or training) and all can move on to something suitable: education, training, or a job with part-time study beside it. It records where each pupil goes next, as a sign of the quality of the AP.',
  'The provider stays in touch with the commissioning school and the parent or carer, giving regular news of progress.',
];

/** Section 13, on contact. */
export const providerContact = ['The provider gives a named contact for everything to do with the pupils.'];

/** Section 2. */
export const commissioningDuties = [
  'The school that commissions a placement is responsible for it. It weighs carefully which providers can meet the need, their quality and safety, their cost and the value for money.',
  "It prepares a personalised plan: clear objectives (improvement, attainment), timeframes, how progress will be assessed and monitored, and a baseline to measure from. The plan is linked to the pupil's other information and activities, such as the EHC plan of a child with SEND.",
  'It stays in touch with provider and pupil throughout, with clear procedures for exchanging information, monitoring progress and pastoral support.',
  "It keeps a full record of all its placements: each pupil's progress, achievements and destination afterwards, and the pupil's own assessment of the placement.",
];

/** Section 4. */
export const beforeReferral = [
  'Have pupil, parents and the relevant teacher been asked before the decision? What would the pupil like from it, or need?',
  'Are the kind of intervention, its objectives and its timeline clear? How long should it last? What else must be thought of, such as transport?',
  'Is it full time or part time? On days outside part-time AP the pupil attends school as usual. Part-time or temporary AP complements and keeps pace with the current curriculum, timetable and route to qualifications: how will it fit?',
  'At the end, how will you recognise success, and which outcomes do you hope for: attendance, attitude, attainment, behaviour, a positive destination?',
];

/** Section 8. */
export const schoolDuties = [
  "Once a placement is agreed the school keeps responsibility for the pupil's welfare (health and safety, safeguarding, child protection); attendance and following up absence; transport; and the needs in any EHC plan.",
  'It gives the provider all relevant information, on SEND, literacy, safeguarding and anything else, and tells it when a pupil is entitled to free school meals, so that suitable arrangements are made.',
  'It makes clear to parents where and when the placement will be, the reason for it and the way it is to be reviewed, and involves them in regular reviews.',
  'It sets out the agreed objectives and plans in writing and monitors progress against them, visiting the provider often. If return to school is an objective, it plans and gives suitable support for that.',
  "It stays in contact with pupil and provider: it exchanges information, watches progress and gives pastoral support. The child is still one of the school's community: social events, extra-curricular activities, rewards, letters home or to the child, parents' evenings. It sees that the pupil gets everything due in careers guidance, information and advice.",
  'Only the home school, on whose roll the pupil is in law, may suspend or permanently exclude.',
];
