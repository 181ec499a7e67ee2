import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { WEB, importsIn } from './module-graph.js';

/** Each layer may import itself and those before it. */
const LAYERS = ['kernel', 'format', 'api', 'state', 'chart', 'components', 'main'];
/** Scripts that run beside the modules and import nothing. */
const APART = ['vendor'];

/** @typedef {{file: string, imports: string[]}} Module */

const modules = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js') && !APART.includes(layerOf(file)))
  .map((file) => moduleOf(file, readFileSync(join(WEB, file), 'utf8')));

test('every module lives in a layer', () => {
  assert.deepEqual(modules.map(({ file }) => file).filter((file) => !LAYERS.includes(layerOf(file))), []);
  assert.deepEqual(new Set(modules.map(({ file }) => layerOf(file))), new Set(LAYERS));
});

test('no module imports from a layer above its own', () => {
  assert.deepEqual(upward(modules), []);
});

test('only the chart layer knows the chart library', () => {
  assert.ok(modules.some(knowsLibrary));
  assert.deepEqual(strangersToLibrary(modules), []);
});

test('no two modules import each other in a circle', () => {
  assert.deepEqual(circles(modules), []);
});

for (const [place, layer] of LAYERS.entries()) {
  for (const [other, target] of LAYERS.entries()) {
    const allowed = other <= place;
    test(`an import from ${layer} to ${target} is ${allowed ? 'allowed' : 'named'}`, () => {
      const one = moduleOf(`${layer}/deep/one.js`, `import { two } from '../../${target}/two.js';`);
      assert.deepEqual(upward([one]), allowed ? [] : [`${layer}/deep/one.js → ${target}/two.js`]);
    });
  }
  test(`the chart library is ${layer === 'chart' ? 'known to' : 'no matter of'} ${layer}`, () => {
    const one = moduleOf(`${layer}/one.js`, "import { createChart } from '../vendor/lightweight-charts/lightweight-charts.mjs';");
    assert.deepEqual(strangersToLibrary([one]), layer === 'chart' ? [] : [`${layer}/one.js`]);
  });
}

for (const [written, imports] of /** @type {const} */ ([
  ["import './b.js';", ['state/b.js']],
  ["import {\n  b,\n  c,\n} from './b.js';", ['state/b.js']],
  ['import { b } from "./b.js";', ['state/b.js']],
  ["export { b } from '../chart/b.js';", ['chart/b.js']],
  ["export * from '../chart/b.js';", ['chart/b.js']],
  ["const { b } = await import('../chart/b.js');", ['chart/b.js']],
  ["/** @import { B } from '../chart/b.js' */\n/** @type {import('../chart/c.js').C} */", []],
  ["import { b } from 'somewhere';", ['somewhere']],
  ["const words = [text('drawings.import'), 'x'];", []],
])) {
  test(`${JSON.stringify(written)} imports ${imports.join() || 'nothing'}`, () => {
    assert.deepEqual(moduleOf('state/a.js', written).imports, imports);
  });
}

test('a circle is named by all that are in it, and a way that ends is none', () => {
  const [a, b, c] = [
    moduleOf('state/a.js', "import './b.js';"),
    moduleOf('state/b.js', "import './c.js';"),
    moduleOf('state/c.js', "import './a.js';"),
  ];
  const end = moduleOf('state/end.js', "import './a.js';");
  assert.deepEqual(circles([a, b, c, end]), ['state/a.js', 'state/b.js', 'state/c.js']);
  assert.deepEqual(circles([a, b, end]), []);
});

/** @param {Module[]} all */
function upward(all) {
  return all.flatMap(({ file, imports }) =>
    imports.filter((target) => !APART.includes(layerOf(target)) && !below(target, file)).map((target) => `${file} → ${target}`),
  );
}

/** What belongs to no layer is below none. @param {string} target @param {string} file */
function below(target, file) {
  return LAYERS.includes(layerOf(target)) && LAYERS.indexOf(layerOf(target)) <= LAYERS.indexOf(layerOf(file));
}

/** @param {Module} module */
function knowsLibrary({ imports }) {
  return imports.some((target) => target.includes('lightweight-charts'));
}

/** Those outside the chart layer that know the library. @param {Module[]} all */
function strangersToLibrary(all) {
  return all.filter((one) => knowsLibrary(one) && layerOf(one.file) !== 'chart').map(({ file }) => file);
}

/** @param {Module[]} all */
function circles(all) {
  const graph = new Map(all.map(({ file, imports }) => [file, imports]));
  return [...graph.keys()].filter((file) => reaches(graph, file, file, new Set()));
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

/** @param {string} file @param {string} source @returns {Module} */
function moduleOf(file, source) {
  const { atOnce, later } = importsIn(file, source);
  return { file, imports: [...atOnce, ...later] };
}
