import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';

const WEB = new URL('../../main/resources/web/', import.meta.url).pathname;
const LAYOUT = new URL('../../../../dashboard-adapters-http/src/main/jte/layout.jte', import.meta.url);
const FONT = 'vendor/inter/inter-latin-400-700.woff2';

const KILOBYTE = 1_000;
/** What it weighs now. With its HTML of 14 kB it is to come down to 150 kB; it must not grow. */
const OVERVIEW = 145.5 * KILOBYTE;
const FONT_FILE = 25 * KILOBYTE;

test('all that the overview fetches beside its HTML keeps within its weight', () => {
  const files = [...modulesOf('main/overview.js'), ...namedByTheLayout()];
  const weight = files.map((file) => transferred(file)).reduce((sum, bytes) => sum + bytes, 0);

  assert.ok(files.includes('chart/chart-surface.js'), 'the graph was not walked');
  assert.ok(files.includes('styles/tokens.css') && files.includes('styles/map.css'), 'the layout was not read');
  assert.ok(!files.includes('styles/chart.css'), 'the chart is another page');
  assert.ok(weight <= OVERVIEW, `${weight} bytes of ${OVERVIEW}`);
});

test('the font keeps within its weight', () => {
  assert.ok(statSync(join(WEB, FONT)).size <= FONT_FILE);
});

/** A module and all that it imports before it runs. @param {string} start */
function modulesOf(start) {
  const found = new Set([start]);
  for (const file of found) {
    const code = readFileSync(join(WEB, file), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
    if (!file.startsWith('vendor/')) {
      for (const [, target = ''] of code.matchAll(/\bfrom\s*'(\.[^']+)'/g)) {
        found.add(normalize(join(dirname(file), target)));
      }
    }
  }
  return [...found];
}

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

/** The server sends our modules without their comments. @param {string} file @param {Buffer} bytes */
function asSent(file, bytes) {
  const comments = /^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*|\/\*\* @type \{[^*\n]*\} \*\/ ?|^[ \t]*\/\/.*$/gm;
  return file.endsWith('.js') ? bytes.toString().replaceAll(comments, '') : bytes;
}
