// Watches the push connection: says when it is lost and when it is back, which the framework does only for requests, and marks the
// page where news comes by requests because the network lets no WebSocket through.
(() => {
  const PUSH = '/VAADIN/push';
  const self = document.currentScript.src;
  const Native = window.WebSocket;
  /** A connection that comes back sooner than this was not worth a word. */
  const SILENCE = 3000;
  /** After so many failures beside a server that answers, it is the network that lets none through any more. */
  const PATIENCE = 2;

  let cameThrough = false;
  let failures = 0;
  let told = false;
  let timer;
  let leaving = false;
  addEventListener('pagehide', () => (leaving = true));
  addEventListener('pageshow', () => (leaving = false));

  const state = () => window.Vaadin?.connectionState;

  function lost() {
    timer ??= setTimeout(() => {
      timer = undefined;
      // Where the session has ended, the page says so itself.
      if (leaving || document.querySelector('.v-system-error') || state()?.state !== 'connected') return;
      told = true;
      state().state = 'reconnecting';
    }, SILENCE);
  }

  function back(anew) {
    clearTimeout(timer);
    timer = undefined;
    if (told && state().state === 'reconnecting') state().state = 'connected';
    // What was pushed meanwhile may have gone astray: the server's next answer shows the gap, and the page asks for everything.
    if (told || anew) document.body.dispatchEvent(new CustomEvent('live-again'));
    told = false;
  }

  /** Whether the server answers while the WebSocket does not: then it may be the network, and requests are tried. */
  function doubt() {
    fetch(self, { method: 'HEAD', cache: 'no-store' }).then(
      (answer) => {
        if (answer.ok && ++failures >= PATIENCE) cameThrough = false;
      },
      () => {}
    );
  }

  window.WebSocket = class extends Native {
    constructor(url, protocols) {
      super(url, protocols);
      if (!String(url).includes(PUSH)) return;
      let opened = false;
      this.addEventListener('message', () => {
        if (opened) return;
        opened = cameThrough = true;
        failures = 0;
        back(false);
      });
      this.addEventListener('close', () => {
        lost();
        if (cameThrough && !opened) doubt();
      });
    }

    /** The push library falls back to requests after errors: not where a WebSocket has come through, and the server is only away. */
    set onerror(handler) {
      if (!cameThrough) super.onerror = handler;
    }
  };

  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (String(url).includes('X-Atmosphere-Transport=long-polling')) {
      const first = !document.documentElement.classList.contains('no-live-connection');
      document.documentElement.classList.add('no-live-connection');
      this.addEventListener('error', lost);
      this.addEventListener('load', () => (this.status === 200 ? back(first) : lost()));
    }
    return open.call(this, method, url, ...rest);
  };
})();
