import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { WEB, importsOf } from './module-graph.js';

/** Each layer may import itself and those before it. */
const LAYERS = ['kernel', 'format', 'api', 'state', 'chart', 'components', 'main'];
/** Scripts that run beside the modules and import nothing. */
const APART = ['vendor'];

const modules = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js') && !APART.includes(layerOf(file)))
  .map((file) => ({ file, imports: Object.values(importsOf(file)).flat() }));

test('every module lives in a layer', () => {
  assert.deepEqual(modules.map(({ file }) => file).filter((file) => !LAYERS.includes(layerOf(file))), []);
  assert.deepEqual(new Set(modules.map(({ file }) => layerOf(file))), new Set(LAYERS));
});

test('no module imports from a layer above its own', () => {
  const upward = modules.flatMap(({ file, imports }) =>
    imports.filter((target) => !APART.includes(layerOf(target)) && !below(target, file)).map((target) => `${file} → ${target}`),
  );
  assert.deepEqual(upward, []);
});

test('only the chart layer knows the chart library', () => {
  const users = modules.filter(({ imports }) => imports.some((target) => target.includes('lightweight-charts')));
  assert.ok(users.length > 0);
  assert.deepEqual(users.map(({ file }) => file).filter((file) => layerOf(file) !== 'chart'), []);
});

test('no two modules import each other in a circle', () => {
  const graph = new Map(modules.map(({ file, imports }) => [file, imports]));
  assert.deepEqual([...graph.keys()].filter((file) => reaches(graph, file, file, new Set())), []);
});

/** @param {string} target @param {string} file */
function below(target, file) {
  return LAYERS.indexOf(layerOf(target)) <= LAYERS.indexOf(layerOf(file));
}

/** @param {Map<string, string[]>} graph @param {string} from @param {string} goal @param {Set<string>} seen @returns {boolean} */
function reaches(graph, from, goal, seen) {
  return (graph.get(from) ?? []).some((next) => {
    if (next === goal) {
      return true;
    }
    return !seen.has(next) && reaches(graph, next, goal, seen.add(next));
  });
}

/** @param {string} file */
function layerOf(file) {
  return file.split('/', 1).join();
}
