/** LAs that are named among the words of a question: they say where, not who. */
import type { LaFacts } from '../index/establishment-of';
import { namesOfArea } from '../index/local-authority';
import type { QuestionWord } from './read-question';
import { addTo } from '../../schema/lists-by-key';

/**
 * Knows an LA by whatever it is called, and by an abolished one that it came after: "Northamptonshire" means both that are there now.
 * @param registerLas the register's LAs; their places in the list are their numbers
 */
export function createLaFinder(
  registerLas: readonly LaFacts[],
): (words: readonly QuestionWord[]) => readonly QuestionWord[] {
  const byFirst = new Map<string, { la: number; name: readonly string[] }[]>();
  registerLas.forEach((facts, la) => {
    for (const each of namesOfArea(facts)) {
      const name = each.split(' ');
      const [first = ''] = name;
      addTo(byFirst, first, { la, name });
    }
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
