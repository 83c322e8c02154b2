/** Naming the people who work with the workbook: one a line, pasted from wherever they stand. */

interface Props {
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}

export function NamePeople({ typed, onChange }: Props) {
  return (
    <>
      <label for="people">Officers and leads (you can leave this out)</label>
      <p id="people-how" class="quiet">
        One a line: name and email address, and “Lead” or “Provider contact” where they are no officer. They
        stand in the People tab afterwards, where you can change everything. Nobody is sent anything.
      </p>
      <textarea
        id="people"
        class="words"
        rows={3}
        value={typed}
        onInput={(event) => onChange(event.currentTarget.value)}
        aria-describedby="people-how"
      />
    </>
  );
}
