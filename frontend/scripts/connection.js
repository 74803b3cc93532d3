// Says on the page when news comes by requests instead of a live connection: the network lets no WebSocket through.
(() => {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    if (String(url).includes('X-Atmosphere-Transport=long-polling')) document.documentElement.classList.add('no-live-connection');
    return open.call(this, method, url, ...rest);
  };
})();
