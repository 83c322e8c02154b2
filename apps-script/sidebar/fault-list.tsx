/** What is wrong in a tab, by row and column. */
import type { Fault } from '../../shared/own-frameworks/framework-columns';

const place = ({ row, column }: Fault): string =>
  [row > 0 ? `Row ${row}` : '', column].filter((part) => part !== '').join(', ');

export function FaultList({ faults }: { faults: readonly Fault[] }) {
  if (!faults.length) return null;
  return (
    <ul class="faults">
      {faults.map((fault) => (
        <li key={`${place(fault)} ${fault.message}`}>
          {place(fault) !== '' && <strong>{place(fault)}: </strong>}
          {fault.message}
        </li>
      ))}
    </ul>
  );
}
