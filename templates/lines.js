// The lines of a long level of the navigation that a page does not hold. A link stands for those before, one for those
// after; each click brings the nearest of them from navigation/LEVEL-PART.js.
(function () {
  'use strict';

  const PART = 100;
  const navigation = document.querySelector('.navigation');
  const root = document.documentElement.dataset.root || '';
  let waiting = false;

  function load(link) {
    const [level, from, to] = link.dataset.lines.split(' ').map(Number);
    const isBefore = from === 0;
    const part = Math.floor((isBefore ? to - 1 : from) / PART);
    const start = Math.max(from, part * PART);
    const end = Math.min(to, (part + 1) * PART);
    const script = document.createElement('script');
    waiting = true;
    window.galleyLines = (lines) => {
      waiting = false;
      show(link, lines.slice(start - part * PART, end - part * PART), isBefore);
      leave(link, level, isBefore ? from : end, isBefore ? start : to);
    };
    // Without the lines it is a link like others.
    script.onload = script.onerror = () => {
      if (waiting) {
        location.href = link.href;
      }
    };
    script.src = root + 'navigation/' + level + '-' + part + '.js';
    document.head.append(script);
  }

  function show(link, lines, isBefore) {
    const items = lines.map(([title, url]) => {
      const item = document.createElement('li');
      const line = document.createElement(url === undefined ? 'span' : 'a');
      line.textContent = title;
      if (url !== undefined) {
        line.href = root + url;
      }
      item.append(line);
      return item;
    });
    const height = navigation.scrollHeight;
    link.parentElement[isBefore ? 'after' : 'before'](...items);
    if (isBefore) {
      // What the reader looks at stays where it is.
      navigation.scrollTop += navigation.scrollHeight - height;
    }
    items[isBefore ? items.length - 1 : 0].querySelector('a')?.focus({ preventScroll: true });
  }

  function leave(link, level, from, to) {
    link.dataset.lines = level + ' ' + from + ' ' + to;
    link.textContent = to - from + ' more';
    if (from === to) {
      link.parentElement.remove();
    }
  }

  navigation.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-lines]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (!waiting) {
        load(link);
      }
    }
  });
})();
