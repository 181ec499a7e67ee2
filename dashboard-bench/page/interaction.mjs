// Measures how soon a chart with more than 10,000 bars answers its reader: node interaction.mjs [address]
//
// Event timing counts from the press of a key or button to the frame that shows what it did, in steps of 8 ms; what takes
// less than 16 ms it leaves out. The longest task is the longest time for which nothing else could be answered within a
// second after that, such as while values of an indicator are drawn that the server has sent meanwhile.
import { chromium } from 'playwright-core';

const ADDRESS = process.argv[2] ?? 'http://127.0.0.1:8080';
const CHROMIUM = process.env.DASHBOARD_CHROMIUM ?? '/usr/bin/chromium';
const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** Half-hour bars of a year of a market that never closes: 17,520. */
const CROWDED = '/chart/crypto/BTC-USDT?interval=30m&range=1Y';
const ROUNDS = 4;
const CANVAS = '.chart-canvas';

const OBSERVE = () => {
  globalThis.events = [];
  globalThis.tasks = [0];
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.interactionId && globalThis.events.push(entry.duration))).observe({
    type: 'event',
    durationThreshold: 16,
  });
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => globalThis.tasks.push(duration))).observe({ type: 'longtask' });
};

/** Each begins on the crowded chart and does one thing a reader does. */
const INTERACTIONS = {
  'another interval': { fresh: true, act: (page) => page.click("[data-interval='1h']") },
  'another type': {
    before: (page) => page.click('[data-type-menu]'),
    act: (page, round) => page.locator('[role=menuitemradio]', { has: page.getByText(round % 2 ? 'Candles' : 'Line', { exact: true }) }).click(),
  },
  'an indicator on the prices': {
    fresh: true,
    before: async (page) => {
      await page.click('[data-indicators-button]');
      await page.waitForSelector("[data-kind='ema']");
    },
    act: (page) => page.click("[data-kind='ema']"),
  },
  'an indicator in a pane': {
    fresh: true,
    before: async (page) => {
      await page.click('[data-indicators-button]');
      await page.waitForSelector("[data-kind='macd']");
    },
    act: (page) => page.click("[data-kind='macd']"),
  },
  'crosshair by arrow key': { before: (page) => page.focus(CANVAS), act: (page) => page.keyboard.press('ArrowLeft') },
  'zoom by key': { before: (page) => page.focus(CANVAS), act: (page, round) => page.keyboard.press(round % 2 ? '+' : '-') },
  'a line drawn': {
    before: async (page) => {
      await page.waitForSelector('.rail-tools');
      await page.keyboard.press('Alt+t');
    },
    act: async (page) => {
      await page.mouse.click(400, 500);
      await page.mouse.click(800, 350);
    },
  },
  undo: { act: (page) => page.keyboard.press('Control+z') },
  'volume left out or put back': {
    before: (page) => page.click('[data-lines-menu]'),
    act: (page) => page.click("[role=menuitemcheckbox]:has-text('Volume')"),
    after: (page) => page.keyboard.press('Escape'),
  },
};

async function openCrowded(page) {
  await page.goto(ADDRESS + CROWDED);
  await page.waitForSelector("body[data-connection='live']");
  await page.waitForFunction(() => document.querySelector('[data-chart]').dataset.state === 'ready');
  // The range is shown once its oldest bar is there.
  await page.waitForFunction(() => document.querySelector("[data-field='state']").textContent === '');
  await page.waitForTimeout(1_500);
}

async function measure(page, { fresh = false, before, act, after }) {
  const events = [];
  const tasks = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (fresh && round > 0) {
      await openCrowded(page);
    }
    await before?.(page, round);
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      globalThis.events.length = 0;
      globalThis.tasks.length = 1;
    });
    await act(page, round);
    await page.waitForTimeout(1_000);
    const [event, task] = await page.evaluate(() => [Math.max(0, ...globalThis.events), Math.max(...globalThis.tasks)]);
    events.push(event);
    tasks.push(task);
    await after?.(page, round);
  }
  return [events, tasks];
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const written = (value, least) => (value < least ? `< ${least} ms` : `${Math.round(value)} ms`);
const print = (...cells) => console.log(`| ${cells.join(' | ')} |`);

const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(OBSERVE);
  print('chart with 17,520 bars', 'until it is seen, median', 'worst', 'longest task, median', 'worst');
  print('---', '---', '---', '---', '---');
  for (const [name, interaction] of Object.entries(INTERACTIONS)) {
    await openCrowded(page);
    const [events, tasks] = await measure(page, interaction);
    print(name, written(median(events), 16), written(Math.max(...events), 16), written(median(tasks), 50), written(Math.max(...tasks), 50));
  }
} finally {
  await browser.close();
}
