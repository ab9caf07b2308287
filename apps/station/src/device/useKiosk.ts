const name = 'concord.kiosk';

/** The kiosk is told once by ?kiosk=1 and remembers it for as long as its window lives. */
export const isKiosk: boolean = (() => {
  try {
    if (new URLSearchParams(window.location.search).get('kiosk') === '1') sessionStorage.setItem(name, '1');
    return sessionStorage.getItem(name) === '1';
  } catch {
    return false;
  }
})();
