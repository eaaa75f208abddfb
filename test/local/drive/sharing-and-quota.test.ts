// Who may do what, how sharing travels down folders, and where Google's limits stop a busy client.
import { DriveClient, FOLDER, OFFICE, refusalOf, SCHOOL, STRANGER } from './drive-client';

let client: DriveClient;
beforeEach(() => {
  client = new DriveClient();
});

describe('sharing', () => {
  test('a role on a folder reaches the files inside', () => {
    const folder = client.make({ mimeType: FOLDER });
    const file = client.make({ name: 'a', parents: [folder] });
    expect(refusalOf(client.call('GET', `files/${file}`, undefined, SCHOOL))).toBe('404 notFound');
    client.share(folder, SCHOOL, 'reader');
    expect(client.call('GET', `files/${file}`, undefined, SCHOOL).status).toBe(200);
    expect(refusalOf(client.call('PATCH', `files/${file}`, { name: 'b' }, SCHOOL))).toBe(
      '403 insufficientFilePermissions',
    );
    expect(refusalOf(client.call('POST', 'files', { parents: [folder] }, SCHOOL))).toBe(
      '403 insufficientParentPermissions',
    );
    client.share(folder, SCHOOL, 'writer');
    expect(client.call('PATCH', `files/${file}`, { name: 'b' }, SCHOOL).status).toBe(200);
  });

  test('the list names everybody once; an inherited role is changed where it was given', () => {
    const folder = client.make({ mimeType: FOLDER });
    const file = client.make({ parents: [folder] });
    client.share(folder, SCHOOL, 'writer');
    const { json } = client.call('GET', `files/${file}/permissions?fields=permissions(id,role,emailAddress)`);
    const permissions = json['permissions'] as { id: string; role: string; emailAddress: string }[];
    expect(permissions.map(({ role, emailAddress }) => [role, emailAddress])).toEqual([
      ['owner', OFFICE],
      ['writer', SCHOOL],
    ]);
    const path = (id: string): string => `files/${id}/permissions/${permissions[1]?.id ?? ''}`;
    expect(refusalOf(client.call('DELETE', path(file)))).toBe('403 cannotModifyInheritedPermission');
    expect(client.call('PATCH', path(folder), { role: 'reader' }).json['role']).toBe('reader');
    expect(client.call('DELETE', path(folder)).status).toBe(204);
    expect(refusalOf(client.call('GET', `files/${file}`, undefined, SCHOOL))).toBe('404 notFound');
  });

  test('a mail goes out unless it is declined', () => {
    const id = client.make({});
    client.share(id, SCHOOL, 'reader');
    client.call('POST', `files/${id}/permissions`, { type: 'user', role: 'reader', emailAddress: STRANGER });
    expect(client.mails).toEqual([STRANGER]);
  });

  test.each([
    [{ type: 'user', role: 'writer' }, '400 invalidSharingRequest'],
    [{ type: 'user', role: 'writer', emailAddress: 'nobody' }, '400 invalidSharingRequest'],
    [{ type: 'user', role: 'editor', emailAddress: SCHOOL }, '400 invalid'],
    [{ type: 'domain', role: 'reader' }, '501 notImplemented'],
    [{ type: 'user', role: 'owner', emailAddress: SCHOOL }, '501 notImplemented'],
    [{ type: 'user', role: 'reader', email: SCHOOL }, '400 badRequest'],
  ])('%j is refused', (body, refusal) => {
    expect(refusalOf(client.call('POST', `files/${client.make({})}/permissions`, body))).toBe(refusal);
  });
});

describe('limits', () => {
  test('writes beyond the burst are held to three a second', () => {
    const statuses = client.clock.together(
      Array.from({ length: 31 }, () => () => client.call('POST', 'files', {}).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    const refused = client.clock.together([1, 2, 3].map(() => () => client.call('POST', 'files', {})));
    // 0.6 s have passed: one write, not three.
    expect(refused.map(({ status }) => status)).toEqual([200, 403, 403]);
    expect(refusalOf(refused[1] ?? { status: 0, json: {}, text: '' })).toBe('403 userRateLimitExceeded');
  });

  test("one user's limit is not another's", () => {
    client.clock.together(Array.from({ length: 31 }, () => () => client.call('POST', 'files', {})));
    expect(client.call('POST', 'files', {}, SCHOOL).status).toBe(200);
  });

  test('325,000 units a minute, then 403 until the minute is over', () => {
    const list = (): number => client.call('GET', 'files').status;
    client.clock.together(Array.from({ length: 3250 }, () => list));
    expect(list()).toBe(403);
    client.clock.advanceMs(60_000);
    expect(list()).toBe(200);
  });

  test.each([
    ['GET', 'files', 500],
    ['GET', 'about?fields=user', 200],
    ['POST', 'files', 600],
  ] as const)('%s %s takes its time', (method, path, costMs) => {
    const startMs = client.clock.nowMs();
    client.call(method, path, method === 'POST' ? {} : undefined);
    expect(client.clock.nowMs() - startMs).toBe(costMs);
  });
});

test('a folder can be seeded under its real id', () => {
  const id = '1gMeFHdRdL2i9TkpDcaOqTVlUqN1qxsks';
  client.drive.seedFolder({ id, name: 'Báo cáo', ownerEmail: OFFICE });
  expect(client.call('GET', `files/${id}`).json).toMatchObject({ id, name: 'Báo cáo' });
});
