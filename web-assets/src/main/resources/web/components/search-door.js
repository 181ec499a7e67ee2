import { need } from '../kernel/dom.js';
import { isFieldKey } from './field-keys.js';
import { onFirstUse } from './on-demand.js';

/** Loads the search when somebody comes to it. The head's script listens for the keys that bring it up. */
export function searchOnFirstUse() {
  const uses = { signs: ['pointerenter'], deeds: { focusin: () => true, keydown: isFieldKey } };
  onFirstUse(need(document, '[data-search]'), uses, async () => {
    const { Search } = await import('./search.js');
    new Search();
  });
}
