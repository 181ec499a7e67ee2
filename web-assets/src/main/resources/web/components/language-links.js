/**
 * Lets the links that choose a language keep the rest of the address: the interval of a chart and what else it names.
 * Without it they lead to the same page in its usual state.
 */
export function keepAddressOnLanguageChoice() {
  document.querySelector('[data-languages]')?.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest('a');
    if (link?.hreflang) {
      const query = new URLSearchParams(location.search);
      query.set('lang', link.hreflang);
      link.search = String(query);
    }
  });
}
