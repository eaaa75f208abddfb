// What a script has shown: menus, the sidebar, alerts. Nobody looks at a screen here; the page and the tests read this.

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: Menu };

export interface Menu {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

export interface Sidebar {
  readonly title: string;
  readonly html: string;
}

export class UiRecord {
  /** Menus in the menu bar, by caption: adding one again replaces it, as opening a spreadsheet does. */
  readonly menus = new Map<string, Menu>();
  sidebar: Sidebar | undefined;
  dialog: Sidebar | undefined;
  private alerts: string[] = [];

  alert(text: string): void {
    this.alerts.push(text);
  }

  /** The sidebar shown since the last call. */
  takeSidebar(): Sidebar | undefined {
    const { sidebar } = this;
    this.sidebar = undefined;
    return sidebar;
  }

  /** The alerts since the last call. */
  takeAlerts(): string[] {
    const alerts = this.alerts;
    this.alerts = [];
    return alerts;
  }
}
