/** The form of a visit opened for one provider: filled in with its name and number, by which the visit is known as its own. */
import { countsInCounty } from '../instrument/instrument-parts';
import { shortTitleOf, type FieldRole, type Framework } from '../schema/framework';
import { entryOf, type Receipt } from '../schema/receipt';
import { keyOfRole } from './key-of-role';
import { prefillUrl } from './prefill';

/** A form, and under which numbers it asks who was visited. */
export interface VisitFormLink {
  readonly title: string;
  /** Title of its framework. */
  readonly framework: string;
  readonly responderUri: string;
  /** By role; what the form does not ask has none. */
  readonly entries: Readonly<Partial<Record<FieldRole, number>>>;
}

const FILLED = ['provider-name', 'provider-urn'] as const;

/** undefined: it is for no visit to a provider. @param framework in the version that the form was built from */
export function visitFormLink(receipt: Receipt, framework: Framework): VisitFormLink | undefined {
  const instrument = framework.instruments.find(({ id }) => id === receipt.instrument);
  if (receipt.pupilLevel || instrument === undefined || !countsInCounty(instrument)) return undefined;
  const entries = FILLED.flatMap((role) => {
    const id = receipt.questions[keyOfRole(framework, receipt.instrument, role)];
    return id === undefined ? [] : [[role, entryOf(id)] as const];
  });
  return {
    title: receipt.title,
    framework: shortTitleOf(framework),
    responderUri: receipt.responderUri,
    entries: Object.fromEntries(entries),
  };
}

/** Its address for a provider. @param urn '' for none */
export const visitLink = (
  { responderUri, entries }: VisitFormLink,
  { name, urn }: { readonly name: string; readonly urn: string },
): string =>
  prefillUrl({ responderUri, entries }, [
    { key: 'provider-name', value: name },
    ...(urn === '' ? [] : [{ key: 'provider-urn', value: urn }]),
  ]);
