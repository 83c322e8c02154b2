/** Themes that are answered in boxes: questions to think with, which nobody rates or answers one by one. */
import type { AnswersSoFar } from '../schema/answers';
import type { Field, Theme } from '../schema/framework';
import type { Line } from './lines';

/** How many of a theme's boxes say something, and how many there are. */
interface Boxes {
  readonly filled: number;
  readonly all: number;
}

const saysSomething = ({ key }: Field, { fields }: Pick<AnswersSoFar, 'fields'>): boolean => {
  const value = fields[key] ?? '';
  const said = typeof value === 'string' ? value.trim() : Object.keys(value);
  return said.length > 0;
};

/** The boxes of a theme of which nothing is rated or answered one by one; [] for any other. */
export const boxesOfTheme = (
  theme: Theme,
  asked: readonly Pick<Line, 'theme' | 'asksFor'>[],
): readonly Field[] =>
  asked.every((one) => one.theme !== theme || one.asksFor === 'nothing')
    ? [...(theme.before ?? []), ...(theme.after ?? [])]
    : [];

/** How many of them are filled in, of each theme that is answered so, in form order; [] where none is. */
export const boxesOf = (
  themes: readonly Theme[],
  lines: readonly Line[],
  answers: Pick<AnswersSoFar, 'fields'>,
): readonly Boxes[] =>
  themes.flatMap((theme) => {
    const boxes = boxesOfTheme(theme, lines);
    const filled = boxes.filter((box) => saysSomething(box, answers)).length;
    return boxes.length > 0 ? [{ filled, all: boxes.length }] : [];
  });
