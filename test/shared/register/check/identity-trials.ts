/**
 * Questions that look like an establishment's without being about it, and the same with the name as people write it:
 * slipped numbers, tenants listed with their host's number, names shortened, lengthened, abbreviated, and former ones.
 */
import type { Draw } from '../../../../scripts/seeded-draw';
import type { Establishment } from '../../../../shared/schema/establishment';

/** Every number that is one slip from this one: a digit changed, two neighbours swapped, one more or less. */
export function slipsOf(urn: string): string[] {
  const found = new Set<string>([String(Number(urn) + 1), String(Number(urn) - 1)]);
  for (let at = 0; at < urn.length; at++) {
    for (let digit = 0; digit <= 9; digit++) found.add(urn.slice(0, at) + String(digit) + urn.slice(at + 1));
    if (at + 1 < urn.length)
      found.add(urn.slice(0, at) + urn.charAt(at + 1) + urn.charAt(at) + urn.slice(at + 2));
  }
  found.delete(urn);
  return [...found].filter((other) => /^[1-9]\d{4,5}$/.test(other));
}

const callings =
  'Forest Skills|Motor Project|Outreach|Tuition|Training|Learning|Tutoring Services|Boxing Club|Care Farm|Youth Hub|Creative Arts|Nurture|Therapeutic Education|Works|Sports Coaching|Bike Workshop|Music Studio|Horse Sanctuary|Mentoring CIC|Education Ltd|Alternative Provision|AP|Community Centre|Hub|Skills Centre|Pathways|Futures|Learning Zone|Provision|Inclusion|House|Enterprise|Community Interest Company|Nursery|CIC|Ltd|Community|Care|Kitchen|Garden Project|Independent School|Special School'.split(
    '|',
  );
const inventions =
  'Kickstart|Brightpath|Rewired|Tomorrow’s Makers|Wheelwrights|Second Spring|Northstar|Blue Lantern|Rough Diamonds|Bounce Back|Treehouse|The Yard|Launchpad|Made-Up Minds|Open Gate|Wild Rovers|Steps Forward|Ember|Quayside|Ridgeline'.split(
    '|',
  );

const common =
  /^(the|of|and|for|in|at|st|saint|school|schools?|academy|college|primary|secondary|junior|infants?|nursery|high|church|england|catholic|cofe|c|e|rc|ce|va|vc|community|special|centre|unit|pupil|referral|pru|ap|free|prep|preparatory|grammar|voluntary|aided|controlled|foundation|with|a|&|first|middle|upper|lower|boys|girls|sixth|form|roman|independent|methodist|alternative|provision)$/i;

/** The words of a name that say who is meant. */
const tellingOf = (name: string): string[] =>
  name.split(/[\s,():@-]+/u).filter((word) => word.length > 1 && !common.test(word.replace(/\W/g, '')));

/** Type codes of pupil referral units and of free schools and academies for alternative provision. */
const alternativeProvision: ReadonlySet<string> = new Set(['14', '38', '42', '43']);
/** Type codes of what anybody calls an independent school, and a special school. */
const independent: ReadonlySet<string> = new Set(['06', '08', '10', '11', '32']);
const special: ReadonlySet<string> = new Set(['07', '08', '10', '12', '32', '33', '36', '44']);

/** Made-up tenants of a host; every second one shares a word with it. */
export function tenantsOf({ name, typeCode }: Establishment, count: number, draw: Draw): string[] {
  const own = tellingOf(name);
  // "Elm Provision" with the number of an AP school called Elm Academy, and "Elm Ltd" with that of Elm School Limited,
  // are no tenants but the school itself. So are "Elm AP" where the name says that it is, and "Elm Special School"
  // where the type does.
  const itself = [
    ...(alternativeProvision.has(typeCode) || /\b(alternative provision|ap)\b/i.test(name)
      ? ['Alternative Provision', 'AP', 'Provision']
      : []),
    ...(independent.has(typeCode) || /\bindependent\b/i.test(name) ? ['Independent School'] : []),
    ...(special.has(typeCode) || /\bspecial\b/i.test(name) ? ['Special School'] : []),
    ...(/\b(ltd|limited|cic|llp|plc)\b/i.test(name) ? ['Ltd', 'CIC'] : []),
    ...(/\bskill\b/i.test(name) ? ['Skills Centre'] : []),
  ];
  const here = new Set([...name.toLowerCase().split(/\W+/u), 'ltd', 'cic']);
  return Array.from({ length: count }, (_, at) => {
    const first = at % 2 === 0 && own.length > 0 ? draw.of(own) : draw.of(inventions);
    // "Elm Nursery" at "Elm Primary and Nursery School" would be the host's own name, shortened.
    const others = callings.filter(
      (calling) =>
        !itself.includes(calling) && calling.split(' ').some((word) => !here.has(word.toLowerCase())),
    );
    const calling = draw.of(own.length > 1 && !itself.includes('Ltd') ? [...others, 'Ltd', 'CIC'] : others);
    return `${first} ${calling}`;
  });
}

const short: readonly (readonly [RegExp, string])[] = [
  [/\bSchool\b/g, 'Sch'],
  [/\bPrimary\b/g, 'Prim'],
  [/\bAcademy\b/g, 'Acad'],
  [/\bSaint\b/g, 'St'],
  [/\bChurch of England\b/g, 'CofE'],
  [/\bRoman Catholic\b/g, 'RC'],
  [/\bJunior\b/g, 'Jnr'],
  [/\bInfants?\b/g, 'Inf'],
  [/\bCommunity\b/g, 'Comm'],
  [/\bPupil Referral Unit\b/g, 'PRU'],
  [/\bCollege\b/g, 'Coll'],
  [/\bNursery\b/g, 'Nurs'],
  [/\band\b/g, '&'],
  [/\bCentre\b/g, 'Ctr'],
];

/** The ways in which people write the name of the right establishment. */
export const waysToWrite: Readonly<
  Record<string, (entry: Establishment, formerNames: readonly string[]) => string[]>
> = {
  'the last word left out': ({ name }) => [name.replace(/\s+\S+$/u, '')],
  'the last two words left out': ({ name }) => [name.replace(/\s+\S+\s+\S+$/u, '')],
  'the kind of school left out': ({ name }) => [
    name
      .split(/\s+/u)
      .filter((word) => !common.test(word.replace(/[^\w]/g, '')) || /^(the|st|of|and)$/i.test(word))
      .join(' '),
  ],
  'all after a comma or bracket left out': ({ name }) => [name.replace(/\s*[,(].*$/u, '')],
  'without "The"': ({ name }) => [name.replace(/^The\s+/, '')],
  'its LA added': ({ name, la }) => [`${name}, ${la}`, `${name} ${la}`],
  'its town added': ({ name, town }) => (town === '' ? [] : [`${name}, ${town}`]),
  'its street and town added': ({ name, street, town }) =>
    street === '' ? [] : [`${name}, 12 ${street}, ${town}`],
  'its trust added': ({ name, trust }) => (trust === '' ? [] : [`${name} (${trust})`, `${name} ${trust}`]),
  abbreviated: ({ name }) => [short.reduce((text, [long, brief]) => text.replace(long, brief), name)],
  'a former name': (_, formerNames) => [...formerNames],
};
