/** How long the county's figures take to work out, in the processor's time: other programs do not count. */
import { latestVisits } from '../../../shared/county/latest-visits';
import { expect, test } from 'vitest';
import { county } from '../../../shared/county/county';
import { frameworks } from '../../../shared/frameworks/index';
import type { Visit } from '../../../shared/schema/visit';
import { identityOf } from '../../../shared/workbook/providers-tab';
import { updateProviders } from '../../../shared/workbook/update-providers';
import { allMet, visitOf } from '../../examples/example-answers';

test('5,000 visits in under two seconds of computing', () => {
  const herefordshire = frameworks.find(({ id }) => id === 'herefordshire');
  if (!herefordshire) throw new Error('Herefordshire is gone.');
  const ratings = Object.fromEntries(
    herefordshire.themes.flatMap(({ criteria }) => criteria.map(({ code }) => [code, 'Fully met'])),
  );
  const visits = Array.from({ length: 5_000 }, (_, index): Visit => ({
    ...visitOf({
      ...allMet,
      ratings,
      comments: {},
      provider: { name: `Provider ${index % 1_500}` },
      visitDate: `2026-${String(1 + (index % 9)).padStart(2, '0')}-15`,
    }),
    id: `v${index}`,
    framework: 'herefordshire',
  }));
  const before = process.cpuUsage();
  const figures = county(visits, frameworks, { asOf: '2026-11-22' });
  updateProviders(latestVisits(visits, frameworks), figures, { asOf: '2026-11-22' }, [], {
    identity: identityOf(
      [],
      visits.map(({ answers }) => answers.provider),
    ),
  });
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  expect(figures).toMatchObject({ visits: 5_000, providers: 1_500 });
  console.info(`5,000 visits: county and providers in ${Math.round(took)} ms`);
  expect(took).toBeLessThan(2_000);
});
