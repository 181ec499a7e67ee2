// Runs before the first paint, so that a chosen theme does not flash the other one; without a choice the system decides.
(() => {
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // Storage may be forbidden; the system's choice stands then.
    document.documentElement.dataset.theme = '';
  }
})();
