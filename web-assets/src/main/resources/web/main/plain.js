import { Appearance } from '../components/appearance.js';
import { leadToLastChart } from '../components/last-chart.js';
import { MoreSheet } from '../components/more-sheet.js';
import { Search } from '../components/search.js';

new Appearance();
new Search();
new MoreSheet();
leadToLastChart();
