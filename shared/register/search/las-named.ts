/** LAs that are named among the words of a question: they say where, not who. */
import { bareLaName } from '../index/local-authority';
import { nameWords } from '../index/normalise';
import type { QuestionWord } from './read-question';
import { addTo } from '../../schema/lists-by-key';

/** @param laNames the register's names of LAs; their places in the list are their numbers */
export function createLaFinder(
  laNames: readonly string[],
): (words: readonly QuestionWord[]) => readonly QuestionWord[] {
  const byFirst = new Map<string, { la: number; name: readonly string[] }[]>();
  laNames.forEach((laName, la) => {
    const name = nameWords(bareLaName(laName));
    const [first] = name;
    if (first !== undefined) addTo(byFirst, first, { la, name });
  });
  return (words) => {
    const las = words.map((): number[] => []);
    words.forEach(({ text }, at) => {
      for (const { la, name } of byFirst.get(text) ?? [])
        if (name.every((part, place) => words[at + place]?.text === part))
          name.forEach((_, place) => las[at + place]?.push(la));
    });
    return words.map((word, at) => ({ ...word, las: las[at] ?? [] }));
  };
}
