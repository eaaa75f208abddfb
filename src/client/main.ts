// The sidebar: draws at once, then asks the server what this spreadsheet holds. Runs in Google's HtmlService frame and,
// unchanged, in the local page's frame; all it needs of either is google.script.run.
import { mountShell } from './shell';
import { refresh, Store } from './state';

const store = new Store();
mountShell(store, document.body);
store.draw();
void refresh(store).then(() => {
  if (!store.state?.plan || store.state.units.count === 0) return;
  store.goTo('watch');
});
