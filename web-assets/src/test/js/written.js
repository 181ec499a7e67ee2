import { readFileSync } from 'node:fs';
import { joinTexts, useTexts } from '../../main/resources/web/format/texts.js';

const TEXTS = new URL('../../main/resources/web/texts/', import.meta.url);
const WRITTEN = new URL('../../../../dashboard-testkit/src/main/resources/io/financialdashboard/testkit/written/', import.meta.url);

/** The texts that readers get. @param {string} language */
export function speak(language) {
  useTexts(textsOf(language), language);
}

/** @param {string} language @returns {import('../../main/resources/web/format/texts.js').TextCatalogue} */
export function textsOf(language) {
  return joinTexts([fileOf(language, ''), fileOf(language, 'chart/'), fileOf(language, 'page/'), fileOf(language, 'keys/')]);
}

/**
 * What one of a language's files holds.
 *
 * @param {string} language
 * @param {'' | 'chart/' | 'page/' | 'keys/'} folder
 * @returns {import('../../main/resources/web/format/texts.js').TextCatalogue}
 */
export function fileOf(language, folder) {
  return JSON.parse(readFileSync(new URL(`${folder}${language}.json`, TEXTS), 'utf8'));
}

/**
 * The rows of a table of texts that server and browser both are held to, by their columns' names.
 *
 * @param {string} name
 * @returns {Record<string, string>[]}
 */
export function written(name) {
  const [head = '', ...rows] = readFileSync(new URL(`${name}.csv`, WRITTEN), 'utf8').trimEnd().split('\n');
  const columns = head.split('|');
  return rows.map((row) => Object.fromEntries(row.split('|').map((cell, index) => [columns[index], cell])));
}
