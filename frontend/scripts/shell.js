// The keys of actions: finds the visible component that carries data-key and clicks it.
(() => {
  const typing = (target) =>
    target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

  const visible = (element) => element.getClientRects().length > 0 && !element.closest('[inert]');

  // An open dialog owns the keyboard: what lies below it must not act.
  const scope = () => {
    const dialogs = [...document.querySelectorAll('vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-dialog[opened], vaadin-confirm-dialog[opened]')];
    return dialogs.length ? dialogs[dialogs.length - 1] : document;
  };

  const TYPED_INTO = 'input, textarea, [contenteditable="true"]';

  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };

  const named = (event) =>
    (event.ctrlKey || event.metaKey ? 'ctrl+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key);

  /** The component that the key belongs to where the focus is; nothing where the key is text. */
  const meant = (key, target) => {
    const control = key.startsWith('ctrl+') || /^F\d+$/.test(key);
    if (key === 'Escape') {
      const sheet = target.closest?.('.sheet');
      if (target.closest?.('[opened]:not(vaadin-dialog, vaadin-confirm-dialog)') || typing(target) && !sheet) return null;
      return [...(sheet ?? scope()).querySelectorAll('[data-key="Escape"]')].find(visible);
    }
    // Where letters choose among words, they are no keys.
    if (!control && key !== 'Escape' && target.closest?.('vaadin-select, vaadin-select-list-box, vaadin-list-box, vaadin-radio-group')) return null;
    // In a field it takes back what was typed.
    if ((!control || key === 'ctrl+z') && typing(target)) return null;
    // The next step is taken by Enter only where nothing else would take it.
    if (key === 'Enter' && target !== document.body && !target.matches?.('main')) return null;
    return [...scope().querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);
  };

  /** Leaving a field tells its value; not by itself, where a script wrote the last of it. */
  const leave = (field) => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.blur();
  };

  const act = (found, target) => {
    if (found.dataset.keyFocus !== undefined) {
      found.focus();
      return;
    }
    hold();
    // What is being typed reaches the server before the action: leaving the field tells its value.
    const field = target instanceof Element && typing(target) ? target : null;
    if (field) leave(field);
    found.click();
    if (field?.isConnected) field.focus();
  };

  // From an action until the server's answer is applied the keys are kept: they belong to what opens.
  const LONGEST = 10000;
  const SETTLES = 60;
  let held = null;

  const busy = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive?.());

  const hold = () => {
    if (held) return;
    const now = performance.now();
    held = { keys: [], since: now, quiet: now + SETTLES, focus: focused() };
    requestAnimationFrame(settle);
  };

  const settle = () => {
    if (!held) return;
    const now = performance.now();
    if (busy()) held.quiet = now + SETTLES;
    // A dialog that has come takes the focus a little later.
    const opened = [...document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')].at(-1);
    const waits = opened && (opened === focused() || !opened.contains(focused())) && now - held.quiet < 400;
    if (now < held.since + LONGEST && (now < held.quiet || waits)) {
      setTimeout(settle, 15);
      return;
    }
    const keys = held.keys;
    held = null;
    give(keys);
  };

  /** What has opened, or the hand on the mouse, has put the focus into another field: what is typed from now on belongs there. */
  const release = () => {
    if (held && !held.keys.length && focused() !== held.focus && typing(focused())) held = null;
  };

  const give = (keys) => {
    while (keys.length) {
      const key = keys.shift();
      const target = focused() ?? document.body;
      const found = meant(key.name, target);
      if (found) {
        act(found, target);
        if (held) {
          held.keys.push(...keys);
          return;
        }
        continue;
      }
      write(key, target);
    }
  };

  /** A kept key in the field that has the focus now, as if it were pressed there. */
  const write = (key, target) => {
    if (key.text) {
      document.execCommand('insertText', false, key.text);
      return;
    }
    if (key.name === 'Tab') {
      const fields = [...scope().querySelectorAll(`${TYPED_INTO}, vaadin-button, [tabindex="0"]`)].filter(visible);
      fields[fields.indexOf(target) + (key.shift ? -1 : 1)]?.focus();
      return;
    }
    const event = new KeyboardEvent('keydown', { key: key.key, shiftKey: key.shift, bubbles: true, composed: true, cancelable: true });
    event.given = true;
    if (!target.dispatchEvent(event) || !target.matches?.(TYPED_INTO)) return;
    if (key.key.length === 1) document.execCommand('insertText', false, key.key);
    else if (key.name === 'Enter' && target.tagName === 'TEXTAREA') document.execCommand('insertText', false, '\n');
    else if (key.name === 'Backspace') document.execCommand('delete');
  };

  document.addEventListener('keydown', (event) => {
    if (event.given || event.isComposing || /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process)$/.test(event.key)) return;
    const graph = event.getModifierState('AltGraph');
    if (event.altKey && !graph) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const key = graph ? event.key : named(event);
    release();
    if (held) {
      event.preventDefault();
      event.stopPropagation();
      // Whoever wants out loses what was typed ahead, and leaves what opens.
      if (key === 'Escape') held.keys = [];
      held.keys.push({ name: key, key: event.key, shift: event.shiftKey });
      return;
    }
    const found = meant(key, target);
    // Whoever leaves by Escape loses no letter: leaving the field tells its value.
    if (!found && key === 'Escape' && target.closest('vaadin-text-area, vaadin-text-field, vaadin-email-field')) {
      leave(target);
      target.focus();
    }
    if (!found || event.repeat && !/^[jk]$|^Arrow/.test(key)) return;
    event.preventDefault();
    event.stopPropagation();
    act(found, target);
  }, true);

  // Enter takes the first that fits what was typed into a list of choices.
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== 'Tab' || event.ctrlKey) return;
    const box = event.composedPath().find((node) => node.localName === 'vaadin-combo-box');
    if (box?.opened && box.filter && !box.allowCustomValue && box._focusedIndex < 0 && box.filteredItems?.length) box._focusedIndex = 0;
  }, true);

  // From line to line of the work, or of what was found, by J and K, or by the arrows; Enter opens it. It begins where one has been.
  const VISITED = 'work-line';
  const LINE = 'a.work-line, .hits a.hit';
  document.addEventListener('keydown', (event) => {
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const lines = [...document.querySelectorAll(LINE)].filter(visible);
    const from = document.activeElement;
    if (!step || !lines.length || event.ctrlKey || event.metaKey || event.altKey || held || scope() !== document) return;
    if (from !== document.body && !from.matches(`main, ${LINE}`)) return;
    const visited = lines.findIndex((line) => line.href === sessionStorage.getItem(VISITED));
    const at = from.matches(LINE) ? lines.indexOf(from) + step : Math.max(visited, 0);
    event.preventDefault();
    lines[Math.max(0, Math.min(at, lines.length - 1))].focus();
  });
  document.addEventListener('focusin', (event) => {
    if (event.target.matches?.(LINE)) sessionStorage.setItem(VISITED, event.target.href);
  });

  // Back leads to the line that was left, as soon as it is there again.
  window.addEventListener('popstate', () => {
    const until = performance.now() + 3000;
    const find = () => {
      const line = [...document.querySelectorAll(LINE)].find((line) => line.href === sessionStorage.getItem(VISITED));
      if (line && !busy()) {
        if (focused() === document.body) line.focus();
      } else if (performance.now() < until) setTimeout(find, 50);
    };
    find();
  });

  // Letters that come without a key: of a dead key, or of a program that writes them.
  document.addEventListener('beforeinput', (event) => {
    release();
    if (!held || event.inputType !== 'insertText' || !event.data) return;
    event.preventDefault();
    held.keys.push({ name: '', text: event.data });
  }, true);

  // A second event for the same text (of a dead key, an input method, several lines at once) makes Flow forget the text that waits to
  // be sent, where a field tells its value while it is typed: the field would show it, and the server never hear of it.
  document.addEventListener('input', (event) => {
    const field = event.composedPath()[0];
    const host = field.parentElement;
    if (host?.matches('vaadin-text-area, vaadin-text-field, vaadin-email-field') && host.value === field.value) event.stopPropagation();
  }, true);

  // Whoever goes back before the screen has come would see it all the same, under the address of the one before: gone back once more.
  window.addEventListener('popstate', (event) => {
    if (!event.isTrusted) return;
    const check = () => {
      if (busy()) {
        setTimeout(check, 50);
        return;
      }
      const shown = document.querySelector('vaadin-app-layout')?.dataset.path;
      const base = new URL(document.baseURI).pathname;
      const wanted = decodeURI(window.location.pathname.slice(base.length));
      if (shown !== undefined && shown !== wanted) window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
    };
    setTimeout(check, 100);
  });

  // What is pressed by the mouse opens something, too.
  document.addEventListener('click', (event) => {
    if (event.isTrusted && event.target.closest?.('[data-key]:not([data-key-focus])')) hold();
  }, true);

  // Where the focus was when a sheet opened.
  let left = null;

  // How far a list was read, by the address that shows it: Back leads there.
  const placeOf = (href) => {
    const address = new URL(href, document.baseURI);
    address.searchParams.delete('open');
    return `place:${address.pathname}${address.search}`;
  };

  // Alerts: the title of a background tab, and after consent a desktop notification.
  window.reklamacje = {
    leaveFrom() {
      left = document.activeElement;
    },
    /** What was left may have been made anew since: then by its key. */
    goBackTo() {
      const key = left?.closest?.('[data-key]')?.dataset.key;
      const back = left?.isConnected ? left : key && [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);
      if (back && document.activeElement === document.body) back.focus();
      left = null;
    },
    /** A dialog takes the focus itself when it has opened; its field can take it only then. */
    focusIn(dialog, field) {
      const until = performance.now() + 2000;
      const go = () => {
        const at = document.activeElement;
        if (dialog.contains(at) && at !== dialog) return;
        if (dialog.opened && field.getClientRects().length) field.focus();
        if (performance.now() < until) requestAnimationFrame(go);
      };
      go();
    },
    /**
     * Notes from now on how far a list is read.
     * @param how BACK, LOAD (of the whole page) or GO
     * @returns the row at which the list of that address was left, where somebody comes back to it
     */
    keepPlace(grid, address, how) {
      const again = how === 'BACK' || how === 'LOAD' && performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
      const left = again ? Number(sessionStorage.getItem(placeOf(address)) ?? 0) : 0;
      // The grid itself follows a little later.
      const note = () => {
        if (grid.isConnected) sessionStorage.setItem(placeOf(window.location.href), String(grid._firstVisibleIndex ?? 0));
      };
      grid.$.table.addEventListener('scroll', () => setTimeout(note, 30), { passive: true });
      return left;
    },
    unseen(count) {
      document.title = document.title.replace(/^\(\d+\) /, '');
      if (count > 0) document.title = `(${count}) ${document.title}`;
    },
    desktop(title, body, link) {
      if (!('Notification' in window) || Notification.permission !== 'granted' || document.hasFocus()) return;
      const note = new Notification(title, { body, tag: link });
      note.onclick = () => { window.focus(); window.location.href = link; };
    },
    askForDesktop() {
      return 'Notification' in window ? Notification.requestPermission() : Promise.resolve('denied');
    },
  };
})();
