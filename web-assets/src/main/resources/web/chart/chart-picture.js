import { CHART_FONT } from './surface-options.js';

/** @import { ChartSurface } from './chart-surface.js' */

const PAD = 12;
const HEAD = 44;

/**
 * @typedef {object} PictureTexts
 * @property {string} title
 * @property {string} legend
 * @property {{text: string, colour: string}[]} compared
 * @property {string} source where the prices come from; empty if they are live
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
  const ratio = shot.width / surface.api.chartElement().clientWidth;
  const canvas = document.createElement('canvas');
  canvas.width = shot.width;
  canvas.height = shot.height + Math.round(HEAD * ratio);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = surface.colours.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(shot, 0, canvas.height - shot.height);
  context.scale(ratio, ratio);
  drawHead(context, surface, texts, canvas.width / ratio);
  return canvas;
}

/** @param {CanvasRenderingContext2D} context @param {ChartSurface} surface @param {PictureTexts} texts @param {number} width */
function drawHead(context, { colours }, { title, legend, compared, source }, width) {
  context.textBaseline = 'middle';
  write(context, title, PAD, 14, `600 14px ${CHART_FONT}`, colours.strongText);
  let at = write(context, legend, PAD, 34, `400 12px ${CHART_FONT}`, colours.text);
  for (const { text, colour } of compared) {
    at = write(context, `● ${text}`, at + PAD, 34, `600 12px ${CHART_FONT}`, colour);
  }
  context.textAlign = 'right';
  write(context, source, width - PAD, 14, `600 12px ${CHART_FONT}`, colours.warn);
}

/** @param {CanvasRenderingContext2D} context @param {string} text @param {number} x @param {number} y @param {string} font @param {string} colour */
function write(context, text, x, y, font, colour) {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, x, y);
  return x + context.measureText(text).width;
}
