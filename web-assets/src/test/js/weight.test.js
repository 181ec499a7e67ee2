import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { WEB, importsOf, modulesFrom } from './module-graph.js';

const LAYOUT = new URL('../../../../dashboard-adapters-http/src/main/jte/layout.jte', import.meta.url);
const FONT = 'vendor/inter/inter-latin-400-700.woff2';

const KILOBYTE = 1_000;
/** With its HTML of 13 kB these are the 150 kB that the whole overview may weigh. */
const OVERVIEW = 137 * KILOBYTE;
/** Workers, which no module imports. */
const WORKERS = ['api/stream-worker.js', 'main/service-worker.js'];
/** Parts of the page that wait for somebody who uses them; whatever else is imported later comes by itself, and counts. */
const ON_USE = [
  'components/alert-news.js',
  'components/keys-sheet.js',
  'components/market-map.js',
  'components/movers.js',
  'components/news/news-filters.js',
  'components/search.js',
  'components/toasts.js',
  'components/watchlist/watchlist-panel.js',
  'components/zone-picker.js',
];
const FONT_FILE = 25 * KILOBYTE;

test('all that the overview fetches beside its HTML keeps within its weight', () => {
  const modules = modulesFrom('main/overview.js', (target) => !ON_USE.includes(target));
  const files = [...modules, ...WORKERS, ...namedByTheLayout()];
  const weight = files.map((file) => transferred(file)).reduce((sum, bytes) => sum + bytes, 0);

  assert.ok(files.includes('vendor/lightweight-charts/lightweight-charts.standalone.production.mjs'), 'the graph was not walked');
  assert.ok(files.includes('styles/tokens.css') && files.includes('styles/side.css'), 'the layout was not read');
  assert.ok(!files.includes('styles/chart.css'), 'the chart is another page');
  assert.ok(weight <= OVERVIEW, `${weight} bytes of ${OVERVIEW}`);
});

test('what waits to be used is not loaded by anything else', () => {
  const modules = modulesFrom('main/overview.js', (target) => !ON_USE.includes(target));
  assert.deepEqual(ON_USE.filter((file) => modules.includes(file)), []);
  const later = modules.flatMap((file) => importsOf(file).later);
  assert.deepEqual(ON_USE.filter((file) => !later.includes(file)), []);
});

test('the font keeps within its weight', () => {
  assert.ok(statSync(join(WEB, FONT)).size <= FONT_FILE);
});

/** Styles, font, texts and icons of the overview; what stands under the condition of being the chart is not its own. */
function namedByTheLayout() {
  const layout = readFileSync(LAYOUT, 'utf8').replaceAll(/@if\(script\.equals\("main\/chart\.js"\)\)[\s\S]*?@endif/g, '');
  const named = [...layout.matchAll(/files\(\)\.of\("([^"]+)"\)/g)].map(([, file = '']) => file);
  const areas = /new String\[\] \{([^}]*)\}/.exec(layout)?.[1] ?? '';
  const styles = [...areas.matchAll(/"(\w+)"/g)].map(([, area]) => `styles/${area}.css`);
  return [...new Set([...named, ...styles, 'texts/en.json'])].filter((file) => !file.startsWith('vendor/lightweight-charts/'));
}

/** @param {string} file */
function transferred(file) {
  const bytes = readFileSync(join(WEB, file));
  return file.endsWith('.woff2') ? bytes.length : brotliCompressSync(asSent(file, bytes)).length;
}

/** The server sends our modules and styles without their comments and indents, see OwnSources.java. @param {string} file @param {Buffer} bytes */
function asSent(file, bytes) {
  const comments = file.endsWith('.js') ? /^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*|\/\*\* @type \{[^*\n]*\} \*\/ ?|^[ \t]*\/\/.*$/gm : /\/\*[\s\S]*?\*\//g;
  if (!/\.(js|css)$/.test(file) || file.startsWith('vendor/')) {
    return bytes;
  }
  const bare = bytes.toString().replaceAll(comments, '').replaceAll(/^[ \t]+/gm, '');
  return file.endsWith('.css') ? bare.replaceAll(/\n{2,}/g, '\n') : bare;
}
