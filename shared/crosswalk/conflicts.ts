/**
 * Where frameworks ask for the same thing to a different measure. They are set side by side and never averaged:
 * a criterion met under one framework is not thereby met under another.
 */
import type { TopicId } from './topics';

/** What one framework asks. It names the criterion that asks it, or the section where a form states it. */
interface Position {
  readonly framework: string;
  readonly criterion?: string;
  readonly section?: string;
  /** The measure in plain words, with its figures as the framework has them. */
  readonly text: string;
}

export interface Conflict {
  readonly id: string;
  readonly topic: TopicId;
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
];
