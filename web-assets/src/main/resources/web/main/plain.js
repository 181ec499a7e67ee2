import { Search } from '../components/search.js';
import { ThemeSwitch } from '../components/theme-switch.js';

new ThemeSwitch();
new Search();
