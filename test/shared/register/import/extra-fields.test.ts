/** Rows with more fields than the header: only what proves to be in its column is believed. */
import { expect, test } from 'vitest';
import { openRegister } from '../../../../shared/register/search/open-register';
import { bytesOf, csvOf, importBytes } from '../register-of';

const imported = (header: readonly string[], extra: readonly string[]) =>
  importBytes(
    bytesOf(
      csvOf(header, [
        header.map((column) => ({ EstablishmentName: 'Elm', URN: '900000' })[column] ?? ''),
        extra,
      ]).replace('"Elm","900000",""', '"Elm","900000","Open"'),
    ),
  );

test('a row whose last proven column is before the status is left out', () => {
  const header = ['EstablishmentName', 'URN', 'EstablishmentStatus (name)'];
  const { report } = imported(header, ['Oak', '900001', 'Open', 'odd']);
  expect(report).toMatchObject({ rows: 1, rejectedCount: 1 });
  expect(report.rejected[0]?.reason).toContain('do not line up');
});

test('one that is proven past its status is kept up to there', () => {
  const header = ['EstablishmentName', 'URN', 'EstablishmentStatus (name)', 'OpenDate', 'Town'];
  const { bytes, report } = imported(header, ['Oak', '900001', 'Open', '01-09-2014', 'Derby', 'odd']);
  expect(report).toMatchObject({ rows: 2, rejectedCount: 0 });
  expect(openRegister(bytes).byUrn('900001')).toMatchObject({
    status: 'open',
    openDate: '2014-09-01',
    town: '',
  });
});
