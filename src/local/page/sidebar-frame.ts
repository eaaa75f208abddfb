// The add-on's sidebar on the right, 300 px as in Google, in a frame of its own. After each of its calls the page reads the
// workspace again; a link to a spreadsheet or folder of the workspace opens here instead of at Google.
import { make, refill } from './element';
import type { Workspace } from './workspace';

const GOOGLE_PLACES = [
  /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/,
  /^https:\/\/drive\.google\.com\/drive\/(?:u\/\d+\/)?folders\/([\w-]+)/,
  /^https:\/\/drive\.google\.com\/file\/d\/([\w-]+)/,
];

export class SidebarFrame {
  readonly element = make('aside', { class: 'side', 'aria-label': 'Thanh bên' });
  private shownFor = '';

  constructor(
    private readonly workspace: Workspace,
    private readonly goTo: (id: string, url: string) => void,
  ) {
    window.addEventListener('message', (event) => {
      this.told(event);
    });
  }

  draw(): void {
    const { isOffice, sidebarOpen, as, state } = this.workspace;
    const wanted = state && isOffice && sidebarOpen ? as : '';
    this.element.hidden = wanted === '';
    if (wanted === this.shownFor) return;
    this.shownFor = wanted;
    if (wanted === '') {
      refill(this.element, []);
      return;
    }
    const frame = make('iframe', {
      src: `/sidebar?as=${encodeURIComponent(wanted)}`,
      title: 'Sổ Kế Hoạch',
      width: 300,
    });
    frame.addEventListener('load', () => {
      this.watchLinks(frame);
    });
    const close = make('button', { type: 'button', 'aria-label': 'Đóng thanh bên', title: 'Đóng thanh bên' }, '✕', {
      click: () => {
        this.close();
      },
    });
    refill(this.element, [make('div', { class: 'side-head' }, ['Sổ Kế Hoạch', close]), frame]);
  }

  private close(): void {
    this.workspace.sidebarOpen = false;
    this.draw();
    document.getElementById('menu')?.focus();
  }

  private told(event: MessageEvent): void {
    const data: unknown = event.data;
    if (event.origin !== location.origin || typeof data !== 'object' || data === null || !('kind' in data)) return;
    if (data.kind === 'so-ke-hoach:ran') void this.workspace.reload(false);
    if (data.kind === 'so-ke-hoach:close') this.close();
  }

  private watchLinks(frame: HTMLIFrameElement): void {
    frame.contentDocument?.addEventListener('click', (event) => {
      const target = event.target as Element | null;
      const address = target?.closest('a')?.href ?? '';
      const id = GOOGLE_PLACES.map((place) => place.exec(address)?.[1]).find((found) => found !== undefined);
      if (id === undefined || this.workspace.node(id) === undefined) return;
      event.preventDefault();
      this.goTo(id, address);
    });
  }
}
