/**
 * Names of providers that are on no register, as unregistered alternative provision is named. A search that finds
 * something like each of them is as bad as one that finds nothing: somebody must look at what it offers.
 */
import { seededDraw } from '../../seeded-draw';

const firsts = [
  'Bright',
  'Wild',
  'New',
  'Second',
  'Green',
  'Stepping',
  'Rising',
  'Open',
  'Forward',
  'Brave',
  'Inspire',
  'Elevate',
  'Ignite',
  'Thrive',
  'Engage',
  'Reach',
  'Pathways',
  'Horizon',
  'Compass',
  'Anchor',
  'Phoenix',
  'Summit',
  'Evolve',
  'Aspire',
  'Unity',
  'Kestrel',
  'Willow',
  'Ember',
  'Junction',
  'Bridge',
  'Little',
  'Urban',
  'Coastal',
  'Valley',
  'Roots',
  'Spark',
  'Momentum',
  'Nurture',
  'Branching',
  'True',
];
const seconds = [
  'Futures',
  'Roots',
  'Start',
  'Chance',
  'Shoots',
  'Stones',
  'Stars',
  'Doors',
  'Minds',
  'Steps',
  'Wheels',
  'Spokes',
  'Hands',
  'Hearts',
  'Wings',
  'Horizons',
  'Tracks',
  'Paths',
  'Gate',
  'Barn',
  'Meadow',
  'Farm',
  'Acres',
  'Yard',
  'Orchard',
  'Forge',
  'Workshop',
  'Kitchen',
  'Stables',
  'Harbour',
];
const trades = [
  'Forest School',
  'Outdoor Learning',
  'Motor Project',
  'Boxing',
  'Music Studio',
  'Equine Therapy',
  'Care Farm',
  'Mentoring',
  'Tuition',
  'Training',
  'Education',
  'Alternative Provision',
  'Construction Skills',
  'Bike Workshop',
  'Youth Project',
  'Animal Care',
  'Hair and Beauty',
  'Learning Centre',
  'Vocational Centre',
  'Bushcraft',
  'Sports Coaching',
  'Therapeutic Farm',
  'Arts',
  'Skills Centre',
  'Gaming Hub',
  'Surf School',
];
const ends = [
  '',
  '',
  '',
  'CIC',
  'Ltd',
  'Limited',
  'Academy',
  'Project',
  'Centre',
  'UK',
  'Services',
  'Trust',
  '& Co',
  'Partnership',
  'Hub',
];
const places = [
  '',
  '',
  '',
  '',
  'Leeds',
  'Derby',
  'Hereford',
  'Kent',
  'Northampton',
  'East',
  'Cornwall',
  'Essex',
];
const surnames = [
  'Ashworth',
  'Tolland',
  'Brackenby',
  'Cawsey',
  'Denholt',
  'Fennimore',
  'Garrick',
  'Hollins',
  'Pargeter',
  'Quilter',
  'Ridsdale',
  'Sankey',
  'Tremlett',
  'Wardle',
];

/** As many different ones as asked for. */
export function madeUpProviders(count: number, seed: number): string[] {
  const draw = seededDraw(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const chance = draw.number();
    const start =
      chance < 0.45
        ? `${draw.of(firsts)} ${draw.of(seconds)}`
        : chance < 0.6
          ? `${draw.of(firsts)}${draw.of(seconds).toLowerCase()}`
          : chance < 0.75
            ? `${draw.of(surnames)}'s`
            : chance < 0.85
              ? `The ${draw.of(seconds)}`
              : draw.of(firsts);
    const name = [start, draw.of(places), draw.of(trades), draw.of(ends)]
      .filter((part) => part !== '')
      .join(' ');
    names.add(
      draw.number() < 0.12
        ? `${name}, ${1 + draw.below(60)} ${draw.of(['Mill', 'Canal', 'Bridge'])} Street`
        : name,
    );
  }
  return [...names];
}
