/** Naming the people who work with the workbook: one a line, pasted from wherever they stand. */

interface Props {
  /** Of the field: no two of the page have the same. */
  readonly id: string;
  readonly label: string;
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}

export function NamePeople({ id, label, typed, onChange }: Props) {
  return (
    <>
      <label for={id}>{label}</label>
      <p id={`${id}-how`} class="quiet">
        One a line: name and email address, and “Lead” or “Provider contact” where they are no officer. They
        stand in the People tab afterwards, where you can change everything. Nobody is sent anything.
      </p>
      <textarea
        id={id}
        class="words"
        rows={3}
        value={typed}
        onInput={(event) => onChange(event.currentTarget.value)}
        aria-describedby={`${id}-how`}
      />
    </>
  );
}
