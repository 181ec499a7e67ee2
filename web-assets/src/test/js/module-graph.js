import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export const WEB = new URL('../../main/resources/web/', import.meta.url).pathname;

/**
 * A module and all that comes with it.
 *
 * @param {string} start its path below `web/`
 * @param {(target: string) => boolean} [follows] whether a module that is imported while the page runs counts; none do without it
 */
export function modulesFrom(start, follows = () => false) {
  const found = new Set([start]);
  for (const file of found) {
    const { atOnce, later } = importsOf(file);
    [...atOnce, ...later.filter(follows)].forEach((target) => found.add(target));
  }
  return [...found];
}

/** What a module imports before it runs, and while it runs. @param {string} file */
export function importsOf(file) {
  return importsIn(file, file.startsWith('vendor/') ? '' : readFileSync(join(WEB, file), 'utf8'));
}

/** The same of a source that may stand nowhere; types in comments bind nobody. @param {string} file @param {string} source */
export function importsIn(file, source) {
  const code = source.replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  const targets = (/** @type {RegExp} */ pattern) =>
    [...code.matchAll(pattern)].map(([, , target = '']) => (target.startsWith('.') ? normalize(join(dirname(file), target)) : target));
  return { atOnce: targets(/(?<![.\w])(?:from|import)\s*(['"])([^'"\s]+)\1/g), later: targets(/(?<![.\w])import\s*\(\s*(['"])([^'"\s]+)\1/g) };
}
