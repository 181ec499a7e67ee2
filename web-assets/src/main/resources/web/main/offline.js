// Looks for the server every few seconds and opens the page that was wanted as soon as it is back. Imports nothing: all
// that this page is made of must be kept before it is needed.
const EVERY = 3_000;
const again = /** @type {HTMLElement} */ (document.querySelector('[data-again]'));

again.addEventListener('click', (event) => {
  event.preventDefault();
  location.reload();
});
addEventListener('online', () => void look());
setInterval(() => void look(), EVERY);

async function look() {
  try {
    const answer = await fetch('/offline', { method: 'HEAD', cache: 'no-store' });
    if (answer.ok) {
      location.reload();
    }
  } catch {
    // Still away; the next look is soon.
    document.body.dataset.away = 'yes';
  }
}
