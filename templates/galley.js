// What a page gains from a script: search, a choice of colours, copy buttons, the place in the table of contents.
// Everything else works without.
(function () {
  'use strict';

  const page = document.documentElement;
  const root = page.dataset.root || '';

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.append(...content);
    return made;
  }

  // Colours

  function chooseColours() {
    const button = document.querySelector('.scheme');
    const next = { automatic: 'light', light: 'dark', dark: 'automatic' };
    let scheme = page.dataset.scheme || 'automatic';

    function show() {
      button.setAttribute('aria-label', 'Colours: ' + scheme);
      button.title = 'Colours: ' + scheme;
      if (scheme === 'automatic') {
        delete page.dataset.scheme;
      } else {
        page.dataset.scheme = scheme;
      }
    }

    button?.addEventListener('click', () => {
      scheme = next[scheme];
      show();
      try {
        localStorage.setItem('galley-scheme', scheme);
      } catch (e) {
        // Without storage the choice lasts for this page.
      }
    });
    if (button) {
      show();
    }
  }

  // Code and tables

  function addCopyButtons() {
    if (!navigator.clipboard) {
      return;
    }
    for (const code of document.querySelectorAll('.snippet:not(.output) pre > code')) {
      const figure = code.closest('.snippet');
      const button = element('button', 'copy', 'Copy');
      button.type = 'button';
      button.addEventListener('click', () => copy(code.textContent, button));
      (figure.querySelector('figcaption') || figure).append(button);
    }
  }

  function copy(text, button) {
    navigator.clipboard.writeText(text).then(() => 'Copied', () => 'Not copied').then((outcome) => {
      button.textContent = outcome;
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  }

  // A box that scrolls must be reachable by keyboard; one that does not must not be a stop on the way.
  function reachTables() {
    for (const table of document.querySelectorAll('article > table')) {
      if (table.scrollWidth > table.clientWidth) {
        table.tabIndex = 0;
      }
    }
  }

  // Navigation

  function showPlace() {
    const links = new Map();
    for (const link of document.querySelectorAll('.contents a')) {
      links.set(link.getAttribute('href').slice(1), link);
    }
    const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    if (!headings.length) {
      return;
    }
    function update() {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 120);
      const atEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 2 && window.scrollY > 0;
      const current = atEnd ? headings[headings.length - 1] : passed[passed.length - 1];
      for (const [id, link] of links) {
        if (id === current?.id) {
          link.setAttribute('aria-current', 'true');
        } else {
          link.removeAttribute('aria-current');
        }
      }
    }
    let waiting = false;
    addEventListener('scroll', () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(() => { waiting = false; update(); });
      }
    }, { passive: true });
    update();
  }

  function tidyNavigation() {
    const navigation = document.querySelector('.navigation');
    const current = navigation?.querySelector('[aria-current="page"]');
    if (current && current.offsetTop > navigation.clientHeight - 80) {
      navigation.scrollTop = current.offsetTop - navigation.clientHeight / 2;
    }
    const contents = document.querySelector('.contents');
    contents?.addEventListener('click', (event) => {
      if (event.target.closest('a') && contents.matches(':popover-open')) {
        contents.hidePopover();
      }
    });
  }

  // Search

  let engine = null;

  // Loaded when first wanted. A failed attempt is forgotten, so that the next one tries again.
  function loadEngine() {
    engine ||= new Promise((resolve, reject) => {
      const script = element('script');
      script.src = root + 'search/search.js';
      script.onload = () => resolve(window.galleySearch.prepare(root));
      script.onerror = () => reject(new Error('cannot load ' + script.src));
      document.head.append(script);
    }).then(() => window.galleySearch).catch((error) => {
      engine = null;
      throw error;
    });
    return engine;
  }

  function offerSearch() {
    const dialog = document.querySelector('dialog.search');
    const button = document.querySelector('.search-open');
    if (!dialog || !dialog.showModal) {
      return;
    }
    const input = dialog.querySelector('input');
    const status = dialog.querySelector('.search-status');
    const results = dialog.querySelector('.search-results');
    let asked = 0;
    let active = -1;

    const options = () => results.querySelectorAll('[role="option"]');
    const prepare = () => loadEngine().catch(() => {});

    function open() {
      prepare();
      if (!dialog.open) {
        dialog.showModal();
      }
      input.select();
    }

    function activate(index) {
      const all = options();
      all[active]?.setAttribute('aria-selected', 'false');
      active = all.length ? (index + all.length) % all.length : -1;
      input.removeAttribute('aria-activedescendant');
      if (active >= 0) {
        all[active].setAttribute('aria-selected', 'true');
        all[active].scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', all[active].id);
      }
    }

    function show(message, groups, selected = 0, scrolled = 0) {
      status.textContent = message;
      results.replaceChildren(...groups);
      options().forEach((option, index) => { option.id = 'galley-result-' + index; });
      input.setAttribute('aria-expanded', String(groups.length > 0));
      active = -1;
      activate(selected);
      results.scrollTop = scrolled;
    }

    // Titles are shown at once; the words around the matches follow when they have been loaded.
    function addExcerpts(found, mine) {
      found.complete?.then((whole) => {
        if (mine === asked) {
          show(describe(whole), whole.pages.map(group), active, results.scrollTop);
        }
      }, () => {});
    }

    async function ask() {
      const text = input.value.trim();
      const mine = ++asked;
      if (!text) {
        show('', []);
        return;
      }
      try {
        const found = await (await loadEngine())(text);
        if (mine === asked) {
          show(describe(found), found.pages.map(group));
          addExcerpts(found, mine);
        }
      } catch (error) {
        if (mine === asked) {
          show('Search could not be loaded. Check the connection and try again.', []);
        }
      }
    }

    input.addEventListener('input', ask);
    input.addEventListener('keydown', (event) => {
      // A search field would take the first Escape to empty itself.
      if (event.key === 'Escape' && !event.isComposing) {
        event.preventDefault();
        dialog.close();
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && !event.isComposing) {
        event.preventDefault();
        activate(active + step);
      }
    });
    dialog.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      options()[active]?.click();
    });
    dialog.querySelector('.search-close').addEventListener('click', () => dialog.close());
    results.addEventListener('click', (event) => {
      if (event.target.closest('a') && !event.ctrlKey && !event.metaKey) {
        dialog.close();
      }
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) {
        dialog.close();
      }
    });
    button?.addEventListener('click', open);
    button?.addEventListener('focus', prepare, { once: true });
    button?.addEventListener('pointerenter', prepare, { once: true });
    addEventListener('keydown', (event) => {
      const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
      const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const letterK = event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (slash || letterK) {
        event.preventDefault();
        open();
      }
    });

    const query = new URLSearchParams(location.search).get('q');
    if (query) {
      input.value = query.slice(0, input.maxLength);
      open();
      ask();
    }
  }

  function describe(found) {
    if (!found.total) {
      return 'Nothing found for “' + found.query + '”. Try fewer or other words.';
    }
    const count = found.total === 1 ? '1 result' : found.total + ' results';
    return found.corrected ? count + ', showing results for “' + found.corrected + '”' : count;
  }

  // Found text comes from pages, so it becomes text nodes, never HTML.
  function group(found, index) {
    const topic = found.topic ? found.topic + ' › ' : '';
    const title = element('div', '', topic + found.title);
    title.id = 'galley-result-page-' + index;
    title.setAttribute('role', 'presentation');
    const made = element('div', '', title, ...found.sections.map(option));
    made.setAttribute('role', 'group');
    made.setAttribute('aria-labelledby', title.id);
    return made;
  }

  function option(section) {
    const excerpt = section.excerpt.map((part) => (part.mark ? element('mark', '', part.text) : part.text));
    const made = element('a', '', element('strong', '', section.title), ' ', ...excerpt);
    made.href = root + section.url;
    made.tabIndex = -1;
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', 'false');
    return made;
  }

  chooseColours();
  addCopyButtons();
  reachTables();
  showPlace();
  tidyNavigation();
  offerSearch();
})();
