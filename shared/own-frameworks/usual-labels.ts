/**
 * Labels that LAs usually rate by, and what each counts as wherever it stands. Only those are here that mean one thing:
 * "Low" or "2" may be the best or the worst, so they are always asked about.
 */

export const COUNTS_AS = ['met', 'partly', 'not-met', 'not-applicable', 'nothing'] as const;
/** What a choice of a scale counts as. */
export type CountsAs = (typeof COUNTS_AS)[number];

const LABELS: Readonly<Record<CountsAs, string>> = {
  met: `yes | all | y | true | met | fully met | fully | full | fully in place | in place | all in place | achieved | fully achieved
    | compliant | fully compliant | compliance | meets | meets standard | meets the standard | meets requirements
    | meets expectations | meets criteria | standard met | criteria met | requirement met | met in full | in full
    | green | pass | passed | good | very good | outstanding | excellent | exemplary | exceeded | exceeds | exceeds standard
    | exceeding | strong | strength | secure | embedded | established | effective | highly effective | satisfactory
    | acceptable | adequate | suitable | sufficient | complete | completed | always | gold | confident | evident
    | fully evident | clearly evident | seen | evidenced | fully evidenced | fully evident | assured | full assurance
    | substantial assurance | agree | strongly agree | mature | sustained | best practice | implemented
    | fully implemented | up to date | appropriate | safe | fully developed | expected standard`,
  partly: `partly | partial | partially | part | in part | partly met | partially met | part met | met in part | mostly
    | mostly met | largely met | largely | some | somewhat | to some extent | partly in place | partially in place
    | partly achieved | partially achieved | partly compliant | partially compliant | partial compliance | amber | yellow
    | red amber | amber red | amber green | green amber | requires improvement | needs improvement | needs development
    | requires development | improvement required | improvement needed | improving | developing | emerging | in progress
    | in development | under development | working towards | working towards standard | almost | nearly | nearly met
    | usually | often | mostly compliant | sometimes | occasionally | rarely | fair | silver | bronze | partly evident
    | partially evident | some evidence | limited evidence | partly evidenced | partially evidenced | limited assurance
    | partial assurance | minor concerns | minor issues | needs updating | needs update | partly implemented
    | partially implemented | partly complete | partially complete | incomplete | foundational | started | planned
    | needs attention | attention needed | needs strengthening`,
  'not-met': `no | n | false | not met | not | none | unmet | not in place | not yet in place | not yet | not yet met
    | not achieved | not yet achieved | non compliant | noncompliant | not compliant | non compliance | does not meet
    | does not meet standard | does not meet the standard | below standard | below expectations | standard not met
    | requirement not met | criteria not met | not at all | not fully met | not addressed | red | fail | failed
    | inadequate | poor | very poor | unsatisfactory | unacceptable | unsuitable | insufficient | weak | weakness | never
    | missing | absent | not evident | no evidence | not seen | not evidenced | not started | not developed
    | not established | not embedded | ineffective | not effective | no assurance | disagree | strongly disagree
    | not implemented | not complete | not completed | not done | out of date | inappropriate | unsafe
    | serious concerns | major concerns | significant concerns | serious weaknesses | special measures | not adequate
    | not suitable | not acceptable | not satisfactory | not secure | not good enough | urgent action | urgent improvement`,
  'not-applicable': `n a | na | not applicable | does not apply | doesn t apply | non applicable | not relevant | not required
    | no applicable | not appl`,
  nothing: `not assessed | not inspected | not observed | not judged | not rated | not checked | not discussed | not reviewed
    | not known | unknown | don t know | do not know | unsure | not sure | unclear | to be confirmed | tbc | pending
    | awaiting evidence | not yet assessed | not answered | no answer | no view | neither agree nor disagree | neutral
    | cannot say | comment only | for information`,
};

/** Marks that carry no letter. */
const MARKS: Readonly<Record<string, CountsAs>> = {
  '✓': 'met',
  '✔': 'met',
  '☑': 'met',
  '✗': 'not-met',
  '✘': 'not-met',
  '☒': 'not-met',
  '-': 'nothing',
  '–': 'nothing',
};

/** "Non-compliant", "non compliant" and "NON–COMPLIANT." are one label. */
const plain = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const KNOWN: ReadonlyMap<string, CountsAs> = new Map(
  COUNTS_AS.flatMap((meaning) => LABELS[meaning].split('|').map((label) => [plain(label), meaning] as const)),
);

/** What a usual label counts as, wherever it stands in its scale; undefined for one that is not known. */
export const usualMeaning = (label: string): CountsAs | undefined =>
  MARKS[label.trim()] ?? KNOWN.get(plain(label));

/** The same of a label's first words, for "Red: urgent action" and "Met (seen on site)": only ever proposed, never taken. */
export function likelyMeaning(label: string): CountsAs | undefined {
  const [head = ''] = label.split(/\s[-–—]\s|[:(,]/);
  return usualMeaning(head) ?? usualMeaning(label.replace(/^\s*\d+\s*[-–—.:)]\s*/, ''));
}
