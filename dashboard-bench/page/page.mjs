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

async function audit(path) {
  const browser = await launch({ chromePath: CHROMIUM, chromeFlags: QUIET });
  try {
    const { lhr } = await lighthouse(ADDRESS + path, { port: browser.port, output: 'json', logLevel: 'error' });
    const score = (name) => Math.round(lhr.categories[name].score * 100);
    const value = (name) => lhr.audits[name].numericValue;
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best practices': score('best-practices'),
      SEO: score('seo'),
      'largest paint': `${(value('largest-contentful-paint') / 1000).toFixed(1)} s`,
      'blocked': `${Math.round(value('total-blocking-time'))} ms`,
      'layout shift': value('cumulative-layout-shift').toFixed(3),
      'transferred': `${(value('total-byte-weight') / 1000).toFixed(0)} kB`,
    };
  } finally {
    browser.kill();
  }
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

const print = (rows) => console.log(rows.map((row) => `| ${row.join(' | ')} |`).join('\n'));
const audits = await Object.entries(PAGES).reduce(async (done, [name, path]) => ({ ...(await done), [name]: await audit(path) }), Promise.resolve({}));
const names = Object.keys(audits);
print([['Lighthouse, mobile', ...names], ['---', ...names.map(() => '---')], ...Object.keys(audits.overview).map((key) => [key, ...names.map((name) => audits[name][key])])]);
console.log();
print([['frames a second', ''], ['---', '---'], ...Object.entries(await watch())]);
