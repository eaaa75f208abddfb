// Query parameters, as strict as the discovery document: unknown ones are refused, known ones that would change the answer
// in a way the stand-in does not do are refused loudly, and the rest pass.
import { DriveError, invalidParameter, notSimulated } from './drive-error';

/** Parameters that every method of Google's REST front end takes. */
const COMMON = ['fields', 'alt', 'prettyPrint', 'quotaUser', 'key', 'uploadType', '$.xgafv'];

/** Known parameters with the only values that the stand-in honours. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  acknowledgeAbuse: ['false'],
  copyComments: ['false'],
  corpora: ['user'],
  corpus: ['user'],
  driveId: [],
  enforceExpansiveAccess: ['false'],
  includeLabels: [],
  includePermissionsForView: [],
  keepRevisionForever: ['false'],
  moveToNewOwnersRoot: ['false'],
  ocrLanguage: [],
  removeExpiration: ['false'],
  spaces: ['drive'],
  teamDriveId: [],
  transferOwnership: ['false'],
  useContentAsIndexableText: ['false'],
  useDomainAdminAccess: ['false'],
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    throw new DriveError(400, 'badRequest', 'Malformed query string.');
  }
}

export function readParameters(query: string, known: readonly string[]): Map<string, string> {
  const params = new Map<string, string>();
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [name = '', ...value] = pair.split('=').map(decode);
    checkParameter(name, value.join('='), known);
    if (params.has(name)) throw invalidParameter(name);
    params.set(name, value.join('='));
  }
  return params;
}

function checkParameter(name: string, value: string, known: readonly string[]): void {
  if (!known.includes(name) && !COMMON.includes(name)) {
    const what = `Unknown name "${name}": Cannot bind query parameter.`;
    const message = `Invalid JSON payload received. ${what} Field '${name}' could not be found in request message.`;
    throw new DriveError(400, 'badRequest', message);
  }
  const honoured = Object.hasOwn(ONLY, name) ? ONLY[name] : undefined;
  if (honoured !== undefined && !honoured.includes(value)) throw notSimulated(`${name}=${value}`);
}
