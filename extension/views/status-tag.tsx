/** A status or verdict as a tag: words first, sign and colour second. */
import type { EstablishmentStatus } from '../../shared/schema/establishment';
import type { VerdictKind } from '../../shared/schema/verdict';

type Tone = '' | 'good' | 'warn' | 'bad';

const TONES: Record<EstablishmentStatus | VerdictKind, Tone> = {
  open: 'good',
  closing: 'warn',
  proposed: 'warn',
  closed: 'bad',
  unknown: 'warn',
  listed: 'warn',
  possible: 'warn',
  'not-found': '',
};

/** A shape beside the word, for those who tell shapes sooner than words or colours. Not heard: the word says it. */
const SIGNS: Record<EstablishmentStatus | VerdictKind, string> = {
  open: '✓',
  closing: '!',
  proposed: '!',
  closed: '×',
  unknown: '?',
  listed: '!',
  possible: '?',
  'not-found': '–',
};

/** The colour that goes with a status; the words beside it say the same. */
export const toneOf = (kind: EstablishmentStatus | VerdictKind): Tone => TONES[kind];

interface Props {
  readonly kind: EstablishmentStatus | VerdictKind;
  readonly children: string;
}

/** A status in words, with its sign and colour. */
export function StatusTag({ kind, children }: Props) {
  return (
    <span class={`tag ${toneOf(kind)}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[kind]}
      </span>
      {children}
    </span>
  );
}
