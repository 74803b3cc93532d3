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

  document.addEventListener('keydown', (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey || event.isComposing) return;
    const target = event.composedPath()[0];
    if (!control && (!(target instanceof Element) || typing(target))) return;
    const key = (control ? 'ctrl+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const found = [...scope().querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    if (found.dataset.keyFocus !== undefined) {
      found.focus();
      return;
    }
    // What is being typed reaches the server before the action: leaving the field tells its value.
    const field = typing(target) ? target : null;
    field?.blur();
    found.click();
    if (field?.isConnected) field.focus();
  }, true);

  // Alerts: the title of a background tab, and after consent a desktop notification.
  window.reklamacje = {
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
