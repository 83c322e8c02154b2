/** Formulas that hold their own result, as people write them to keep a zero, and programs to show a link. */
import { undoubled } from './csv-rows';

const QUOTED = '"((?:[^"]|"")*)"';
/** `"100006"`, `HYPERLINK("https://…","100006")`, with or without the sign in front: what comes out stands in it. */
const LITERAL = new RegExp(
  `^=?\\s*(?:${QUOTED}|HYPERLINK\\s*\\(\\s*${QUOTED}\\s*(?:[,;]\\s*(?:${QUOTED}|(\\d+))\\s*)?\\))\\s*$`,
  'i',
);

/** What a formula says that holds its own result; undefined for any other. */
export function resultIn(formula: string): string | undefined {
  const [, text, address, label, number] = LITERAL.exec(formula.trim()) ?? [];
  const said = text ?? label ?? number ?? address;
  return said === undefined ? undefined : undoubled(said);
}
