/** A county of a usual size: sixty providers and three hundred visits over three years, all of it made up. */
import { frameworkById } from '../../../shared/frameworks/index';
import { madeUpPerson, madeUpPlace } from '../../made-up-names';
import { seededDraw, type Draw } from '../../seeded-draw';
import {
  FRAMEWORKS,
  registered,
  UNIT,
  INDEPENDENT,
  OPEN,
  type MadeUpProvider,
  type MadeUpVisit,
} from './made-up-county';

const PROVIDERS = 60;
const VISITS = 300;
const FIRST_URN = 910_001;
const DAYS = 3 * 365;
const KINDS = ['Centre', 'Workshop', 'Study House', 'Farm', 'Outdoor Learning', 'Studio', 'Academy', 'Yard'];

export interface LargeCounty {
  readonly providers: readonly MadeUpProvider[];
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
  const visits = Array.from({ length: VISITS }, (_, at) =>
    visit(draw, providers[at % PROVIDERS] ?? provider(draw, 'Nowhere', at), {
      officer: draw.of(officers),
      framework: FRAMEWORKS[(at % PROVIDERS) % FRAMEWORKS.length] ?? 'herefordshire',
    }),
  );
  return { providers, visits: visits.sort((a, b) => b.daysAgo - a.daysAgo) };
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
  { officer, framework }: Pick<MadeUpVisit, 'officer' | 'framework'>,
): MadeUpVisit {
  const codes = (frameworkById(framework)?.themes ?? []).flatMap(({ criteria }) =>
    criteria.map(({ code }) => code),
  );
  const shortfalls = Array.from(
    { length: draw.below(5) },
    () => [draw.of(codes), draw.of(['partly', 'not-met'] as const)] as const,
  );
  return {
    provider: place.name,
    place,
    framework,
    daysAgo: draw.below(DAYS),
    officer,
    shortfalls: Object.fromEntries(shortfalls),
  };
}
