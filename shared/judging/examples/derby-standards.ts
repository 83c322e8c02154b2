/** Derby's 32 standards by theme, and where its statements of outcome stand: what its examples name. */

export const STATEMENTS = 'Derby, section 18, the four statements after the standards';
export const MAJORITY = `${STATEMENTS}: “majority” is not defined there; more than half is this product's reading`;
const theme = (code: string, letters: string): string[] => [...letters].map((letter) => `${code}${letter}`);
export const [one, two, three, four, five] = [
  theme('1', 'abcdefghi'),
  theme('2', 'abcdefg'),
  theme('3', 'abcdef'),
  theme('4', 'abcdef'),
  theme('5', 'abcd'),
] as const;
export const every = [...one, ...two, ...three, ...four, ...five];
