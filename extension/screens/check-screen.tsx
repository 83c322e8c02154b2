/** One check from question to pre-filled form; popup, panel and full page all mount it. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { messageOf } from '../../shared/errors';
import { ageInDays, staleAfter } from '../../shared/register/index/copy-age';
import type { Candidate, Query, Verdict } from '../../shared/schema/verdict';
import { rememberCheck } from '../platform/recent-checks';
import { openPage } from '../platform/tabs';
import { CheckAsk } from './check-ask';
import { RegisterLine } from '../views/register-line';
import { Failure } from '../views/failure';
import { lazy } from '../views/lazy';
import { OpenPageOffer } from './open-page-offer';
import { RecentChecks } from './recent-checks';
import { useAskedElsewhere } from './use-asked-elsewhere';
import { useRegister } from './use-register';
import { useCurrent, useSettings } from './use-settings';

/** Judging comes when something is checked: the popup lists while somebody types without it. */
const judging = () => import('../../shared/register/check/check');
const GetRegister = lazy(() => import('./get-register').then((screen) => screen.GetRegister));
const VerdictScreen = lazy(() => import('./verdict-screen').then((screen) => screen.VerdictScreen));

type Shown = { readonly kind: 'ask' } | { readonly kind: 'verdict'; readonly verdict: Verdict };

/** Ask the register, see the verdict, use it: the popup, the panel and the full page show this. */
export function CheckScreen() {
  const register = useRegister();
  const loadedSettings = useSettings();
  const settings = useCurrent(loadedSettings);
  const [query, setQuery] = useState<Query>({ text: '' });
  const [shown, setShown] = useState<Shown>({ kind: 'ask' });
  const [fault, setFault] = useState('');
  const opened = register.state === 'ready' ? register.value : null;
  const dated = opened?.info.provenance.extractDate ?? null;
  const age = dated === null ? null : ageInDays(dated, new Date().toISOString());
  const by = settings?.officer.name ?? '';

  // Before the next key can come.
  useLayoutEffect(() => {
    if (shown.kind === 'verdict') return;
    // With the old text selected: what is typed next takes its place.
    const box = document.querySelector<HTMLInputElement>('#query');
    box?.focus();
    box?.select();
  }, [shown]);

  const show = (verdict: Promise<Verdict>): void => {
    setFault('');
    verdict
      .then((found) => {
        setShown({ kind: 'verdict', verdict: found });
        return rememberCheck(found);
      })
      .catch((error: unknown) => setFault(messageOf(error)));
  };
  const ask = (asked: Query): void => {
    if (opened) show(judging().then(({ check }) => check(opened.register, asked, context())));
  };
  const [waiting, setWaiting] = useState('');
  useAskedElsewhere((text) => {
    setQuery({ text });
    setShown({ kind: 'ask' });
    setWaiting(text);
  }, setFault);
  // A question from elsewhere may come before the register is open.
  useEffect(() => {
    if (!opened || waiting === '') return;
    setWaiting('');
    ask({ text: waiting });
  }, [opened, waiting]);
  const context = () => ({ now: new Date().toISOString(), checkedBy: by });
  const choose = (candidate: Pick<Candidate, 'urn'>): void => {
    if (opened)
      show(
        judging().then(({ confirmChoice }) =>
          confirmChoice(opened.register, query, candidate.urn, context()),
        ),
      );
  };

  return (
    <>
      <Failure message={fault} />
      {loadedSettings.state === 'failed' ? <Failure message={loadedSettings.message} /> : null}
      {register.state === 'failed' ? (
        <Failure title="The register cannot be opened" message={register.message} />
      ) : null}
      {shown.kind === 'verdict' ? (
        <VerdictScreen
          key={`${shown.verdict.checkedAt} ${shown.verdict.establishment?.urn ?? ''}`}
          verdict={shown.verdict}
          onChoose={choose}
          onBack={() => setShown({ kind: 'ask' })}
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
            onChoose={choose}
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
          age={age}
          stale={age !== null && age > staleAfter}
          onRegister={() => void openPage('register.html')}
        />
      ) : null}
    </>
  );
}
