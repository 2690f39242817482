// Runs before the page is drawn, so that a chosen colour scheme does not flash.
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('has-script');
  try {
    var scheme = localStorage.getItem('galley-scheme');
    if (scheme === 'light' || scheme === 'dark') {
      root.dataset.scheme = scheme;
    }
  } catch (e) {
    // Without storage the reader's system decides.
  }
})();
