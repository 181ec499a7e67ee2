import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['target/', 'src/main/resources/web/vendor/'] },
  js.configs.recommended,
  {
    files: ['src/main/resources/web/**/*.js'],
    languageOptions: { globals: globals.browser },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Texts from outside are text: use textContent.' },
        { property: 'outerHTML', message: 'Texts from outside are text: use textContent.' },
        { property: 'insertAdjacentHTML', message: 'Texts from outside are text: use textContent.' },
      ],
    },
  },
  { files: ['src/test/js/**/*.js'], languageOptions: { globals: globals.node } },
];
