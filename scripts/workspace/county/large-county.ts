/**
 * A county of a usual size: sixty providers and three hundred visits over three years under five frameworks, all of it
 * made up. Some providers were never visited; some evidence has ended, some decisions need a look.
 */
import { frameworkById } from '../../../shared/frameworks/index';
import { madeUpPerson, madeUpPlace } from '../../made-up-names';
import { seededDraw, type Draw } from '../../seeded-draw';
import {
  LARGE_FRAMEWORKS,
  registered,
  UNIT,
  INDEPENDENT,
  OPEN,
  type MadeUpProvider,
  type MadeUpVisit,
} from './made-up-county';

const PROVIDERS = 60;
const VISITS = 300;
/** The last of the list are new on it. */
const NEVER_VISITED = 4;
const FIRST_URN = 910_001;
const KINDS = ['Centre', 'Workshop', 'Study House', 'Farm', 'Outdoor Learning', 'Studio', 'Academy', 'Yard'];

export interface LargeCounty {
  readonly providers: readonly MadeUpProvider[];
  /** Of these: nobody has been there. */
  readonly neverVisited: readonly MadeUpProvider[];
  /** Oldest first. */
  readonly visits: readonly MadeUpVisit[];
}

/** The same county for the same seed. */
export function largeCounty(seed = 11): LargeCounty {
  const draw = seededDraw(seed);
  const names = new Set<string>();
  while (names.size < PROVIDERS) names.add(`${madeUpPlace(draw)} ${draw.of(KINDS)}`);
  const providers = [...names].map((name, at) => provider(draw, name, at));
  const officers = Array.from({ length: 6 }, () => madeUpPerson(draw).join(' '));
  const visited = PROVIDERS - NEVER_VISITED;
  const visits = Array.from({ length: VISITS }, (_, at) => {
    const place = at % visited;
    // Every third provider is seen under two frameworks in turn.
    const turn = place % 3 === 0 ? Math.floor(at / visited) % 2 : 0;
    return visit(draw, providers[place] ?? provider(draw, 'Nowhere', at), {
      officer: draw.of(officers),
      framework: LARGE_FRAMEWORKS[(place + turn) % LARGE_FRAMEWORKS.length] ?? 'herefordshire',
      // The same number of visits a year to each, the last within a year.
      daysAgo: Math.floor(at / visited) * 180 + draw.below(170) + 5,
    });
  });
  return {
    providers,
    neverVisited: providers.slice(visited),
    visits: visits.sort((a, b) => b.daysAgo - a.daysAgo),
  };
}

/** Half are on the register, as alternative provision goes. */
function provider(draw: Draw, name: string, at: number): MadeUpProvider {
  const postcode = `ZZ${10 + Math.floor(at / 10)} ${at % 10}AA`;
  if (at % 2 === 1) return { name, typed: name, postcode, register: null };
  const register = registered(String(FIRST_URN + at), name, String(6100 + at), {
    ...draw.of([UNIT, INDEPENDENT]),
    ...OPEN,
    Town: madeUpPlace(draw),
    Postcode: postcode,
  });
  return { name, typed: name, postcode, register };
}

function visit(
  draw: Draw,
  place: MadeUpProvider,
  { officer, framework, daysAgo }: Pick<MadeUpVisit, 'officer' | 'framework' | 'daysAgo'>,
): MadeUpVisit {
  const codes = (frameworkById(framework)?.themes ?? []).flatMap(({ criteria }) =>
    criteria.map(({ code }) => code),
  );
  const shortfalls = Array.from(
    { length: Math.max(0, draw.below(7) - 3) },
    () => [draw.of(codes), draw.of(['partly', 'not-met'] as const)] as const,
  );
  return {
    provider: place.name,
    place,
    framework,
    daysAgo,
    officer,
    shortfalls: Object.fromEntries(shortfalls),
    detail: {
      nextIn: 330 + draw.below(60),
      evidence: draw.below(5) === 0 ? 'ending' : 'fresh',
      decided: draw.of([
        'as-rated',
        'as-rated',
        'as-rated',
        'as-rated',
        'as-rated',
        'kindly',
        'not',
      ] as const),
    },
  };
}
