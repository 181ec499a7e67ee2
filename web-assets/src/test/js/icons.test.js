import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { WEB } from './module-graph.js';

const TEMPLATES = new URL('../../../../dashboard-adapters-http/src/main/jte/', import.meta.url).pathname;

/** Names in scripts and templates; of those that end in an id, such as `chart/type-line`, the beginning. */
const ASKED = /(?:\bicon\(|icon: |icon\(files = [^,]+, name = )(?:['"`])([a-z][a-z0-9/-]*)/g;

test('every icon that is asked for is in its sheet', () => {
  const asked = [...sourcesBelow(WEB, /(?<!vendor.*)\.js$/), ...sourcesBelow(TEMPLATES, /\.jte$/)]
    .flatMap((source) => [...source.matchAll(ASKED)].map(([, name = '']) => name));
  assert.ok(asked.length > 40, `only ${asked.length} icons were found`);
  assert.deepEqual(asked.filter((name) => !isThere(name)), []);
});

test('the sheet that every page loads has no icon of the chart', () => {
  assert.deepEqual(iconsOf('sprite').filter((id) => iconsOf('chart').includes(id)), []);
});

/** @param {string} name */
function isThere(name) {
  const [id = '', sheet = 'sprite'] = name.split('/').reverse();
  return iconsOf(sheet).some((one) => (id.endsWith('-') ? one.startsWith(id) : one === id));
}

/** @param {string} sheet */
function iconsOf(sheet) {
  return [...readFileSync(join(WEB, 'icons', `${sheet}.svg`), 'utf8').matchAll(/<symbol id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** @param {string} folder @param {RegExp} pattern */
function sourcesBelow(folder, pattern) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
