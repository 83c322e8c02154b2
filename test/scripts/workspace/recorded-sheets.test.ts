/** The stand-in of the Sheets API held to what the real one answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NotImplemented } from '../../../scripts/workspace/google/google-error';
import { isBeside } from '../../beside-project';
import { kindsOf, readScenarios, Replay } from './recorded-exchanges';
import { workspaceWith } from './fixture';

const FOLDER = '../shared/google/recorded/sheets';
const DISCOVERY = '../shared/google/discovery/sheets-v4.json';
const isThere = isBeside(FOLDER, 'the recorded exchanges with the Sheets API');

/** Kinds of request that the product never sends and the stand-in does not know. */
const NOT_SENT = ['deleteDimensionGroup', 'autoResizeDimensions', 'cutPaste'];
/** Of a kind that is sent, all the same left out, and why. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'Working out a formula': 'the workbook holds none that is read back',
};
/** Scenarios that changed the spreadsheet in between by other means than the Sheets API. */
const CHANGED_OTHERWISE: Readonly<Record<string, string>> = {
  'ClientTest.test_import_csv': 'an upload to Drive replaced it',
};

interface Count {
  alike: number;
  differ: number;
  leftOut: number;
}

/** Replays everything; how each kind of exchange went, what differed, and why what was left out was. */
function replayAll() {
  const kinds = new Map<string, Count>();
  const differences: string[] = [];
  const reasons = new Map<string, number>();
  const add = (of: readonly string[], what: keyof Count): void => {
    for (const kind of of) {
      const count = kinds.get(kind) ?? { alike: 0, differ: 0, leftOut: 0 };
      kinds.set(kind, { ...count, [what]: count[what] + 1 });
    }
  };
  let replayed = 0;
  for (const { name, exchanges } of readScenarios(FOLDER)) {
    const replay = new Replay(workspaceWith(''));
    // What comes after a request that was left out speaks of a spreadsheet that is not there.
    let leftOut = CHANGED_OTHERWISE[name] ?? '';
    exchanges.forEach((exchange, index) => {
      const of = kindsOf(exchange);
      try {
        if (leftOut === '') {
          const difference = replay.differs(exchange);
          if (difference) differences.push(`${name} ${index + 1} (${of.join(', ')}): ${difference}`);
          add(of, difference ? 'differ' : 'alike');
          replayed += 1;
          return;
        }
      } catch (error) {
        if (!(error instanceof NotImplemented)) throw error;
        leftOut = error.message.replace(/ is not implemented.*/, '');
      }
      add(of, 'leftOut');
      reasons.set(leftOut, (reasons.get(leftOut) ?? 0) + 1);
    });
  }
  return { kinds, differences, reasons, replayed };
}

/** Every file of the add-on, in one. */
const addOnCode = (): string =>
  readdirSync('apps-script', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join('apps-script', file), 'utf8'))
    .join('\n');

describe.skipIf(!isThere)('the recorded exchanges', () => {
  test('are answered as Google answered them, ids aside', () => {
    const { kinds, differences, reasons, replayed } = replayAll();
    const left = [...reasons.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      [
        `${replayed + left} exchanges: ${replayed} replayed, ${replayed - differences.length} alike, ${left} left out.`,
        ...[...kinds].map(
          ([kind, { alike, differ, leftOut }]) =>
            `  ${kind}: ${alike} alike, ${differ} not, ${leftOut} left out`,
        ),
        'Left out, with what followed in the same scenario:',
        ...[...reasons].map(([reason, count]) => `  ${reason}: ${count}`),
      ].join('\n'),
    );
    expect(differences).toEqual([]);
    expect(replayed + left).toBe(1508);
    const known = [
      ...NOT_SENT.map((kind) => `Sheets batchUpdate request "${kind}"`),
      ...Object.keys(NOT_ASKED),
      ...Object.values(CHANGED_OTHERWISE),
    ];
    expect([...reasons.keys()].filter((reason) => !known.includes(reason))).toEqual([]);
  });

  test('hold every kind that the add-on sends, but for those of which none was recorded', () => {
    const { kinds } = replayAll();
    const document = JSON.parse(readFileSync(DISCOVERY, 'utf8')) as {
      schemas: { Request: { properties: Record<string, unknown> } };
    };
    const all = Object.keys(document.schemas.Request.properties);
    const code = addOnCode();
    const sent = all.filter((kind) => new RegExp(`\\b${kind}: \\{`).test(code));
    expect(sent.length).toBeGreaterThan(10);
    const held = sent.filter((kind) => (kinds.get(kind)?.alike ?? 0) > 0);
    const odd = sent.filter((kind) => kinds.has(kind) && !held.includes(kind));
    console.log(
      `Of ${sent.length} kinds of change that the add-on sends, ${held.length} are held: ${held.join(', ')}. Never recorded: ${sent.filter((kind) => !kinds.has(kind)).join(', ')}.`,
    );
    expect(odd).toEqual([]);
  });

  test('leave out only what the add-on never sends', () => {
    const code = addOnCode();
    expect(NOT_SENT.filter((kind) => new RegExp(`\\b${kind}\\b`).test(code))).toEqual([]);
    expect(/valueRenderOption: '(?!UNFORMATTED_VALUE')/.exec(code)).toBeNull();
  });
});
