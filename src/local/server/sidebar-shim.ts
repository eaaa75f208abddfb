// google.script.run and google.script.host for a sidebar that is served locally: the same calls, the same refusals, at most
// ten at once, and a POST to /run/<function> behind them. Written as text, because it runs in the page and not here.

/** Google lets a page have ten calls under way; further ones wait. */
const MAX_CALLS_AT_ONCE = 10;

const SHIM = `
(() => {
  'use strict';
  const functions = __FUNCTIONS__;
  const waiting = [];
  let under = 0;
  const refuse = (place, what) => {
    throw new TypeError('Failed due to illegal value in property: ' + place + ' (' + what + ')');
  };
  const check = (value, place, above) => {
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return;
    if (typeof value === 'number') return;
    if (typeof value !== 'object') refuse(place, typeof value);
    if (above.includes(value)) refuse(place, 'circular');
    if (value instanceof Date || value instanceof Node || value instanceof Map || value instanceof Set) {
      refuse(place, value.constructor.name);
    }
    for (const key of Object.keys(value)) check(value[key], place + '.' + key, above.concat([value]));
  };
  const next = () => {
    if (under >= __MAX__ || waiting.length === 0) return;
    under += 1;
    waiting.shift()().finally(() => { under -= 1; next(); });
  };
  const call = async (name, args, handlers) => {
    const query = new URLSearchParams(location.search).get('as');
    const url = '/run/' + encodeURIComponent(name) + (query === null ? '' : '?as=' + encodeURIComponent(query));
    let answer, failure;
    try {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(args) });
      const body = await response.json();
      if (response.ok) answer = body;
      else failure = Object.assign(new Error(body.error.message), { name: body.error.name || 'ScriptError' });
    } catch (error) {
      failure = Object.assign(new Error('NetworkError: ' + error.message), { name: 'NetworkError' });
    }
    try {
      parent.postMessage({ kind: 'so-ke-hoach:ran', name, ok: failure === undefined }, location.origin);
    } catch (error) { /* nobody is listening */ }
    if (failure === undefined) { if (handlers.success) handlers.success(answer, handlers.object); }
    else if (handlers.failure) handlers.failure(failure, handlers.object);
    else console.error(failure);
  };
  const runner = (handlers) => {
    const made = {
      withSuccessHandler: (success) => runner({ ...handlers, success }),
      withFailureHandler: (failure) => runner({ ...handlers, failure }),
      withUserObject: (object) => runner({ ...handlers, object }),
    };
    for (const name of functions) {
      made[name] = (...args) => {
        check(args, 'arguments', []);
        waiting.push(() => call(name, args, handlers));
        next();
      };
    }
    return made;
  };
  const tell = (kind) => parent.postMessage({ kind: 'so-ke-hoach:' + kind }, location.origin);
  window.google = {
    script: {
      run: runner({}),
      host: { close: () => tell('close'), setWidth: () => undefined, setHeight: () => undefined, origin: location.origin,
        editor: { focus: () => tell('focus') } },
    },
  };
})();
`;

/** The page with the shim before its own first script. */
export function withScriptRun(html: string, publicFunctions: readonly string[]): string {
  const shim = SHIM.replace('__FUNCTIONS__', () => JSON.stringify(publicFunctions)).replace(
    '__MAX__',
    String(MAX_CALLS_AT_ONCE),
  );
  const script = `<script>${shim}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => `${head}${script}`) : `${script}${html}`;
}
