/** Made-up words for the made-up register: places, people and schools that do not exist. */
import type { Draw } from './seeded-draw';

const saints = (
  'Mary John Peter Paul Joseph Anne Thomas Andrew Michael James Luke Mark Matthew Patrick George ' +
  'Stephen Augustine Bede Cuthbert Oswald Wilfrid Edmund Margaret Catherine Bridget Chad Aidan ' +
  'Hilda Botolph Swithun'
).split(' ');
const beginnings = (
  'Ash Beck Birch Black Bram Brent Bright Broad Burn Cald Car Chal Clay Cold Cor Cran Dal Dun East ' +
  'Ed Elm Fair Farn Fen Fern Glen Gold Gos Green Hal Ham Har Haw Hazel Heather Hex High Hol Horn ' +
  'Ing Ivy Kel Kirk Lang Lark Lin Long Mal Marl Mel Mill Moor Nether New Nor Oak Old Otter Pen Pine ' +
  'Quarn Raven Red Rock Rose Rush Sand Sel Shel Silver Stan Stock Stone Sun Swan Thorn Tor Under ' +
  'Upper Wal Warb Wel West Whit Wick Wild Win Wood Wych Yar'
).split(' ');
const middles = ['', '', '', '', 'er', 'ing', 'en', 'le', 'ers', 'ings'];
const endings = (
  'borough bourne bridge brook bury by cliffe combe cote croft dale den dene don field ford gate ' +
  'grove ham haven hill holme hurst ington land leigh ley low mead mere minster mouth ness over ' +
  'port ridge rise shaw side stead stoke ston thorpe thwaite ton vale view water way well wick wood ' +
  'worth yard'
).split(' ');
const kinds: readonly [string, number][] = [
  ['Primary School', 34],
  ['CofE Primary School', 12],
  ['Catholic Primary School', 7],
  ['Church of England Primary School', 5],
  ['Junior School', 5],
  ['Infant School', 5],
  ['School', 9],
  ['Academy', 7],
  ['Primary Academy', 4],
  ['High School', 3],
  ['Community College', 1],
  ['Nursery School', 2],
  ['Special School', 1],
  ['College', 2],
  ['Community Primary School', 4],
  ['CofE Voluntary Aided Primary School', 1],
  ['Pupil Referral Unit', 1],
  ['PRU', 1],
  ['Centre', 1],
  ['Alternative Provision Academy', 0.5],
];
const kindTotal = kinds.reduce((sum, [, weight]) => sum + weight, 0);
const streets =
  'Road Street Lane Avenue Drive Close Way Hill Crescent Grove Gardens Place Terrace Park Green'.split(' ');
const firstNames = (
  'Alva Bryn Corin Dara Eben Fenn Gwil Hesper Idris Jory Kerensa Lowen Merrin Nessa Orla Perran ' +
  'Quill Rhosyn Senan Tamsin Una Vesta Wenna Ysella Zennor'
).split(' ');

/** `Ashingford`, about 45,000 different ones. */
export const madeUpPlace = (draw: Draw): string => draw.of(beginnings) + draw.of(middles) + draw.of(endings);

/** A name such as a provider or school might have. */
export function madeUpName(draw: Draw): string {
  let left = draw.number() * kindTotal;
  const kind = kinds.find(([, weight]) => (left -= weight) <= 0)?.[0] ?? 'School';
  const chance = draw.number();
  if (chance < 0.28) {
    const saint = `St ${draw.of(saints)}'s`;
    return chance < 0.12 ? `${saint} ${kind}` : `${saint} ${kind}, ${madeUpPlace(draw)}`;
  }
  if (chance < 0.36) return `The ${madeUpPlace(draw)} ${kind}`;
  if (chance < 0.5)
    return `${madeUpPlace(draw)} ${draw.of(['Park', 'Hill', 'Green', 'Manor', 'Lodge', 'House', 'Farm', 'Vale', 'Lane', 'Grove'])} ${kind}`;
  if (chance < 0.56) return `${madeUpPlace(draw)} and ${madeUpPlace(draw)} ${kind}`;
  return `${madeUpPlace(draw)} ${kind}`;
}

/** A street, with a house number or name, or without. */
export const madeUpStreet = (draw: Draw): string =>
  draw.number() < 0.4
    ? `${1 + draw.below(240)} ${madeUpPlace(draw)} ${draw.of(streets)}`
    : `${draw.of(['School', 'Church', 'High', 'Station', 'Mill', madeUpPlace(draw), madeUpPlace(draw), madeUpPlace(draw)])} ${draw.of(streets)}`;

/** First and last name; the last is a made-up place, so that no person can be meant. */
export const madeUpPerson = (draw: Draw): [string, string] => [draw.of(firstNames), madeUpPlace(draw)];
