/** A made-up framework of 500 criteria, asked in one form. */
import { catalogue } from '../../shared/frameworks/catalogue';
import type { Framework } from '../../shared/schema/framework';
import type { Bundle } from '../../scripts/workspace/bundle';
import { exampleFramework } from '../examples/example-framework';

function longFramework(): Framework {
  const [theme] = exampleFramework.themes;
  const [criterion] = theme?.criteria ?? [];
  const [visit] = exampleFramework.instruments;
  if (!theme || !criterion || !visit) throw new Error('The example has a theme with a criterion, and a form');
  const themes = Array.from({ length: 10 }, (_, at) => ({
    code: String(at + 1),
    title: `Theme ${at + 1}`,
    essential: false,
    commentTitle: 'Comments',
    criteria: Array.from({ length: 50 }, (_one, index) => ({
      ...criterion,
      code: `${at + 1}.${index + 1}`,
      prompt: `What is asked ${at + 1}.${index + 1}`,
    })),
  }));
  return {
    ...exampleFramework,
    themes,
    instruments: [{ ...visit, parts: themes.map(({ code }) => ({ theme: code })) }],
  };
}

/** The add-on with it alone, under the id `example`. */
export function withLong(built: Bundle): Bundle {
  const long = longFramework();
  const html = {
    ...built.html,
    frameworks: JSON.stringify(catalogue([long])),
    'framework-example': JSON.stringify(long),
  };
  return { ...built, html };
}
