/** The card that states a verdict, its reasons and its provenance. */
import type { ComponentChildren } from 'preact';
import { closeDateFact, plainType, provenanceLine } from '../../shared/register/check/plain-words';
import { longDate } from '../../shared/schema/dates';
import { addressLine, type Establishment } from '../../shared/schema/establishment';
import type { Link, Verdict } from '../../shared/schema/verdict';
import { phoneLink, websiteLink, whatTheyCarry } from '../model/contact-links';
import { type Fact, FactList } from './fact-list';
import { LinkedEstablishments } from './linked-establishments';
import { Notice } from './notice';
import { toneOf } from './status-tag';

const datedOr = (iso: string, reason = ''): string => [longDate(iso), reason].filter(Boolean).join(': ');

/** A link that opens in a new tab where the text holds an address, else the text. */
const linked = (text: string, address: string | null): ComponentChildren =>
  address === null ? (
    text
  ) : (
    <a
      href={address}
      {...(address.startsWith('tel:') ? {} : { target: '_blank', rel: 'noopener noreferrer' })}
    >
      {text}
      {address.startsWith('tel:') ? null : <span class="visually-hidden"> (opens in a new tab)</span>}
    </a>
  );

const factsOf = (e: Establishment, checkedAt: string): Fact[] => [
  { label: 'Type', value: e.type },
  { label: 'Status', value: e.statusName },
  { label: 'URN', value: e.urn },
  { label: 'DfE number', value: e.dfeNumber },
  { label: 'UKPRN', value: e.ukprn },
  { label: 'Local authority', value: e.la },
  { label: 'Address', value: addressLine(e) },
  { label: 'Opened', value: longDate(e.openDate) },
  ...[closeDateFact(e, checkedAt) ?? []].flat(),
  { label: 'Ages', value: e.lowAge && e.highAge ? `${e.lowAge} to ${e.highAge}` : '' },
  { label: 'Head', value: [e.head, e.headTitle].filter(Boolean).join(', ') },
  { label: 'Proprietor', value: e.proprietor },
  { label: 'Trust', value: e.trust },
  { label: 'Company number', value: e.companyNumber },
  { label: 'Phone', value: linked(e.phone, phoneLink(e.phone)) },
  { label: 'Website', value: linked(e.website, websiteLink(e.website)) },
  { label: 'Inspected by', value: e.inspectorate },
  { label: 'Section 41', value: e.section41 },
  { label: 'Accreditation', value: datedOr(e.accreditationExpiry, e.accreditation) },
  { label: 'Places', value: e.places },
  { label: 'Pupils', value: e.pupils },
  { label: 'Entry last changed', value: longDate(e.lastChanged) },
];

const placeOf = ({ town, la, postcode }: Establishment): string =>
  [...new Set([town, la, postcode])].filter(Boolean).join(', ');

interface Props {
  readonly verdict: Verdict;
  /** The verdict in a few words. */
  readonly headline: string;
  /** Left out of a printed record, where nothing can be followed. */
  readonly onFollow?: (link: Link) => void;
  /** What can be done with it; left out of a printed record. */
  readonly children?: ComponentChildren;
}

/** What the register says about one provider, why, and where that comes from. */
export function VerdictCard({ verdict, headline, onFollow, children }: Props) {
  const { establishment } = verdict;
  return (
    <article class="verdict" aria-labelledby="verdict-heading">
      <header class={toneOf(verdict.verdict)}>
        <h2 id="verdict-heading" tabIndex={-1}>
          {headline}
        </h2>
        <p>{establishment ? plainType(establishment) : `Asked for: ${verdict.query.text}`}</p>
        {establishment ? (
          <p>{[placeOf(establishment), `URN ${establishment.urn}`].filter(Boolean).join('. ')}</p>
        ) : null}
      </header>
      <div>
        {verdict.warnings.map((warning) => (
          <Notice key={warning} tone="warn">
            <p>{warning}</p>
          </Notice>
        ))}
        <ul>
          {verdict.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {children}
        {establishment ? (
          // On paper nothing can be opened; on a screen the actions and links come first.
          <details open={onFollow === undefined}>
            <summary>Details</summary>
            <FactList facts={factsOf(establishment, verdict.checkedAt)} />
          </details>
        ) : null}
        <LinkedEstablishments links={verdict.links} {...(onFollow ? { onFollow } : {})} />
        {verdict.pages.length > 0 ? (
          <>
            <h3>Look at</h3>
            {onFollow ? <p class="soft small">{whatTheyCarry(verdict.pages)}</p> : null}
            <ul>
              {verdict.pages.map(({ title, url }) => (
                <li key={url}>
                  <a href={url} target="_blank" rel="noopener noreferrer">
                    {title}
                    <span class="visually-hidden"> (opens in a new tab)</span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p class="soft small">{provenanceLine(verdict)}</p>
      </div>
    </article>
  );
}
