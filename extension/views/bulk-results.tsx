/** A bulk check's results: a button for each kind of result with its count, and the table of those that it shows. */
import type { ComponentChildren } from 'preact';
import { verdictTitle } from '../../shared/register/check/verdict-title';
import { VerdictKind } from '../../shared/schema/verdict';
import { type CheckedProvider, countsOf, isOpenQuestion } from '../model/bulk-check';
import { ScrollTable } from './scroll-table';
import { StatusTag } from './status-tag';
import { inDigits } from '../../shared/schema/counted';

/** More rows than this make a page slow; the export has them all. */
const MOST_SHOWN = 200;
/** Of the rows before the one that is being decided, so many stay in sight. */
const SHOWN_BEFORE = 5;
/** Names of candidates that stand in the table. */
const NAMES_SHOWN = 3;

export type Shown = 'all' | 'to-decide' | 'decided' | 'passed-over' | VerdictKind;

interface Props {
  readonly checked: readonly CheckedProvider[];
  /** How many rows were passed over. */
  readonly passedOver: number;
  readonly shown: Shown;
  /** The row that is being decided, and the question about it; null where none is. */
  readonly question: { readonly row: number; readonly asked: ComponentChildren } | null;
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
            <span class="count">{inDigits(count)}</span> {title}
          </button>
        ))}
    </div>
  );
}

function foundText({ verdict }: CheckedProvider): string {
  const { establishment, candidates } = verdict;
  if (establishment)
    return `${establishment.name}, ${establishment.postcode || establishment.la} (URN ${establishment.urn})`;
  const isNotFound = verdict.verdict === 'not-found';
  const none = 'No entry with this name; not proof that it is unregistered.';
  if (candidates.length === 0) return isNotFound ? none : '';
  const names = candidates.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const more = candidates.length > NAMES_SHOWN ? ' and others' : '';
  if (isNotFound) return `${none} Nearest: ${names.join(', ')}${more}.`;
  return `${inDigits(candidates.length)} to choose from: ${names.join(', ')}${more}.`;
}

/** What was found for each provider of a list. */
export function BulkResults(props: Props) {
  const { checked, shown, question, onLook, onDecide, onUndo } = props;
  const rows = checked.filter((provider) => isShown(shown, provider));
  const asked = question === null ? -1 : rows.findIndex(({ row }) => row === question.row);
  const from = asked < MOST_SHOWN ? 0 : asked - SHOWN_BEFORE;
  return (
    <>
      <Filters {...props} />
      {shown === 'passed-over' ? null : (
        <>
          <ScrollTable label="Results" headings={['Row', 'In your list', 'In the register']}>
            {rows.slice(from, from + MOST_SHOWN).map((provider) => {
              const { row, query, verdict, decision, notes } = provider;
              const beside = [query.urn, query.postcode, query.town, query.la].filter(Boolean).join(', ');
              const who = (
                <span class="visually-hidden">
                  row {row}, {query.text}
                </span>
              );
              return (
                <tr key={row} class={row === question?.row ? 'asked' : ''}>
                  <td class="number" data-label="Row">
                    {row}
                  </td>
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
                    {row === question?.row ? (
                      question.asked
                    ) : (
                      <>
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
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </ScrollTable>
          {rows.length > MOST_SHOWN ? (
            <p>
              {from === 0 ? `The first ${MOST_SHOWN}` : `Those from row ${rows[from]?.row ?? ''} on`} of{' '}
              {inDigits(rows.length)} are shown; the export has all of them.
            </p>
          ) : null}
        </>
      )}
    </>
  );
}
