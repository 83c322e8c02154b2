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

/** The boxes of each theme that is answered so, in form order; [] where none is. */
export const boxesOf = (
  themes: readonly Theme[],
  lines: readonly Line[],
  answers: Pick<AnswersSoFar, 'fields'>,
): readonly Boxes[] =>
  themes.flatMap((theme) => {
    const boxes = [...(theme.before ?? []), ...(theme.after ?? [])];
    const inBoxes = lines.every((line) => line.theme !== theme || line.asksFor === 'nothing');
    return inBoxes && boxes.length > 0
      ? [{ filled: boxes.filter((box) => saysSomething(box, answers)).length, all: boxes.length }]
      : [];
  });
