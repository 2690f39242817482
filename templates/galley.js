// What a page gains from a script: a choice of colours, copy buttons, the place in the table of contents, and search,
// whose own script dialog.js comes when it is wanted. Everything else works without.
(function () {
  'use strict';

  const page = document.documentElement;

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

  function offerSearch() {
    const dialog = document.querySelector('dialog.search');
    if (!dialog?.showModal) {
      return;
    }
    const root = page.dataset.root || '';
    const input = dialog.querySelector('input');
    let wanted = false;

    function load() {
      if (wanted) {
        return;
      }
      wanted = true;
      // Beside the script that will ask for them, not after it.
      for (const file of ['search.js', 'index.js']) {
        const link = { rel: 'preload', as: 'script', href: root + 'search/' + file };
        document.head.append(Object.assign(document.createElement('link'), link));
      }
      const script = document.createElement('script');
      script.src = root + 'assets/dialog.js';
      script.onerror = () => {
        wanted = false;
        dialog.querySelectorAll('.search-status, .search-told').forEach((told) => {
          told.textContent = 'Search could not be loaded. Try again.';
        });
      };
      document.head.append(script);
    }

    // What is typed while the script is under way stays in the field.
    function open() {
      load();
      if (!dialog.open) {
        dialog.showModal();
      }
      input.select();
    }

    const button = document.querySelector('.search-open');
    button?.addEventListener('click', open);
    button?.addEventListener('focus', load, { once: true });
    button?.addEventListener('pointerenter', load, { once: true });
    dialog.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
    dialog.querySelector('.search-close').addEventListener('click', () => dialog.close());
    // Before dialog.js is there, too: a search field would take the first Escape to empty itself.
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) {
        event.preventDefault();
        dialog.close();
      }
    });
    addEventListener('keydown', (event) => {
      const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
      const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const letterK = event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (slash || letterK) {
        event.preventDefault();
        open();
      }
    });
    addEventListener('popstate', (event) => event.state?.search && load());
    if (/[?&](mark|q)=/.test(location.search) || history.state?.search) {
      load();
    }
  }

  chooseColours();
  addCopyButtons();
  reachTables();
  showPlace();
  tidyNavigation();
  offerSearch();
})();
