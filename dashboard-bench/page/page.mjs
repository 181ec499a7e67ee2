// Measures the pages of a running dashboard as a browser sees them: node page.mjs [address]
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

const ADDRESS = process.argv[2] ?? 'http://127.0.0.1:8080';
const CHROMIUM = process.env.DASHBOARD_CHROMIUM ?? '/usr/bin/chromium';
const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PAGES = { overview: '/', chart: '/chart/crypto/BTC-USDT?interval=1h' };
/** Half-hour bars of a year of a market that never closes: 17,520. */
const CROWDED = '/chart/crypto/BTC-USDT?interval=30m&range=1Y';
const WATCHED_SECONDS = 10;
/** What a reader does, and how often it is measured. Lighthouse's phone is as much slower than this machine. */
const ROUNDS = 5;
const SLOWER = 4;
/** The browser tells of no event that was answered faster. */
const SHORTEST = 16;
const DEEDS = {
  'search opened': ['/', (page) => page.keyboard.press('/')],
  'asset chosen in a card': ['/', (page) => page.click("[data-market-card='crypto'] [data-row='ETH/USDT'] .cell-price")],
  'menu of a watchlist row': ['/', (page) => page.click("[data-watchlist] [data-row-menu='AAPL']")],
  'news filtered': ['/', (page) => page.selectOption('#news-filter-form [name="market"]', 'crypto'), (page) => page.click('[data-field="filter-switch"]')],
  'theme changed': ['/', (page) => page.click("#appearance [value='light']"), (page) => page.click('.theme-switch')],
  'interval changed (chart)': [PAGES.chart, (page) => page.click('[data-intervals] [data-interval="4h"]')],
};

/** Now and then the browser gives Lighthouse no trace to read, and it says so instead of measuring. */
async function audit(path, tries = 3) {
  const browser = await launch({ chromePath: CHROMIUM, chromeFlags: QUIET });
  try {
    const { lhr } = await lighthouse(ADDRESS + path, { port: browser.port, output: 'json', logLevel: 'error' });
    const unread = lhr.runtimeError?.message ?? lhr.audits['cumulative-layout-shift'].errorMessage;
    if (unread) {
      console.error(`${path} could not be measured: ${unread}`);
      if (tries > 1) {
        return await audit(path, tries - 1);
      }
      throw new Error(unread);
    }
    const score = (name) => Math.round(lhr.categories[name].score * 100);
    const value = (name) => lhr.audits[name].numericValue;
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best practices': score('best-practices'),
      SEO: score('seo'),
      'largest paint, ms': Math.round(value('largest-contentful-paint')),
      'blocked, ms': Math.round(value('total-blocking-time')),
      'layout shift': Number(value('cumulative-layout-shift').toFixed(4)),
      'transferred, kB': Math.round(value('total-byte-weight') / 1000),
    };
  } finally {
    browser.kill();
  }
}

/** Of several audits in turns, because one is not like the next. */
async function audits() {
  const found = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, path] of Object.entries(PAGES)) {
      found[name].push(await audit(path));
    }
  }
  return found;
}

/** The median with the least and the most. */
function spread(values) {
  const rising = values.toSorted((one, other) => one - other);
  const [least, median, most] = [rising[0], rising[Math.floor(rising.length / 2)], rising.at(-1)];
  return least === most ? String(median) : `${median} (${least}–${most})`;
}

async function framesPerSecond(page) {
  return page.evaluate(
    (seconds) =>
      new Promise((resolve) => {
        let frames = 0;
        const begin = performance.now();
        const count = (now) => {
          frames++;
          return now - begin < seconds * 1000 ? requestAnimationFrame(count) : resolve(frames / seconds);
        };
        requestAnimationFrame(count);
      }),
    WATCHED_SECONDS,
  );
}

async function watch() {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(ADDRESS + '/');
    await page.waitForSelector("body[data-connection='live']");
    const overview = await framesPerSecond(page);
    await page.goto(ADDRESS + CROWDED);
    await page.waitForFunction(() => [...document.querySelectorAll('[data-chart]')].every(({ dataset }) => dataset.state === 'ready'));
    await page.waitForFunction(() => document.querySelector('[data-range="1Y"]')?.getAttribute('aria-pressed') === 'true');
    const moving = (async () => {
      await page.mouse.move(700, 450);
      await page.mouse.down();
      for (let step = 0; step < 200; step++) {
        await page.mouse.move(700 + 150 * Math.sin(step / 10), 450);
      }
      await page.mouse.up();
    })();
    const crowded = await framesPerSecond(page);
    await moving;
    return { 'overview, live rows': overview.toFixed(1), 'chart of a year of half hours, dragged': crowded.toFixed(1) };
  } finally {
    await browser.close();
  }
}

/** From the press to the next frame, in milliseconds, of the slowest event of a deed. */
async function answered([path, act, before = () => undefined]) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(ADDRESS + path);
    await page.waitForSelector("body[data-connection='live']");
    await page.waitForFunction(() => [...document.querySelectorAll('[data-chart]')].every(({ dataset }) => dataset.state === 'ready'));
    await before(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.evaluate((shortest) => {
      globalThis.slowest = shortest;
      new PerformanceObserver((list) => {
        globalThis.slowest = Math.max(globalThis.slowest, ...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'event', durationThreshold: shortest });
    }, SHORTEST);
    await act(page);
    // Two frames later all that the deed began has been told of.
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 500)));
    return await page.evaluate(() => globalThis.slowest);
  } finally {
    await browser.close();
  }
}

async function interactions() {
  const rows = [];
  for (const [name, deed] of Object.entries(DEEDS)) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      times.push(await answered(deed));
    }
    rows.push([name, spread(times), '100']);
  }
  return rows;
}

const print = (rows) => console.log(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'));
const found = await audits();
const names = Object.keys(found);
const keys = Object.keys(found.overview[0]);
print([['Lighthouse, mobile', ...names], ['---', ...names.map(() => '---')], ...keys.map((key) => [key, ...names.map((name) => spread(found[name].map((one) => one[key])))])]);
console.log();
print([['ms from a press to the next frame', '', 'aim'], ['---', '---', '---'], ...(await interactions())]);
console.log();
print([['frames a second', ''], ['---', '---'], ...Object.entries(await watch())]);
