/** A list on its way from a file through its columns to verdicts and decisions, kept on this computer on the way. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import type { Register } from '../../shared/register/search/open-register';
import { type ListSheet, sheetAsTable } from '../../shared/register/list/as-table';
import { pickSheet } from '../../shared/register/list/pick-sheet';
import {
  readProviderList,
  type ListChoices,
  type ProviderList,
} from '../../shared/register/list/provider-list';
import type { SheetLayout } from '../../shared/table/sheet-layout';
import type { TableSheet } from '../../shared/table/table-file';
import { checkList, type CheckedProvider, checkProvider, refuseTooMany } from '../model/bulk-check';
import { decisionsByRow, type ListInWork, undoDecision } from '../model/list-in-work';
import { listsInWork } from '../platform/keyed-store';

/** A file as it was opened: its sheets, and which of them is used. */
export interface OpenedFile {
  readonly file: string;
  readonly sheets: readonly ListSheet[];
  /** Place of the sheet in use, from 0. */
  readonly at: number;
  /** The officer wants it as it stands, though it was laid out anew. */
  readonly asItStands: boolean;
}

type Step = 'file' | 'columns' | 'results';

export interface ListCheck {
  readonly step: Step;
  readonly opened: OpenedFile | null;
  readonly work: ListInWork | null;
  readonly list: ProviderList | null;
  readonly checked: readonly CheckedProvider[];
  readonly running: boolean;
  readonly fault: string;
  /** Reads a file or pasted text; `file` is its name, '' for pasted text. */
  readonly open: (file: string, read: () => Promise<readonly TableSheet[]>) => void;
  readonly useSheet: (at: number) => void;
  /** Reads the sheet as it stands, or laid out anew; what was said of its columns is forgotten. */
  readonly layOut: (asItStands: boolean) => void;
  readonly change: (choices: ListChoices) => void;
  readonly start: () => void;
  readonly stop: () => void;
  /** Back from the results to the columns. */
  readonly columns: () => void;
  /** `urn` null: none of the candidates is meant. */
  readonly decide: (provider: CheckedProvider, urn: string | null) => void;
  readonly undo: (row: number) => void;
  /** Goes on with a list that was kept. */
  readonly resume: (work: ListInWork) => void;
  /** Back to choosing a file; what was decided stays kept. */
  readonly leave: () => void;
}

const layoutOf = ({ hidden, hiddenRows, hiddenColumns, merged }: SheetLayout): ListInWork['layout'] => ({
  hidden,
  hiddenRows: [...hiddenRows],
  hiddenColumns: [...hiddenColumns],
  merged: [...merged],
});

/** The sheet in use, as it is read. */
export function sheetInUse({ sheets, at, asItStands }: OpenedFile): TableSheet | undefined {
  const sheet = sheets[at];
  return asItStands ? (sheet?.laidOut?.from ?? sheet) : sheet;
}

function newWork(opened: OpenedFile): ListInWork {
  const sheet = sheetInUse(opened);
  return {
    schema: 1,
    id: crypto.randomUUID(),
    savedAt: new Date().toISOString(),
    file: opened.file,
    sheet: sheet?.name ?? '',
    cells: (sheet?.cells ?? []).map((row) => [...row]),
    ...(sheet?.layout && { layout: layoutOf(sheet.layout) }),
    choices: {},
    decisions: [],
  };
}

/** Whatever is left out by the officer's choice is no part of what is kept. */
const keptChoices = ({ headingsRow, fields, include }: ListChoices): ListInWork['choices'] => ({
  ...(headingsRow !== undefined && { headingsRow }),
  ...(fields !== undefined && { fields: { ...fields } }),
  ...(include !== undefined && { include: [...include] }),
});

/** @param by the officer's name, as it stands in records */
export function useListCheck(register: Register | null, by: string): ListCheck {
  const [step, setStep] = useState<Step>('file');
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const [work, setWork] = useState<ListInWork | null>(null);
  const [checked, setChecked] = useState<readonly CheckedProvider[]>([]);
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState('');
  const stopping = useRef(new AbortController());
  const list = useMemo(
    () => (work === null ? null : readProviderList(work.cells, work.choices, work.layout)),
    [work?.cells, work?.choices, work?.layout],
  );
  const context = () => ({ now: new Date().toISOString(), checkedBy: by });
  const doing = (job: Promise<unknown>): void =>
    void job.catch((error: unknown) => setFault(messageOf(error)));
  useEffect(() => () => stopping.current.abort(), []);

  const begin = (next: OpenedFile): void => {
    setOpened(next);
    setWork(newWork(next));
  };

  /** Keeps the list as it now is. A fault of the browser's storage is told; the work goes on. */
  const keep = (kept: ListInWork): void => {
    const saved = { ...kept, savedAt: new Date().toISOString() };
    setWork(saved);
    doing(listsInWork.put([saved]));
  };

  const run = async (kept: ListInWork): Promise<void> => {
    if (!register) return;
    const { providers } = readProviderList(kept.cells, kept.choices, kept.layout);
    refuseTooMany(providers.length);
    setStep('results');
    setChecked([]);
    setRunning(true);
    stopping.current.abort();
    const stop = (stopping.current = new AbortController());
    try {
      await checkList(register, providers, context(), {
        decisions: decisionsByRow(kept),
        pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
        now: () => performance.now(),
        told: setChecked,
        signal: stop.signal,
      });
    } finally {
      if (stopping.current === stop) setRunning(false);
    }
  };

  const again = (kept: ListInWork, row: number): void => {
    keep(kept);
    if (!register) return;
    const decision = decisionsByRow(kept).get(row) ?? null;
    setChecked((old) =>
      old.map((one) => (one.row === row ? checkProvider(register, one, decision, context()) : one)),
    );
  };

  return {
    step,
    opened,
    work,
    list,
    checked,
    running,
    fault,
    open: (file, readFile) => {
      setFault('');
      doing(
        readFile().then((read) => {
          const sheets = read.map(sheetAsTable);
          begin({ file, sheets, at: pickSheet(file || 'The list', sheets).at, asItStands: false });
          setStep('columns');
        }),
      );
    },
    useSheet: (at) => {
      if (opened) begin({ ...opened, at, asItStands: false });
    },
    layOut: (asItStands) => {
      if (opened) begin({ ...opened, asItStands });
    },
    change: (choices) => setWork(work && { ...work, choices: keptChoices(choices) }),
    start: () => {
      if (!work) return;
      setFault('');
      keep(work);
      doing(run(work));
    },
    stop: () => {
      stopping.current.abort();
      setRunning(false);
    },
    columns: () => {
      stopping.current.abort();
      setRunning(false);
      setStep('columns');
    },
    decide: ({ row, verdict }, urn) => {
      if (!work) return;
      const name = verdict.candidates.find((candidate) => candidate.urn === urn)?.name ?? '';
      const decision = { row, urn, name, at: new Date().toISOString(), by };
      again({ ...work, decisions: [...work.decisions, decision] }, row);
    },
    undo: (row) => {
      if (work) again(undoDecision(work, row), row);
    },
    resume: (kept) => {
      setFault('');
      setOpened(null);
      setWork(kept);
      doing(run(kept));
    },
    leave: () => {
      stopping.current.abort();
      setRunning(false);
      setStep('file');
      setOpened(null);
      setWork(null);
      setChecked([]);
      setFault('');
    },
  };
}
