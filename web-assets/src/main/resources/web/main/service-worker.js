// Keeps the files of one release, which never change, and a page that says so where the server cannot be reached. Prices
// are never kept: what is old must not look as if it were new. The server puts the release's name in.
(() => {
  const worker = /** @type {any} */ (self);
  const KEPT = 'release {release}';
  const FILES = '/assets/{release}/';
  const OFFLINE = '/offline';
  /** What a gateway says in the place of a server that is away. */
  const AWAY = [502, 503, 504];

  worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keepOfflinePage()));
  worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(takeOver()));
  worker.addEventListener('message', (/** @type {any} */ event) => event.data === 'take over' && worker.skipWaiting());
  worker.addEventListener('fetch', (/** @type {any} */ event) => {
    const { pathname, origin, searchParams } = new URL(event.request.url);
    if (event.request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) {
      return;
    }
    if (pathname.startsWith(FILES)) {
      event.respondWith(keptFile(event.request));
    } else if (event.request.mode === 'navigate') {
      event.respondWith(pageOrOffline(event.request));
      if (searchParams.has('lang')) {
        event.waitUntil(keepOfflinePage());
      }
    }
  });

  /** With all that it is made of, in the reader's language. */
  async function keepOfflinePage() {
    const cache = await caches.open(KEPT);
    const answer = await fetch(OFFLINE, { cache: 'no-cache' });
    const page = await answer.clone().text();
    await cache.put(OFFLINE, answer);
    const files = [...page.matchAll(/(?:href|src|data-texts|data-chart-texts)="(\/assets\/[^"#]+)"/g)].map(([, file]) => file);
    await cache.addAll([...new Set(files)].map(String));
  }

  async function takeOver() {
    const old = (await caches.keys()).filter((name) => name !== KEPT);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  }

  /** @param {Request} request */
  async function keptFile(request) {
    const cache = await caches.open(KEPT);
    const kept = await cache.match(request);
    if (kept) {
      return kept;
    }
    const answer = await fetch(request);
    if (answer.ok) {
      await cache.put(request, answer.clone());
    }
    return answer;
  }

  /** @param {Request} request */
  async function pageOrOffline(request) {
    try {
      const answer = await fetch(request);
      return AWAY.includes(answer.status) ? offlinePage(answer) : answer;
    } catch (unreachable) {
      return offlinePage(Response.error(), unreachable);
    }
  }

  /** @param {Response} otherwise @param {unknown} [reason] */
  async function offlinePage(otherwise, reason) {
    const kept = await (await caches.open(KEPT)).match(OFFLINE);
    if (!kept && reason) {
      throw reason;
    }
    return kept ?? otherwise;
  }
})();
