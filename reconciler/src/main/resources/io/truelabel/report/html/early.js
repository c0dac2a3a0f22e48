/* The colours that somebody chose last time, before anything is painted. */
(() => {
  'use strict';
  let chosen = null;
  try {
    chosen = localStorage.getItem('truelabel-colours');
  } catch (refused) {
    /* A browser may refuse to remember anything for a file; then it follows the system. */
    chosen = null;
  }
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
  }
})();
