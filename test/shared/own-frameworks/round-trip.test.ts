/** Every framework comes back from its table as it went in. */
import { expect, test } from 'vitest';
import { frameworks } from '../../../shared/frameworks/index';
import { checkFramework } from '../../../shared/own-frameworks/check-framework';
import { frameworkCsv, frameworkTable } from '../../../shared/own-frameworks/framework-to-table';
import { ownFrameworkFromTable, readOwnFramework } from '../../../shared/own-frameworks/read-own-framework';
import { exampleFramework } from '../../examples/example-framework';

const all = [...frameworks, exampleFramework];

test.each(all.map((framework) => ({ name: framework.id, framework })))(
  '$name has no fault',
  ({ framework }) => {
    expect(checkFramework(framework)).toEqual([]);
  },
);

test.each(all.map((framework) => ({ name: framework.id, framework })))(
  '$name goes out to a tab, a CSV file and JSON, and comes back unchanged',
  ({ framework }) => {
    // What each choice counts as is said in the table: nothing is asked again.
    const back = {
      ok: true,
      framework,
      taken: [],
      notes: [],
      countsAs: expect.not.arrayContaining([expect.objectContaining({ asked: true })]) as unknown,
    };

    expect(ownFrameworkFromTable('x', frameworkTable(framework))).toEqual(back);
    expect(readOwnFramework('x.csv', frameworkCsv(framework))).toEqual(back);
    expect(readOwnFramework('x.json', JSON.stringify(framework))).toEqual(back);
  },
);
