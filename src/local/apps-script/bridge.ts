// The wall between the stand-in and the script. Services live on this side; the script, in its bare context, gets wrappers
// made inside that context, so that its arrays are its own `Array`, errors its own `Error`, and Node stays out of reach.
import vm from 'node:vm';

/** Objects of functions, constants and further such objects: a service as it is written on this side. */
export type ServiceObject = object;

interface Reply {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

interface HostSide {
  call(target: (...args: unknown[]) => unknown, args: unknown[]): Reply;
  nowMs(): number;
}

export interface Bridge {
  install(name: string, service: ServiceObject): void;
  /** Calls a global function of the script with arguments given as JSON. */
  invoke(functionName: string, argumentsJson: string): unknown;
}

/** Runs inside the context. `give` carries a value of this side over, `take` brings a wrapper back. */
const PRELUDE = `
(function (host) {
  'use strict';
  const given = new WeakMap();
  const originals = new WeakMap();
  const remember = (original, wrapper) => {
    given.set(original, wrapper);
    originals.set(wrapper, original);
    return wrapper;
  };
  const take = (value) => {
    if (value === null || typeof value !== 'object') return value;
    if (originals.has(value)) return originals.get(value);
    if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map(take) : value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, take(item)]));
  };
  const wrapFunction = (target) => remember(target, function (...args) {
    const reply = host.call(target, args.map(take));
    if (reply.error === undefined) return give(reply.value);
    const error = new Error(reply.error.message);
    error.name = reply.error.name;
    throw error;
  });
  const give = (value) => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    if (given.has(value)) return given.get(value);
    if (typeof value === 'function') return wrapFunction(value);
    if (ArrayBuffer.isView(value)) return Array.from(value);
    if (Array.isArray(value)) return Array.from(value, give);
    const wrapper = remember(value, {});
    for (const key of Object.keys(value)) wrapper[key] = give(value[key]);
    return wrapper;
  };
  const RealDate = Date;
  const VirtualDate = function (...args) {
    if (new.target === undefined) return new RealDate(host.nowMs()).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [host.nowMs()] : args, new.target);
  };
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  Object.defineProperty(VirtualDate, 'length', { value: 7 });
  VirtualDate.prototype = RealDate.prototype;
  VirtualDate.prototype.constructor = VirtualDate;
  VirtualDate.now = () => host.nowMs();
  VirtualDate.UTC = RealDate.UTC;
  VirtualDate.parse = RealDate.parse;
  const define = (name, value) => Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  define('Date', VirtualDate);
  let pending;
  return {
    install: (name, service) => define(name, give(service)),
    prepare: (functionName, argumentsJson) => { pending = () => globalThis[functionName](...JSON.parse(argumentsJson)); },
    invoke: () => pending(),
  };
})
`;

interface ScriptSide {
  readonly install: (name: string, service: ServiceObject) => void;
  readonly prepare: (functionName: string, argumentsJson: string) => void;
  readonly invoke: () => unknown;
}

const PRELUDE_SCRIPT = new vm.Script(PRELUDE, { filename: 'apps-script-prelude.js' });

function reply(target: (...args: unknown[]) => unknown, args: unknown[]): Reply {
  try {
    return { value: target(...args) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error: { name: error.name, message: error.message } };
  }
}

/** @param maxRealMs how long the machine may compute before a loop without end is broken off. */
export function buildBridge(context: vm.Context, nowMs: () => number, maxRealMs: number): Bridge {
  const host: HostSide = { call: reply, nowMs };
  const make = PRELUDE_SCRIPT.runInContext(context) as (host: HostSide) => ScriptSide;
  const side = make(host);
  return {
    install: (name, service) => {
      side.install(name, service);
    },
    invoke: (functionName, argumentsJson) => {
      side.prepare(functionName, argumentsJson);
      Object.defineProperty(context, '__invoke', { value: side.invoke, configurable: true });
      return vm.runInContext('__invoke()', context, { timeout: maxRealMs }) as unknown;
    },
  };
}
