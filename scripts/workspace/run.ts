/**
 * One run of an add-on function: a fresh world, the Google globals behind their guard, the virtual clock, faults,
 * and the record of calls. A run that has to wait for a lock is put aside and later replayed from its record up
 * to the point where it waited: the same answers, without doing anything twice.
 */
import type { Script } from 'node:vm';
import type { Caller } from './google/caller';
import { GoogleError, Killed, NotImplemented } from './google/google-error';
import { guardOf } from './guard';
import { checkArguments, isService, type Method, type Service } from './google/service';
import {
  checkTime,
  COST_PER_KB,
  COSTS,
  isAt,
  type ApiFault,
  type Call,
  type Fault,
  type RunRecord,
} from './meter';
import { outward } from './outward';
import { copyOf } from './json';
import type { RunOptions } from './run-options';
import { asHostError, snapshot } from './host-values';
import { makeSandbox, type Sandbox } from './sandbox';

type Recorded = { readonly value: unknown } | { readonly error: GoogleError };

/** One run, from its start to its end or its wait for a lock; see the head of this file. */
export class Run implements Caller {
  readonly record: RunRecord;
  /** Results of the calls made so far; a replay takes them from here. */
  private readonly results: Recorded[] = [];
  private readonly untils: number[] = [];
  private cursor = 0;
  private elapsed = 0;
  /** Milliseconds that went into the stand-ins, not the add-on. */
  private serving = 0;
  /** Elapsed time before which nothing new may happen. */
  private floor = 0;
  private readonly firedFaults = new Set<Fault>();
  /** Calls of each API's method so far; a replay repeats none. */
  private readonly apiCalls = new Map<string, number>();
  /** Since when (virtual ms) the run has been waiting for a lock. */
  waitingSince: number | undefined;
  /** Set once the run may do nothing more: every later call throws it again, so a catch cannot swallow it. */
  private ended: Error | undefined;
  private readonly guards = new WeakMap<object, Service>();
  private shown = new WeakMap<Service, object>();
  private sandbox: Sandbox | undefined;

  constructor(
    readonly options: RunOptions,
    private readonly globals: (run: Run) => Readonly<Record<string, Service>>,
    private readonly script: Script,
  ) {
    this.record = {
      functionName: options.functionName,
      startedAt: new Date(options.startedAt).toISOString(),
      calls: [],
      elapsed: 0,
      bytesRead: 0,
      computing: 0,
      error: '',
      log: [],
    };
  }

  get user(): string {
    return this.options.user;
  }

  get cloudProject(): string {
    return this.options.cloudProject;
  }

  took(bytes: number): void {
    this.record.bytesRead += bytes;
    this.elapsed += Math.floor(bytes / 1024) * COST_PER_KB;
  }

  /** Each planned fault comes up once. */
  faultAt(method: string): ApiFault | undefined {
    const nth = (this.apiCalls.get(method) ?? 0) + 1;
    this.apiCalls.set(method, nth);
    const found = this.options.faults.find(
      (fault) => fault.kind === 'answer' && fault.at.name === method && fault.at.nth === nth,
    );
    return found?.kind === 'answer' ? found : undefined;
  }

  /** Virtual now, ms since 1970. */
  now(): number {
    return this.options.startedAt + this.elapsed;
  }

  /** Lets virtual time pass, e.g. `Utilities.sleep`. */
  wait(ms: number): void {
    this.elapsed += ms;
  }

  /**
   * Runs the function from its start (or again after a wait), and gives what it returned, as host data.
   * @throws Parked to be run again later; Killed; NotImplemented; else an Error with the add-on's own message.
   */
  execute(): unknown {
    this.cursor = 0;
    this.elapsed = 0;
    this.ended = undefined;
    this.shown = new WeakMap();
    this.record.calls = [];
    this.record.log = [];
    this.serving = 0;
    const { timer } = this.options;
    const began = timer();
    const sandbox = makeSandbox(() => this.now(), this.options.seed);
    this.sandbox = sandbox;
    for (const [name, service] of Object.entries(this.globals(this))) {
      sandbox.context[name] = this.show(service);
    }
    try {
      sandbox.evaluate(this.script, 60_000);
      const { functionName, args } = this.options;
      if (!/^\w+$/.test(functionName) || typeof sandbox.context[functionName] !== 'function') {
        throw new Error(`Script function not found: ${functionName}`);
      }
      sandbox.context['argumentsOfThisRun'] = sandbox.inward(args, (service) => this.show(service));
      const call = `${functionName}.apply(null, argumentsOfThisRun)`;
      const returned = outward(sandbox.evaluate(call, 120_000), (guard) => this.guards.get(guard));
      this.throwIfEnded();
      return returned;
    } catch (error) {
      throw this.endedBy() ?? asHostError(error);
    } finally {
      this.record.elapsed = this.elapsed;
      this.record.computing += timer() - began - this.serving;
    }
  }

  /** The service as the add-on sees it. */
  show(service: Service): object {
    const known = this.shown.get(service);
    if (known) return known;
    const guard = guardOf(service, {
      call: (name, method, args) => this.call(service, name, method, args),
      inward: (value) => this.sandbox?.inward(value, (inner) => this.show(inner)),
      outward: (value) => outward(value, (inner) => this.guards.get(inner)),
      refuse: (what) => this.refuse(new NotImplemented(what)),
    });
    this.guards.set(guard, service);
    this.shown.set(service, guard);
    return guard;
  }

  private call(service: Service, key: string, method: Method, given: unknown[]): unknown {
    const { timer } = this.options;
    const began = timer();
    try {
      return this.answered(service, key, method, given);
    } finally {
      this.serving += timer() - began;
    }
  }

  private answered(service: Service, key: string, method: Method, given: unknown[]): unknown {
    const sandbox = this.sandbox;
    if (!sandbox) throw new Error('The run has not begun.');
    if (this.ended) throw sandbox.error('Killed', this.ended.message);
    const outcome =
      this.cursor < this.results.length ? this.replayed() : this.made(service, key, method, given);
    this.cursor += 1;
    this.record.calls.push({ name: `${service.type}.${key}`, kind: method.kind, until: this.elapsed });
    if ('error' in outcome) throw sandbox.error(outcome.error.name, outcome.error.message);
    if (service.plain && outcome.value !== undefined) return sandbox.parse(JSON.stringify(outcome.value));
    return sandbox.inward(outcome.value, (inner) => this.show(inner));
  }

  private replayed(): Recorded {
    this.elapsed = this.untils[this.cursor] ?? this.elapsed;
    const recorded = this.results[this.cursor];
    if (!recorded) throw new Error(`Call ${this.cursor} of this run was never recorded.`);
    return recorded;
  }

  private made(service: Service, key: string, method: Method, given: unknown[]): Recorded {
    const name = `${service.type}.${key}`;
    this.elapsed = Math.max(this.elapsed, this.floor);
    const outcome = this.attempt(name, method, given, service.plain === true);
    this.results.push(outcome);
    this.untils.push(this.elapsed);
    return outcome;
  }

  private attempt(name: string, method: Method, given: unknown[], plain: boolean): Recorded {
    const faults = method.kind === 'local' ? [] : this.faultsAt(name, this.record.calls);
    for (const fault of faults) {
      this.firedFaults.add(fault);
      if (fault.kind === 'meanwhile') fault.action();
      if (fault.kind === 'kill') throw this.refuse(new Killed(`The run was stopped at ${name}.`));
      if (fault.kind === 'error') return { error: new GoogleError(fault.message ?? SERVICE_ERROR) };
    }
    try {
      this.elapsed += COSTS[method.kind];
      checkTime(this.elapsed, this.options.limitMs);
      const args = plain
        ? given.map((value) => copyOf(value))
        : given.map((value) => outward(value, (guard) => this.guards.get(guard)));
      checkArguments(name, method.signatures, args);
      const value = (method.call as (...args: unknown[]) => unknown)(...args);
      const lost = faults.find((fault) => fault.kind === 'lost-answer');
      if (lost?.kind === 'lost-answer') return { error: new GoogleError(lost.message ?? SERVICE_ERROR) };
      return { value: value === undefined || isService(value) ? value : snapshot(value) };
    } catch (error) {
      if (error instanceof GoogleError && !error.message.startsWith('Exceeded maximum execution'))
        return { error };
      throw this.refuse(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private faultsAt(name: string, calls: readonly Call[]): readonly Fault[] {
    return this.options.faults.length === 0
      ? []
      : this.options.faults.filter(
          (fault) => fault.kind !== 'answer' && !this.firedFaults.has(fault) && isAt(fault, name, calls),
        );
  }

  /** Why the run was ended for good, if it was. */
  private endedBy(): Error | undefined {
    return this.ended;
  }

  private throwIfEnded(): void {
    if (this.ended) throw this.ended;
  }

  /** Ends the run for good: nothing that the add-on catches or does afterwards counts. */
  private refuse(reason: Error): Error {
    this.ended ??= reason;
    return this.sandbox?.error(reason.name, reason.message) ?? reason;
  }

  /** After a wait for a lock: what has not been done yet happens at or after this virtual time. */
  resumeAt(now: number): void {
    this.floor = Math.max(this.floor, now - this.options.startedAt);
  }
}

const SERVICE_ERROR = 'Service invoked too many times or is unavailable. Try again later.';
