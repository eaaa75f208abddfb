// SpreadsheetApp, only for what has no REST equivalent: which spreadsheet is open, and its menus, sidebar and alerts.
// Cells are read and written through the Sheets API alone.
import type { ServiceObject } from '../bridge';
import { ScriptException } from '../script-exception';
import type { ScriptRun } from '../script-run';
import type { Menu, MenuEntry } from '../ui-record';
import type { HtmlOutput } from './html-service';

const UI_SCOPE = 'script.container.ui';

interface MenuBuilder {
  addItem(caption: unknown, functionName: unknown): MenuBuilder;
  addSeparator(): MenuBuilder;
  addSubMenu(menu: MenuBuilder): MenuBuilder;
  addToUi(): void;
  build(): Menu;
}

function menuBuilder(run: ScriptRun, caption: string): MenuBuilder {
  const entries: MenuEntry[] = [];
  const builder: MenuBuilder = {
    addItem: (itemCaption, functionName) => {
      entries.push({ kind: 'item', caption: String(itemCaption), functionName: String(functionName) });
      return builder;
    },
    addSeparator: () => {
      entries.push({ kind: 'separator' });
      return builder;
    },
    addSubMenu: (menu) => {
      entries.push({ kind: 'menu', menu: menu.build() });
      return builder;
    },
    addToUi: () => {
      run.setting.ui.menus.set(caption, builder.build());
    },
    build: () => ({ caption, entries: [...entries] }),
  };
  return builder;
}

function ui(run: ScriptRun): ServiceObject {
  const record = run.setting.ui;
  const Button = { OK: 'OK', CANCEL: 'CANCEL', CLOSE: 'CLOSE', YES: 'YES', NO: 'NO' };
  return {
    Button,
    ButtonSet: { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' },
    createMenu: (caption: unknown) => menuBuilder(run, String(caption)),
    createAddonMenu: () => menuBuilder(run, 'Tiện ích mở rộng'),
    showSidebar: (output: HtmlOutput) => {
      run.needScope('Ui.showSidebar', UI_SCOPE);
      record.sidebar = { title: output.getTitle(), html: output.getContent() };
    },
    showModalDialog: (output: HtmlOutput, title: unknown) => {
      run.needScope('Ui.showModalDialog', UI_SCOPE);
      record.dialog = { title: String(title), html: output.getContent() };
    },
    /** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons): whoever looks always presses OK. */
    alert: (...args: unknown[]) => {
      record.alert(
        args
          .slice(0, Math.max(1, args.length - 1))
          .map(String)
          .join('\n'),
      );
      return Button.OK;
    },
  };
}

export function spreadsheetApp(run: ScriptRun): ServiceObject {
  const active = (): ServiceObject | null => {
    const { spreadsheet } = run.setting;
    if (spreadsheet === undefined) return null;
    run.needScope('SpreadsheetApp.getActiveSpreadsheet', 'spreadsheets', 'spreadsheets.currentonly');
    return {
      getId: () => spreadsheet.id,
      getName: () => spreadsheet.name,
      getUrl: () => `https://docs.google.com/spreadsheets/d/${spreadsheet.id}/edit`,
      toast: (message: unknown) => {
        run.setting.ui.alert(String(message));
      },
    };
  };
  return {
    getActiveSpreadsheet: active,
    getActive: active,
    getUi: () => {
      if (run.setting.spreadsheet !== undefined) return ui(run);
      throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.');
    },
  };
}
