// The map is one stop of the Tab key; inside it the arrows go to the nearest station in their direction.
const map = document.getElementById("map");
const stations = [...(map?.querySelectorAll("a[data-x]") ?? [])];

const place = (station) => [Number(station.dataset.x), Number(station.dataset.y)];

const hold = (station) => {
  stations.forEach((one) => one.setAttribute("tabindex", one === station ? "0" : "-1"));
};

/** The nearest station ahead; what lies aside counts double. */
const next = (from, dx, dy) => {
  const [x, y] = place(from);
  let best = null;
  let least = Infinity;
  for (const station of stations) {
    const [toX, toY] = place(station);
    const ahead = (toX - x) * dx + (toY - y) * dy;
    const aside = Math.abs((toX - x) * dy) + Math.abs((toY - y) * dx);
    if (ahead > 0 && ahead + 2 * aside < least) {
      least = ahead + 2 * aside;
      best = station;
    }
  }
  return best;
};

const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

if (stations.length > 0) {
  hold(stations.find((station) => station.hasAttribute("aria-current")) ?? stations[0]);
  document.getElementById("keys").hidden = false;
  map.addEventListener("focusin", (event) => {
    const station = event.target.closest("a[data-x]");
    if (station) {
      hold(station);
    }
  });
  map.addEventListener("keydown", (event) => {
    const way = ways[event.key];
    const station = event.target.closest("a[data-x]");
    if (!way || !station || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    next(station, ...way)?.focus();
  });
}
