/**
 * Where frameworks ask for the same thing to a different measure. They are set side by side and never averaged:
 * a criterion met under one framework is not thereby met under another.
 */
import type { TopicId } from './topics';

/** What one framework asks, and where: in a criterion, over a whole theme, on a page of a form, or by a scale. */
interface Position {
  readonly framework: string;
  readonly criterion?: string;
  readonly theme?: string;
  readonly section?: string;
  readonly scale?: string;
  /** The measure in plain words, with its figures as the framework has them. */
  readonly text: string;
}

export interface Conflict {
  readonly id: string;
  /** Null where it is about the ratings, and so about every topic. */
  readonly topic: TopicId | null;
  readonly title: string;
  readonly positions: readonly Position[];
}

export const conflicts: readonly Conflict[] = [
  {
    id: 'fire-drills',
    topic: 'fire-safety',
    title: 'How often fire drills are held',
    positions: [
      { framework: 'herefordshire', criterion: '2.3', text: 'Once a term or more often.' },
      { framework: 'derby', criterion: '2g', text: 'Once a year or more often, with a record.' },
      { framework: 'align', criterion: '2.4', text: 'Every drill is on record; how often is not said.' },
      { framework: 'national-2025', criterion: '2', text: 'Regular drills; no interval is known.' },
      { framework: 'keys', criterion: '3.3', text: 'Arrangements for fire safety; drills are not named.' },
    ],
  },
  {
    id: 'full-time-hours',
    topic: 'registration',
    title: 'How many hours a week are full-time',
    positions: [
      {
        framework: 'herefordshire',
        section: 'unregistered',
        text: '18 hours is full-time; fewer can be, where it is the pupil’s only education.',
      },
      {
        framework: 'derby',
        section: 'registration',
        text: 'More than 18 hours in the day, as DfE sees it; usually 25 hours in key stage 4.',
      },
      { framework: 'keys', criterion: '1.1', text: '18 hours or more.' },
    ],
  },
  {
    id: 'time-in-unregistered-provision',
    topic: 'registration',
    title: 'How long a pupil may spend with a provider that is not registered',
    positions: [
      {
        framework: 'herefordshire',
        section: 'unregistered',
        text: 'At most 10 hours a week in all, with any such provider (the county’s own limit).',
      },
      {
        framework: 'derby',
        section: 'provision',
        text: 'Full-time for up to 12 weeks, or part-time for longer at up to 2 days a week.',
      },
    ],
  },
  {
    id: 'dsl-training',
    topic: 'safeguarding-lead',
    title: 'How often the training of the safeguarding lead is renewed',
    positions: [
      {
        framework: 'herefordshire',
        criterion: '1.3',
        text: 'Every 2 years or sooner, deputies too, with a refresher at least once a year.',
      },
      {
        framework: 'derby',
        criterion: '1f',
        text: 'Suitable and documented; all managers and supervisors at level 3 or level 4 in the past 2 years.',
      },
      { framework: 'national-2025', criterion: '1.5', text: 'Specialist training, renewed every 2 years.' },
      {
        framework: 'align',
        criterion: '1.6',
        text: 'Suitable and documented; level 3 at least with regular refreshers is best practice.',
      },
      { framework: 'keys', criterion: '2.7', text: 'The details are asked for; no interval.' },
    ],
  },
  {
    id: 'staff-safeguarding-training',
    topic: 'safeguarding-training',
    title: 'How often the safeguarding training of staff is renewed',
    positions: [
      { framework: 'derby', criterion: '1b', text: 'All staff at level 2 in the past year.' },
      {
        framework: 'herefordshire',
        criterion: '1.3',
        text: 'Refresher training every 3 years, and an update for all staff every year.',
      },
      {
        framework: 'national-2025',
        criterion: '1.4',
        text: 'Permanent staff when appointed and every year; others in proportion.',
      },
      { framework: 'keys', criterion: '2.5', text: 'Trained recently, with the date; no interval.' },
      { framework: 'align', criterion: '7.4', text: 'Trained as the role requires; no interval.' },
    ],
  },
  {
    id: 'reporting-absence',
    topic: 'absence',
    title: 'How soon the commissioner hears of an absence',
    positions: [
      { framework: 'derby', criterion: '3d', text: 'Within 30 minutes from the start of the session.' },
      { framework: 'herefordshire', criterion: '1.4', text: 'At once (the home school).' },
      { framework: 'keys', criterion: '2.3', text: 'Every day, by times that are agreed.' },
      {
        framework: 'national-2025',
        criterion: '3',
        text: 'Attendance each session, with prompt follow-up; no time is known.',
      },
    ],
  },
  {
    id: 'fire-risk-assessment',
    topic: 'fire-safety',
    title: 'How recent the fire risk assessment is',
    positions: [
      { framework: 'align', criterion: '2.4', text: 'Completed or reviewed in the last 12 months.' },
      {
        framework: 'herefordshire',
        criterion: '2.3',
        text: 'Up to date, with an action plan where one is called for; no interval.',
      },
      {
        framework: 'derby',
        criterion: '2g',
        text: 'Drills are asked about; a fire risk assessment is not named.',
      },
      {
        framework: 'keys',
        criterion: '3.3',
        text: 'Arrangements for fire safety; a fire risk assessment is not named.',
      },
    ],
  },
  {
    id: 'insurance-sums',
    topic: 'insurance',
    title: 'Which insurance, and for how much',
    positions: [
      {
        framework: 'keys',
        theme: '4',
        text: 'Public liability of £5,000,000 or more, employer’s liability of £10,000,000 or more, professional negligence (indemnity) of £2,000,000 or more; motor vehicles and subcontractors besides.',
      },
      {
        framework: 'herefordshire',
        criterion: '2.4',
        text: 'Public liability, certificate on display; no sum.',
      },
      {
        framework: 'derby',
        criterion: '2f',
        text: 'All that is appropriate, public liability included; no sum.',
      },
    ],
  },
  {
    id: 'reading-kcsie',
    topic: 'safeguarding-knowledge',
    title: 'Who reads how much of Keeping Children Safe in Education (KCSIE)',
    positions: [
      {
        framework: 'derby',
        criterion: '1c',
        text: 'Every member of staff the latest part 1; managers and supervisors the latest KCSIE, part 1 alone not being said.',
      },
      {
        framework: 'herefordshire',
        criterion: '1.3',
        text: 'Every member of staff Part 1 of the latest, every year, signed for.',
      },
      {
        framework: 'align',
        criterion: '1.3',
        text: 'The policies are to be known; the yearly update of part 1 is best practice, for contractors and volunteers too.',
      },
    ],
  },
  {
    id: 'deputy-safeguarding-lead',
    topic: 'safeguarding-lead',
    title: 'Whether there has to be a deputy safeguarding lead',
    positions: [
      {
        framework: 'keys',
        criterion: '2.7',
        text: 'Required, like the lead, throughout the hours of operation.',
      },
      {
        framework: 'derby',
        criterion: '1f',
        text: 'Required beside the lead, its guidance says; the standard itself names the lead alone.',
      },
      { framework: 'national-2025', criterion: '1.5', text: 'Strongly recommended.' },
      {
        framework: 'align',
        criterion: '1.6',
        text: 'A lead is required; enough deputies for cover at all times are best practice.',
      },
      {
        framework: 'herefordshire',
        criterion: '1.3',
        text: 'Any deputy is trained as the lead is; that there must be one is not said.',
      },
    ],
  },
  {
    id: 'who-is-vetted',
    topic: 'recruitment-checks',
    title: 'Who is vetted',
    positions: [
      {
        framework: 'align',
        criterion: '1.1',
        text: 'All staff, volunteers and proprietors; nobody is taken on under contract who does not meet the checks.',
      },
      { framework: 'derby', criterion: '1a', text: 'All staff and proprietors; volunteers are not named.' },
      {
        framework: 'herefordshire',
        criterion: '1.1',
        text: 'All staff, with volunteers suitably vetted; proprietors are not named.',
      },
      {
        framework: 'national-2025',
        criterion: '1.1',
        text: 'All staff and the proprietors, before they start.',
      },
      {
        framework: 'keys',
        criterion: '2.10',
        text: 'All individuals; the assurance letter names staff, volunteers and contractors.',
      },
    ],
  },
  {
    id: 'visitors-on-site',
    topic: 'site-access',
    title: 'Whether visitors may come onto the site',
    positions: [
      {
        framework: 'herefordshire',
        criterion: '1.1',
        text: 'The organisation’s own staff and registered pupils only; visitors are not provided for, though there is signing in.',
      },
      {
        framework: 'derby',
        criterion: '1e',
        text: 'Registered learners, own staff and supervised visitors.',
      },
      {
        framework: 'align',
        criterion: '1.5',
        text: 'Registered pupils, own staff or contractors, and supervised visitors.',
      },
      {
        framework: 'national-2025',
        criterion: '1.6',
        text: 'Children, staff and supervised visitors, who sign in.',
      },
    ],
  },
  {
    id: 'notice-of-concerns',
    topic: 'recording-concerns',
    title: 'How soon the commissioner hears of a concern or of a change of staff',
    positions: [
      {
        framework: 'keys',
        criterion: '2.9',
        text: 'At once of concerns, changes of staff and incidents; the assurance letter has the same day, and one working day for some of them.',
      },
      {
        framework: 'derby',
        criterion: '1f',
        text: 'School and provider tell each other of concerns; no time, and no word of staff.',
      },
      {
        framework: 'herefordshire',
        criterion: '1.6',
        text: 'As the home school’s policy and protocols expect; no time of its own.',
      },
    ],
  },
  {
    id: 'visit-frequency',
    topic: 'commissioning-checks',
    title: 'How often the commissioner visits',
    positions: [
      { framework: 'derby', section: 'before-visit', text: 'Once a term or more often is recommended.' },
      { framework: 'keys', section: 'monitoring-visits', text: 'Every term, with observation of learning.' },
      { framework: 'herefordshire', section: 'next-visit', text: 'Regularly; no interval.' },
    ],
  },
  {
    id: 'review-frequency',
    topic: 'individual-plans',
    title: 'How often a placement and its plans are reviewed',
    positions: [
      {
        framework: 'keys',
        section: 'from-referral-to-return',
        text: 'Placement and progress every half-term or more often.',
      },
      {
        framework: 'derby',
        section: 'agreement-targets',
        text: 'A meeting each half term, and each term a report with a meeting face to face.',
      },
      {
        framework: 'align',
        criterion: '1.7',
        text: 'A formal review once a year or more often is best practice; no interval is required.',
      },
    ],
  },
  {
    id: 'limited-evidence',
    topic: null,
    title: 'What “Limited evidence” counts as',
    positions: [
      {
        framework: 'derby',
        scale: 'requirement-met',
        text: '“Limited evidence” is the third of four ratings, above “Not at all”: partly met.',
      },
      {
        framework: 'herefordshire',
        scale: 'standard',
        text: '“Not met / Limited evidence” is one rating: not met.',
      },
    ],
  },
];
