// Puts a sample district into an empty workspace: the office's account with its spreadsheet, the plan's Drive folder where
// the plan names one (open to whoever has the link, as offices do it), and the schools' accounts for the page.
import type { ScriptHost } from '../apps-script/script-host';
import type { DriveService } from '../drive/drive-service';
import type { StandIn } from '../server/router';
import { PLAN_PLACES, type SamplePlan } from '../sample/sample-plan';
import type { SampleUnit } from '../sample/sample-unit';
import type { SheetsService } from '../sheets/sheets-service';
import type { VirtualClock } from '../workspace/virtual-clock';
import type { WorkspaceProfile } from '../workspace/profile';
import { GoogleUser } from './google-user';

/** What a round needs of a workspace. */
export interface RoundPlace {
  readonly clock: VirtualClock;
  readonly drive: Pick<DriveService, 'seedFolder' | 'file'>;
  readonly sheets: Pick<SheetsService, 'typeInto' | 'pasteInto'>;
  readonly standIn: StandIn;
  readonly profile: WorkspaceProfile;
  setProfile(profile: WorkspaceProfile): void;
}

export type RoundHost = Pick<ScriptHost, 'run'>;

/** The folder that the plan of Quận 7 itself names (plan 001, l.54). */
export const QUAN_7_FOLDER_ID = '1gMeFHdRdL2i9TkpDcaOqTVlUqN1qxsks';

/** Does nothing where the office already has its spreadsheet. */
export function settle(place: RoundPlace, plan: SamplePlan, units: readonly SampleUnit[]): void {
  if (place.profile.officeSpreadsheetId !== undefined) return;
  const { officeEmail, officeName } = PLAN_PLACES[plan];
  const clerk = new GoogleUser(place.standIn, officeEmail);
  const { spreadsheetId } = clerk.post('/v4/spreadsheets', {
    properties: { title: `Sổ kế hoạch – ${officeName}`, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
  }) as { readonly spreadsheetId: string };
  place.setProfile({
    officeName,
    staff: [{ email: officeEmail, name: 'Cán bộ phụ trách' }],
    schools: units.map(({ email, name }) => ({ email, name })),
    officeSpreadsheetId: spreadsheetId,
    rootFolderIds: plan === 'q7' ? [openFolder(place, clerk)] : [],
  });
}

function openFolder({ drive }: RoundPlace, clerk: GoogleUser): string {
  const name = 'Báo cáo Kế hoạch BĐKH – môi trường (các trường nộp tại đây)';
  const { id } = drive.seedFolder({ id: QUAN_7_FOLDER_ID, name, ownerEmail: clerk.email });
  clerk.post(`/drive/v3/files/${id}/permissions`, { type: 'anyone', role: 'writer' });
  return id;
}
