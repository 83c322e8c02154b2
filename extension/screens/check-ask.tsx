/** The asking half of a check: the search box with the entries that are like what was typed. */
import { useMemo } from 'preact/hooks';
import type { Register } from '../../shared/register/search/open-register';
import type { Candidate, Query } from '../../shared/schema/verdict';
import { Failure } from '../views/failure';
import { HitList } from '../views/hit-list';
import { partWhenWanted } from '../views/lazy';
import { SearchBox } from '../views/search-box';

const MOST_HITS = 8;

/** What lists hits comes at the first letter: the popup opens without it. */
const useLister = partWhenWanted(() => import('../../shared/register/check/hits-while-typing'));

interface Props {
  /** Null while it is loading or where there is none. */
  readonly register: Register | null;
  readonly waiting: boolean;
  readonly query: Query;
  /** Name of the officer's own LA, '' for none. */
  readonly la: string;
  readonly onQuery: (query: Query) => void;
  readonly onCheck: () => void;
  readonly onChoose: (candidate: Candidate) => void;
}

function say(register: Register | null, waiting: boolean, asked: string, found: number): string {
  if (waiting) return 'Opening the register …';
  if (!register || asked.length < 2) return '';
  if (found === 0) return 'Nothing like it in the register. Press Check to see what that means.';
  return found === 1
    ? 'One entry. Choose it, or press Check.'
    : `${found} entries, the likeliest first. Choose one.`;
}

/** The search box and what the register has that is like it. */
export function CheckAsk({ register, waiting, query, la: home, onQuery, onCheck, onChoose }: Props) {
  const isAsked = query.text.trim() !== '';
  const { part: lister, fault, again } = useLister(isAsked);
  const hits = useMemo(
    () => (register && lister ? lister.hitsWhileTyping(register, query, MOST_HITS, home) : []),
    [register, lister, query, home],
  );
  const { text, postcode = '', town = '', la = '' } = query;
  return (
    <>
      <SearchBox
        text={text}
        narrowing={{ postcode, town, la }}
        disabled={!register}
        onText={(typed) => onQuery({ ...query, text: typed })}
        onNarrowing={(narrowing) => onQuery({ text, ...narrowing })}
        onCheck={onCheck}
      />
      <Failure message={fault} onRetry={again} />
      <p class="status-line soft small" role="status">
        {say(register, waiting || (isAsked && !lister && fault === ''), text.trim(), hits.length)}
      </p>
      {hits.length > 0 ? <HitList hits={hits} label="Entries like it" onChoose={onChoose} /> : null}
    </>
  );
}
