/** One check from question to pre-filled form; popup, panel and full page all mount it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { messageOf, MissingError } from '../../shared/errors';
import type { Candidate, Query, Verdict } from '../../shared/schema/verdict';
import { rememberCheck } from '../platform/recent-checks';
import { openPage } from '../platform/tabs';
import { CheckAsk } from './check-ask';
import { Failure } from '../views/failure';
import { lazy, loadPart } from '../views/lazy';
import { OpenPageOffer } from './open-page-offer';
import { RecentChecks } from './recent-checks';
import { RegisterLine } from '../views/register-line';
import { useRegister } from './use-register';
import { useCurrent, useSettings } from './use-settings';

/** Judging comes when something is checked: the popup lists while somebody types without it. */
const judging = () => loadPart(() => import('../../shared/register/check/check'));
const GetRegister = lazy(() => import('./get-register').then((screen) => screen.GetRegister));
const VerdictScreen = lazy(() => import('./verdict-screen').then((screen) => screen.VerdictScreen));

interface Props {
  /** A question that was asked elsewhere and is to be checked; '' for none. */
  readonly question?: string;
  /** It is taken up. */
  readonly onTaken?: () => void;
}

/** Ask the register, see the verdict, use it: the popup, the panel and the full page show this. */
export function CheckScreen({ question = '', onTaken }: Props) {
  const register = useRegister();
  const loadedSettings = useSettings();
  const settings = useCurrent(loadedSettings);
  const [query, setQuery] = useState<Query>({ text: '' });
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [fault, setFault] = useState('');
  const asked = useRef(0);
  const opened = useCurrent(register);
  const by = settings?.officer.name ?? '';

  // Before the next key can come.
  useLayoutEffect(() => {
    if (verdict) return;
    // With the old text selected: what is typed next takes its place.
    const box = document.querySelector<HTMLInputElement>('#query');
    box?.focus();
    box?.select();
  }, [verdict]);

  /** Shows what comes of the last question: the answer to an earlier one may come after it. */
  const show = (answer: Promise<Verdict>): void => {
    const turn = (asked.current += 1);
    setFault('');
    answer
      .then((found) => {
        if (turn !== asked.current) return;
        setVerdict(found);
        return rememberCheck(found);
      })
      .catch((error: unknown) => {
        if (turn === asked.current) setFault(messageOf(error));
      });
  };
  const context = () => ({ now: new Date().toISOString(), checkedBy: by });
  const ask = (about: Query): void => {
    if (opened) show(judging().then(({ check }) => check(opened.register, about, context())));
  };
  const choose = async (about: Query, { urn }: Pick<Candidate, 'urn'>): Promise<Verdict> => {
    if (!opened)
      throw new MissingError(
        'There is no register on this computer to look it up in. Get the register first.',
      );
    const { confirmChoice } = await judging();
    return confirmChoice(opened.register, about, urn, context());
  };
  useEffect(() => {
    if (question === '') return;
    setQuery({ text: question });
    setVerdict(null);
    // It may come before the register is open, and waits for it.
    if (!opened) return;
    onTaken?.();
    ask({ text: question });
  }, [opened, question]);

  return (
    <>
      <Failure message={fault} />
      {loadedSettings.state === 'failed' ? <Failure message={loadedSettings.message} /> : null}
      {register.state === 'failed' ? (
        <Failure title="The register cannot be opened" message={register.message} />
      ) : null}
      {verdict ? (
        <VerdictScreen
          key={`${verdict.checkedAt} ${verdict.establishment?.urn ?? ''}`}
          verdict={verdict}
          onChoose={(choice) => show(choose(verdict.query, choice))}
          onBack={() => setVerdict(null)}
        />
      ) : (
        <>
          <CheckAsk
            register={opened?.register ?? null}
            waiting={register.state === 'loading'}
            query={query}
            la={settings?.la ?? ''}
            onQuery={setQuery}
            onCheck={() => ask(query)}
            onChoose={(choice) => show(choose(query, choice))}
          />
          <OpenPageOffer
            register={opened?.register ?? null}
            waiting={register.state === 'loading'}
            by={by}
            onVerdict={show}
          />
          {opened && query.text.trim() === '' ? (
            <RecentChecks
              onAsk={(text) => {
                setQuery({ text });
                ask({ text });
              }}
            />
          ) : null}
          {register.state !== 'loading' && !opened ? <GetRegister hasRegister={false} compact /> : null}
        </>
      )}
      {opened ? (
        <RegisterLine
          info={opened.info}
          now={new Date().toISOString()}
          onRegister={() => void openPage('register.html')}
        />
      ) : null}
    </>
  );
}
