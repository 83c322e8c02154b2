/** The state as a change leaves it. */
import type { KeptState, Owner } from '../../shared/workbook/state-tab';

/** So long it is told that something went wrong, or was put right: two weeks. */
export const TOLD_MS = 14 * 24 * 60 * 60 * 1000;

type NamedText = readonly [string, string];

/** With these texts, by name, in place of what was kept under their names. */
export function stateWith(state: KeptState, changed: readonly NamedText[]): KeptState {
  const revision = state.revision + 1;
  const texts = new Map(state.texts);
  const lost = new Map(state.lost);
  for (const [name, text] of changed) {
    texts.set(name, { text, revision });
    lost.delete(name);
  }
  const now = Date.now();
  const notices = state.notices.filter(
    // That the spare cannot be kept is told again should it be so still.
    ({ kind, at }) => kind !== 'spare' && now - Date.parse(at) < TOLD_MS,
  );
  return { ...state, revision, texts, lost, notices };
}

/**
 * Of another owner.
 * @param forget names of texts that are not taken along
 * @param keep texts that are kept beside the others, by name
 */
export function stateOf(
  owner: Owner,
  state: KeptState,
  forget: (name: string) => boolean,
  keep: Readonly<Record<string, string>>,
): KeptState {
  const revision = state.revision + 1;
  const kept = Object.entries(keep).map(([name, text]) => [name, { text, revision }] as const);
  return {
    ...state,
    owner,
    epoch: state.epoch + 1,
    revision,
    // To the spare of this project all of it is new.
    spared: 0,
    notices: [],
    texts: new Map([...[...state.texts].filter(([name]) => !forget(name)), ...kept]),
    lost: new Map([...state.lost].filter(([name]) => !forget(name))),
  };
}
