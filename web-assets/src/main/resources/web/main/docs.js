import { TryForm } from '../components/docs/try-form.js';

for (const root of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-try]'))) {
  new TryForm(root);
}
document.dispatchEvent(new Event('listening'));
