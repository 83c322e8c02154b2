/** A bulk check's results: a button for each kind of result with its count, and the table of those that it shows. */
import { verdictTitle } from '../../shared/register/check/verdict-title';
import { VerdictKind } from '../../shared/schema/verdict';
import { type CheckedProvider, countsOf, isOpenQuestion } from '../model/bulk-check';
import { ScrollTable } from './scroll-table';
import { StatusTag } from './status-tag';

/** More rows than this make a page slow; the export has them all. */
const MOST_SHOWN = 200;
/** Names of candidates that stand in the table. */
const NAMES_SHOWN = 3;

export type Shown = 'all' | 'to-decide' | 'decided' | 'passed-over' | VerdictKind;

interface Props {
  readonly checked: readonly CheckedProvider[];
  /** How many rows were passed over. */
  readonly passedOver: number;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly onLook: (provider: CheckedProvider) => void;
  readonly onDecide: (provider: CheckedProvider) => void;
  readonly onUndo: (provider: CheckedProvider) => void;
}

const isShown = (shown: Shown, provider: CheckedProvider): boolean =>
  shown === 'all' ||
  (shown === 'to-decide' && isOpenQuestion(provider)) ||
  (shown === 'decided' && provider.decision !== null) ||
  shown === provider.verdict.verdict;

/** Filters with counts: pressed is the one that is shown. Kinds of which there are none are left out. */
function Filters({
  checked,
  passedOver,
  shown,
  onShow,
}: Pick<Props, 'checked' | 'passedOver' | 'shown' | 'onShow'>) {
  const counts = countsOf(checked);
  const filters: readonly (readonly [Shown, string, number])[] = [
    ['all', 'All', checked.length],
    ['to-decide', 'To decide', checked.filter(isOpenQuestion).length],
    ['decided', 'Decided by you', checked.filter(({ decision }) => decision !== null).length],
    ...VerdictKind.options.map((kind) => [kind, verdictTitle[kind], counts[kind]] as const),
    ['passed-over', 'Passed over', passedOver],
  ];
  return (
    <div class="actions" role="group" aria-label="Show">
      {filters
        .filter(([kind, , count]) => count > 0 || kind === 'all' || kind === shown)
        .map(([kind, title, count]) => (
          <button key={kind} type="button" aria-pressed={kind === shown} onClick={() => onShow(kind)}>
            <span class="count">{count.toLocaleString('en-GB')}</span> {title}
          </button>
        ))}
    </div>
  );
}

function foundText({ verdict }: CheckedProvider): string {
  const { establishment, candidates } = verdict;
  if (establishment)
    return `${establishment.name}, ${establishment.postcode || establishment.la} (URN ${establishment.urn})`;
  if (candidates.length === 0) return '';
  const names = candidates.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const more = candidates.length > NAMES_SHOWN ? ' and others' : '';
  if (verdict.verdict === 'not-found')
    return `No entry with this name; not proof that it is unregistered. Nearest: ${names.join(', ')}${more}.`;
  return `${candidates.length === 1 ? '1 near name' : `${candidates.length} near names`}: ${names.join(', ')}${more}.`;
}

/** What was found for each provider of a list. */
export function BulkResults(props: Props) {
  const { checked, shown, onLook, onDecide, onUndo } = props;
  const rows = checked.filter((provider) => isShown(shown, provider));
  return (
    <>
      <Filters {...props} />
      {shown === 'passed-over' ? null : (
        <>
          <ScrollTable label="Results" headings={['Row', 'In your list', 'In the register']}>
            {rows.slice(0, MOST_SHOWN).map((provider) => {
              const { row, query, verdict, decision, notes } = provider;
              const beside = [query.urn, query.postcode, query.town, query.la].filter(Boolean).join(', ');
              const who = (
                <span class="visually-hidden">
                  row {row}, {query.text}
                </span>
              );
              return (
                <tr key={row}>
                  <td class="number">{row}</td>
                  <th scope="row">
                    {query.text || 'Blank'}
                    {beside === '' ? null : <span class="hint">{beside}</span>}
                    {notes.map((note) => (
                      <span key={note} class="hint">
                        {note}
                      </span>
                    ))}
                  </th>
                  <td>
                    <StatusTag kind={verdict.verdict}>
                      {decision?.urn === null ? 'None meant' : verdictTitle[verdict.verdict]}
                    </StatusTag>{' '}
                    {foundText(provider)}
                    <span class="row-actions">
                      {isOpenQuestion(provider) ? (
                        <button type="button" onClick={() => onDecide(provider)}>
                          Decide {who}
                        </button>
                      ) : null}
                      <button type="button" onClick={() => onLook(provider)}>
                        Look {who}
                      </button>
                      {decision === null ? null : (
                        <button type="button" onClick={() => onUndo(provider)}>
                          Undo the decision {who}
                        </button>
                      )}
                    </span>
                  </td>
                </tr>
              );
            })}
          </ScrollTable>
          {rows.length > MOST_SHOWN ? (
            <p>
              The first {MOST_SHOWN} of {rows.length.toLocaleString('en-GB')} are shown; the export has all of
              them.
            </p>
          ) : null}
        </>
      )}
    </>
  );
}
