import { AlertLayer } from '../../chart/alert-layer.js';
import { DrawingLayer } from '../../chart/drawing-layer.js';
import { DrawingProjection } from '../../chart/drawing-projection.js';
import { colourOf } from '../../chart/drawing-shapes.js';
import { secondsOf } from '../../kernel/interval.js';
import { alertTitle } from '../../format/alert-texts.js';
import { timeZoneOf } from '../../format/time-zones.js';
import { AlertPlus } from './alert-plus.js';
import { ChartMenu } from './chart-menu.js';
import { DrawingHand } from './drawing-hand.js';

/** @import { Shape } from '../../chart/drawing-shapes.js' */
/** @import { ChartContext } from '../chart-session.js' */
/** @import { DrawingDesk } from './drawing-desk.js' */

/** Older bars are loaded for a drawing if so many reach back to it. */
const REACH = 5000;

/** Draws what is kept onto one chart and lets a hand work on it. @param {ChartContext} chart @param {DrawingDesk} desk @returns {() => void} */
export function drawingTool(chart, desk) {
  const { surface, history } = chart;
  const { store, mode, alerts } = desk;
  const projection = new DrawingProjection(surface, history);
  const drawings = new DrawingLayer(surface, projection);
  const lines = new AlertLayer(surface, projection);
  const parts = [
    drawings,
    lines,
    new DrawingHand(desk, chart, projection),
    new AlertPlus(desk, chart, projection),
    new ChartMenu(desk, chart, projection),
  ];
  const draw = () => drawings.show(shapesOf(desk, chart));
  const drawAlerts = () => lines.show(alerts.all.map((line) => shown(line, chart)));
  const reach = () => reachBack(desk, chart);
  const stops = [
    store.on('changed', draw),
    store.on('changed', reach),
    mode.onChange(draw),
    alerts.on('changed', drawAlerts),
    surface.onColours(draw),
    history.on('replaced', reach),
    chart.choice.onChange(drawAlerts),
  ];
  draw();
  drawAlerts();
  reach();
  return () => {
    stops.forEach((stop) => stop());
    parts.forEach((part) => part.close());
  };
}

/** @param {DrawingDesk} desk @param {ChartContext} chart @returns {Shape[]} */
function shapesOf({ store, mode }, { surface }) {
  const { habits, moving, draft, selected } = mode;
  const kept = habits.hidden ? [] : store.all;
  const shapes = kept
    .map((drawing) => (drawing.id === moving?.id ? moving : drawing))
    .map(({ id, kind, anchors, colour, width }) => ({ kind, anchors, colour: colourOf(surface.colours, colour), width, chosen: id === selected }));
  const sketch = draft && { ...draft, colour: colourOf(surface.colours, habits.colour), width: habits.width, chosen: draft.kind !== 'measure' };
  return sketch ? [...shapes, sketch] : shapes;
}

/** @param {import('../../kernel/alert-line.js').AlertLine} line @param {ChartContext} chart */
function shown(line, { choice, asset, clock }) {
  return { price: line.price, title: alertTitle(line, timeZoneOf(choice.settings.zone, asset), clock.now), waiting: line.fired === null };
}

/** A line is placed among bars; where these are not loaded yet its slope would be a guess. @param {DrawingDesk} desk @param {ChartContext} chart */
function reachBack({ store }, { history, interval }) {
  const times = store.all.filter(({ kind }) => kind !== 'horizontal').flatMap(({ anchors }) => anchors.map(({ time }) => time));
  const earliest = Math.min(...times);
  const newest = history.bars.at(-1)?.time;
  if (times.length > 0 && newest !== undefined && newest - earliest < REACH * secondsOf(interval)) {
    void history.loadBackTo(earliest);
  }
}
