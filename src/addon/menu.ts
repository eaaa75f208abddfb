// The add-on's menu and its sidebar. onOpen may run without any permission yet (AuthMode NONE), so it only builds the
// menu and touches nothing else.

const SIDEBAR_FILE = 'sidebar';

export function addMenu(): void {
  SpreadsheetApp.getUi().createMenu('Sổ Kế Hoạch').addItem('Mở thanh bên', 'showSidebar').addToUi();
}

export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile(SIDEBAR_FILE).setTitle('Sổ Kế Hoạch');
  SpreadsheetApp.getUi().showSidebar(page);
}
