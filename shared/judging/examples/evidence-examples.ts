/** The examples of dates and sums of every framework that asks for some. */
import { derbyEvidence } from './derby-evidence';
import type { FrameworkEvidenceExamples } from './evidence-example';
import { herefordshireEvidence } from './herefordshire-evidence';
import { keysEvidence } from './keys-evidence';
import { alignEvidence, nationalEvidence } from './other-evidence';

/** In the order of the frameworks' ids. */
export const evidenceExamples: readonly FrameworkEvidenceExamples[] = [
  alignEvidence,
  derbyEvidence,
  herefordshireEvidence,
  keysEvidence,
  nationalEvidence,
];
