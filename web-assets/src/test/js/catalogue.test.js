import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { WEB, modulesFrom } from './module-graph.js';
import { fileOf, textsOf } from './written.js';

/** @import { Entry } from '../../main/resources/web/format/texts.js' */

const SERVER = new URL('../../../../dashboard-adapters-http/src/main/', import.meta.url).pathname;

const languages = readdirSync(join(WEB, 'texts'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));
const english = entriesOf(textsOf('en'));
const sources = [...sourcesBelow(WEB, /(?<!vendor.*)\.js$/), ...sourcesBelow(SERVER, /\.(jte|java)$/)];

for (const language of languages) {
  const entries = entriesOf(textsOf(language));

  test(`${language} has the texts of English, no more and no fewer`, () => {
    assert.deepEqual([...entries.keys()].sort(), [...english.keys()].sort());
  });

  test(`${language} puts in the values that English does`, () => {
    const wrong = [...entries].filter(([key, entry]) => !fits(entry, english.get(key) ?? '')).map(([key]) => key);
    assert.deepEqual(wrong, []);
  });

  test(`${language} has each plural form that it needs and no other`, () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [key, entry] of entries) {
      if (typeof entry === 'object') {
        assert.deepEqual(Object.keys(entry).sort(), needed, key);
      }
    }
  });

  test(`${language} says what it is and which way it is read`, () => {
    assert.equal(entries.get('language.tag'), language);
    assert.match(String(entries.get('language.direction')), /^(ltr|rtl)$/);
    for (const writing of ['language.numbers', 'language.dates']) {
      assert.deepEqual(Intl.getCanonicalLocales(String(entries.get(writing))), [entries.get(writing)]);
    }
  });
}

test('every text that is asked for exists', () => {
  const asked = sources.flatMap((source) => [...source.matchAll(/\btext\(\s*['"](\w+\.[\w-]+)['"]/g)].map(([, key = '']) => key));
  assert.ok(asked.length > 40);
  assert.deepEqual(asked.filter((key) => !english.has(key)), []);
});

test('every text is asked for', () => {
  assert.deepEqual(unusedIn(sources, english), []);
});

test('the file that every page loads holds what the scripts of the overview say, and no word of others', () => {
  const scripts = modulesFrom('main/overview.js', () => true).filter((file) => !file.startsWith('vendor/'));
  assert.deepEqual(unusedIn(scripts.map((file) => sourceOf(join(WEB, file))), entriesOf(fileOf('en', ''))), []);
});

/** Texts are asked for by their key, or by the beginning of keys that end in an id. @param {string[]} sources @param {Map<string, Entry>} entries */
function unusedIn(sources, entries) {
  const keys = sources.flatMap((source) => [...source.matchAll(/['"](\w+\.[\w-]+)['"]/g)].map(([, key = '']) => key));
  const beginnings = sources.flatMap((source) =>
    [...source.matchAll(/(?:`(\w+\.\w*)\$\{|"(\w+\.\w*)" \+)/g)].map(([, js, java]) => js ?? java ?? ''),
  );
  return [...entries.keys()].filter(
    (key) => !key.startsWith('language.') && !keys.includes(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
}

/** The form for one may leave its number out ("an hour ago"), and any form may tell it. @param {Entry} entry @param {Entry} like */
function fits(entry, like) {
  const wanted = valuesOf(otherOf(like));
  const known = [...wanted, 'count'];
  const others = typeof entry === 'object' ? Object.values(entry) : [];
  return valuesOf(otherOf(entry)).join() === wanted.join() && others.flatMap(valuesOf).every((name) => known.includes(name));
}

/** @param {Entry} entry */
function otherOf(entry) {
  return typeof entry === 'object' ? (entry.other ?? '') : entry;
}

/** @param {string} text */
function valuesOf(text) {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

/** @param {import('../../main/resources/web/format/texts.js').TextCatalogue} texts @returns {Map<string, Entry>} */
function entriesOf(texts) {
  const areas = Object.entries(texts);
  return new Map(areas.flatMap(([area, entries]) => Object.entries(entries).map(([name, entry]) => [`${area}.${name}`, entry])));
}

/** @param {string} folder @param {RegExp} pattern */
function sourcesBelow(folder, pattern) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => sourceOf(join(folder, file)));
}

/** Without its comments. @param {string} file */
function sourceOf(file) {
  return readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
}
