/** What a look-up and typing cost in a register of so many rows: `node establishments-job.mjs ROWS`. Prints JSON. */
import { check } from '../../../shared/register/check/check';
import { hitsWhileTyping } from '../../../shared/register/check/hits-while-typing';
import { createRegisterImport } from '../../../shared/register/import/import-register';
import { openRegister } from '../../../shared/register/search/open-register';
import { madeUpRegister } from '../../made-up-register';
import { seededDraw } from '../../seeded-draw';
import { atShare, processorTime } from '../../processor-time';

const SEED = 7;
const ASKED = 400;
/** Until the code is compiled, times say nothing of what follows. */
const WARM = 100;
const LETTERS = [3, 5, 8, 12] as const;
const CONTEXT = { now: '2026-11-26T09:00:00.000Z', checkedBy: '' };

const timed = (work: () => unknown): number => {
  const start = processorTime();
  work();
  return processorTime() - start;
};
const figures = (times: readonly number[]): { median: number; p95: number } => ({
  median: atShare(times, 0.5),
  p95: atShare(times, 0.95),
});

const rows = Number(process.argv[2] ?? '0');
const reading = createRegisterImport({ file: 'edubasealldata20261125.csv' });
for (const piece of madeUpRegister({ rows, seed: SEED })) reading.write(piece);
const { bytes } = reading.end();
const opened = timed(() => openRegister(bytes));
const register = openRegister(bytes);
const draw = seededDraw(SEED);
const asked = Array.from({ length: ASKED + WARM }, () => register.establishment(draw.below(register.count)));
const lookUp = asked.map(({ urn, name }, at) =>
  timed(() => check(register, { text: at % 2 === 0 ? urn : name }, CONTEXT)),
);
const typing = asked.flatMap(({ name }) =>
  LETTERS.map((letters) => timed(() => hitsWhileTyping(register, { text: name.slice(0, letters) }, 8))),
);
process.stdout.write(
  JSON.stringify({
    index: bytes.byteLength,
    opened,
    lookUp: figures(lookUp.slice(WARM)),
    typing: figures(typing.slice(WARM * LETTERS.length)),
  }),
);
