/** Which of several files is the register and which the links, by names and first rows. Others are named, with why. */
import { InputError } from '../../errors';
import { byText } from '../../schema/by-text';
import { extractDateOf } from './extract-date';
import { extractByName } from './import-report';

export interface OfferedFile {
  readonly name: string;
  /** The first bytes, as text. */
  readonly head: string;
}

export interface PassedOver {
  readonly name: string;
  readonly why: string;
}

export interface Choice {
  /** Places in what was offered; undefined where there is none. */
  readonly register: number | undefined;
  readonly links: number | undefined;
  readonly passedOver: readonly PassedOver[];
}

type Kind = 'links' | 'full' | 'extract' | 'other';

const kindOf = ({ name, head }: OfferedFile): Kind => {
  if (/\bLinkURN\b/i.test(head)) return 'links';
  if (/edubasealldata/i.test(name)) return 'full';
  return extractByName(name) !== '' ? 'extract' : 'other';
};

/** True where the name says that the links are those of all establishments. */
const ofAll = (name: string): boolean => /edubasealldata/i.test(name);

/** The one with the latest date in its name; undefined where one has none, or two have the same. */
function newest(files: readonly OfferedFile[], among: readonly number[]): number | undefined {
  const dated = among.map((at) => ({ at, date: extractDateOf(files[at]?.name ?? '') ?? '' }));
  dated.sort((a, b) => byText(b.date, a.date));
  const [first, second] = dated;
  if (second === undefined) return first?.at;
  return dated.some(({ date }) => date === '') || first?.date === second.date ? undefined : first?.at;
}

/**
 * Chooses the file of all establishments (`edubasealldata`) before any extract, and the newest of several; likewise of
 * the links. A file by itself is taken for what its first row says.
 * @throws InputError naming what is there, where it cannot be told which one is meant
 */
export function chooseFiles(source: string, files: readonly OfferedFile[]): Choice {
  const kinds = files.map(kindOf);
  const places = (wanted: (kind: Kind, at: number) => boolean): number[] =>
    kinds.flatMap((kind, at) => (wanted(kind, at) ? [at] : []));
  const one = (what: string, among: readonly number[]): number | undefined => {
    if (among.length === 0) return undefined;
    const chosen = newest(files, among);
    if (chosen !== undefined) return chosen;
    throw new InputError(
      `${source} has more than one file that may be the ${what}: ${among.map((at) => files[at]?.name ?? '').join(', ')}. ` +
        'Their names do not tell which is the newest of all establishments. Choose that one by itself; its name begins with "edubasealldata".',
    );
  };
  const looksLikeRegister = (at: number): boolean => /\burn\b/i.test(files[at]?.head ?? '');
  const full = places((kind) => kind === 'full');
  // Without the file of all establishments, what there is has to be one.
  const rest = places((kind, at) => kind !== 'links' && kind !== 'full' && looksLikeRegister(at));
  const others = rest.length > 0 ? rest : places((kind) => kind === 'other' || kind === 'extract');
  let register: number | undefined;
  if (full.length > 0) register = one('register', full);
  else if (others.length === 1 || rest.length === 0) register = others[0];
  else
    throw new InputError(
      `${source} has more than one file that lists establishments, and none of all of them: ${others.map((at) => files[at]?.name ?? '').join(', ')}. ` +
        'Choose the file whose name begins with "edubasealldata", or one of these by itself.',
    );
  const allLinks = places((kind) => kind === 'links');
  const linksOfAll = allLinks.filter((at) => ofAll(files[at]?.name ?? ''));
  const links = one('file of links', linksOfAll.length > 0 ? linksOfAll : allLinks);
  const passedOver = files.flatMap(({ name }, at) => {
    if (at === register || at === links) return [];
    const [kind, extract] = [kinds[at], extractByName(name)];
    const why =
      kind === 'full' || (kind === 'links' && ofAll(name))
        ? 'there is a newer one'
        : kind === 'links'
          ? 'the links of all establishments are there'
          : extract !== ''
            ? `it holds ${extract} only`
            : 'it is not needed beside the register';
    return [{ name, why }];
  });
  return { register, links, passedOver };
}
