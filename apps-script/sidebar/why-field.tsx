/** Where somebody says why, beside what they do about a visit. */
interface Props {
  readonly id: string;
  readonly label?: string;
  readonly why: string;
  readonly onWhy: (why: string) => void;
}

export function WhyField({ id, label = 'Why', why, onWhy }: Props) {
  return (
    <>
      <label for={id}>{label}</label>
      <textarea id={id} rows={2} value={why} onInput={(event) => onWhy(event.currentTarget.value)} />
    </>
  );
}
