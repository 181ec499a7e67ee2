import { need } from '../kernel/dom.js';
import { onDemand } from './on-demand.js';

/** Shows what the keyboard does when somebody asks: with `?`, or by the row of the sheet of everything else. */
export function keysOnDemand() {
  const sheet = onDemand(async () => (await import('./keys-sheet.js')).keysSheet());
  const open = async () => (await sheet()).open();
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key === '?' && !ctrlKey && !metaKey && !altKey && !(/** @type {Element} */ (target).closest('input, textarea, select'))) {
      event.preventDefault();
      void open();
    }
  });
  const row = need(document, '[data-keys]');
  row.addEventListener('click', () => {
    // The focus is back at the button of that sheet then, and will be when these keys close.
    /** @type {HTMLElement | null} */ (row.closest('[popover]'))?.hidePopover();
    void open();
  });
}
