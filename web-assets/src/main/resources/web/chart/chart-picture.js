import { CHART_FONT } from './surface-options.js';

/** @import { ChartSurface } from './chart-surface.js' */

const TITLE = `600 14px ${CHART_FONT}`;
const SMALL = `400 12px ${CHART_FONT}`;
const PAD = 12;
const TITLE_HEIGHT = 26;
const ROW_HEIGHT = 18;
const DOT = '●';

/**
 * @typedef {object} PictureTexts
 * @property {string} title
 * @property {readonly string[]} values of the bar that is looked at
 * @property {readonly {text: string, colour: string}[]} drawn the names of what is drawn besides the prices
 * @property {string} source where the prices come from; empty if they are live
 *
 * @typedef {{text: string, dot?: string}} Word some text that is not broken, after a dot of that colour
 */

/**
 * What is seen of a chart as a picture, with a head that says what it is: a picture travels without its page.
 *
 * @param {ChartSurface} surface
 * @param {PictureTexts} texts
 * @returns {HTMLCanvasElement}
 */
export function chartPicture(surface, texts) {
  const shot = surface.api.takeScreenshot(true);
  const width = surface.api.chartElement().clientWidth;
  const ratio = shot.width / width;
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const words = [...texts.values.map((text) => ({ text })), ...texts.drawn.map(({ text, colour }) => ({ text, dot: colour }))];
  context.font = SMALL;
  const rows = inRows(words, width - 2 * PAD, (word) => context.measureText(spelled(word)).width);
  canvas.width = shot.width;
  canvas.height = shot.height + Math.round((TITLE_HEIGHT + rows.length * ROW_HEIGHT) * ratio);
  context.fillStyle = surface.colours.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(shot, 0, canvas.height - shot.height);
  context.scale(ratio, ratio);
  drawTitle(context, surface, texts, width);
  rows.forEach((row, index) => drawRow(context, surface, row, TITLE_HEIGHT + (index + 0.5) * ROW_HEIGHT));
  return canvas;
}

/**
 * As many words beside each other as there is room for.
 *
 * @param {readonly Word[]} words
 * @param {number} room
 * @param {(word: Word) => number} widthOf
 * @returns {Word[][]}
 */
export function inRows(words, room, widthOf) {
  /** @type {Word[][]} */
  const rows = [];
  let left = 0;
  for (const word of words) {
    const width = widthOf(word) + PAD;
    if (width - PAD > left || rows.length === 0) {
      rows.push([]);
      left = room;
    }
    rows.at(-1)?.push(word);
    left -= width;
  }
  return rows;
}

/** @param {CanvasRenderingContext2D} context @param {ChartSurface} surface @param {PictureTexts} texts @param {number} width */
function drawTitle(context, { colours }, { title, source }, width) {
  // The scale of prices is on the right in every language.
  context.direction = 'ltr';
  context.textBaseline = 'middle';
  context.font = SMALL;
  const free = width - 3 * PAD - context.measureText(source).width;
  write(context, source, width - PAD - context.measureText(source).width, 15, SMALL, colours.warn);
  write(context, title, PAD, 15, TITLE, colours.strongText, free);
}

/** @param {CanvasRenderingContext2D} context @param {ChartSurface} surface @param {readonly Word[]} row @param {number} y */
function drawRow(context, { colours }, row, y) {
  let at = PAD;
  for (const word of row) {
    write(context, spelled(word), at, y, SMALL, colours.text);
    if (word.dot) {
      write(context, DOT, at, y, SMALL, word.dot);
    }
    at += context.measureText(spelled(word)).width + PAD;
  }
}

/** @param {Word} word */
function spelled({ text, dot }) {
  return dot ? `${DOT} ${text}` : text;
}

/** @param {CanvasRenderingContext2D} context @param {string} text @param {number} x @param {number} y @param {string} font @param {string} colour @param {number} [most] the width into which it is pressed if it has to be */
function write(context, text, x, y, font, colour, most) {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, x, y, most);
}
