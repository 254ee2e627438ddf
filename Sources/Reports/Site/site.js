// Sorting, filters and the search of the site. Every page is complete without this script.
"use strict";
(() => {
  const up = document.body.dataset.up;
  const words = Object.assign({
    filter: "Show rows with", rows: "Rows:", of: "of", more: "Show more", station: "Station",
    constituency: "Constituency", registered: "Registered", counted: "Counted", turnout: "Turnout",
    share: "Share of", level: "Level", levels: ["", "note", "look", "look first"],
    none: "Nothing found", point: ".", group: ",",
  }, window.siteWords || {});
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const folded = (text) => text.toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const tokens = (text) => folded(text).split(/\s+/).filter((token) => token);

  // The number that a cell starts with, of "1 in 250" the 250; empty cells and words sort after all
  // numbers.
  const number = (text) => {
    const rare = /(?:^|\s)1\s+\p{L}+\s+([\d.,\s]+)$/u.exec(text);
    if (rare) return number(rare[1]);
    const plain = text.replaceAll(words.group, "").replace(/[\s\u00a0\u202f<≤]/g, "")
      .replace(words.point, ".").replace("−", "-").replace(/^\+/, "");
    const found = /^-?\d+(\.\d+)?/.exec(plain);
    return found ? Number(found[0]) : NaN;
  };
  const compare = (left, right) => {
    const [a, b] = [number(left), number(right)];
    if (!Number.isNaN(a) && !Number.isNaN(b) && a !== b) return a - b;
    if (Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1;
    return left.localeCompare(right, undefined, { numeric: true });
  };

  // A heading that sorts: a button, so that the keyboard reaches it.
  const sortable = (heading, sort) => {
    const button = make("button", { type: "button" });
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const ascending = heading.getAttribute("aria-sort") !== "ascending";
      for (const other of heading.parentNode.children) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      sort(ascending);
    });
  };

  const filter = (before, apply) => {
    const count = make("span", { role: "status" });
    const input = make("input", { type: "search" });
    const label = make("label", { className: "filter" }, words.filter, input, count);
    before.before(label);
    input.addEventListener("input", () => apply(tokens(input.value), count));
    return input;
  };

  const enhance = (frame) => {
    const table = frame.querySelector("table");
    const body = table.tBodies[0];
    // A table whose first column has no heading is a list of properties, in an order of its own.
    if (!table.tHead || body.rows.length < 2 || !table.tHead.rows[0].cells[0].textContent) return;
    [...table.tHead.rows[0].cells].forEach((heading, column) => sortable(heading, (ascending) => {
      const rows = [...body.rows].map((row, place) =>
        ({ row, place, text: row.cells[column] ? row.cells[column].textContent : "" }));
      rows.sort((a, b) => (ascending ? compare(a.text, b.text) : compare(b.text, a.text)) || a.place - b.place);
      body.append(...rows.map((entry) => entry.row));
    }));
    if (body.rows.length < 9) return;
    filter(frame, (wanted, count) => {
      let shown = 0;
      for (const row of body.rows) {
        const text = folded(row.textContent);
        row.hidden = !wanted.every((token) => text.includes(token));
        if (!row.hidden) shown += 1;
      }
      count.textContent = wanted.length ? `${shown} ${words.of} ${body.rows.length}` : "";
    });
  };

  let places = null;
  // The list of places is large, so it is read when somebody asks for it.
  const load = () => places ||= new Promise((resolve, reject) => {
    const script = make("script", { src: `${up}places.js` });
    script.onload = () => resolve(window.places.areas);
    script.onerror = reject;
    document.head.append(script);
  });

  // Stations and constituencies whose words hold every token: whole words first, then beginnings.
  const find = (areas, wanted) => {
    const hits = [];
    areas.forEach(([name, page, region, stations], order) => {
      const parts = tokens(`${name} ${region}`);
      const rank = (token) => parts.includes(token) ? 0
        : parts.some((part) => part.startsWith(token)) ? 1 : null;
      const ranks = wanted.map(rank);
      if (ranks.every((value) => value !== null)) {
        hits.push({ text: name, note: region, page, rank: ranks.reduce((a, b) => a + b, 0), order });
      }
      // One token may be the station's; the others must name the constituency.
      const missing = wanted.filter((_, index) => ranks[index] === null);
      if (missing.length > 1) return;
      for (const [station, anchor] of stations) {
        const own = tokens(station);
        wanted.forEach((token, index) => {
          if (missing.length && missing[0] !== token) return;
          if (!own.includes(token)) return;
          const rest = ranks.filter((_, other) => other !== index);
          const rank = rest.reduce((a, b) => a + b, 0) + (index === wanted.length - 1 ? .4 : .6)
            + (wanted.length === 1 ? 5 : 0);
          hits.push({ text: `${words.station} ${station}`, note: name, page: `${page}#${anchor}`, rank, order });
        });
      }
    });
    return hits.sort((a, b) => a.rank - b.rank || a.order - b.order).slice(0, 12);
  };

  const search = () => {
    const box = document.querySelector(".search");
    if (!box) return;
    const [input, list] = [box.querySelector("input"), box.querySelector("ul")];
    let selected = -1;
    const choose = (place) => {
      const items = [...list.children];
      selected = items.length ? (place + items.length) % items.length : -1;
      items.forEach((item, index) => item.setAttribute("aria-selected", index === selected));
      if (items[selected]) input.setAttribute("aria-activedescendant", items[selected].id);
    };
    const show = (hits) => {
      list.replaceChildren(...hits.map((hit, index) => {
        const item = make("li", { id: `hit${index}` }, hit.text, " ", make("small", {}, hit.note));
        item.setAttribute("role", "option");
        item.dataset.page = hit.page;
        item.addEventListener("mousedown", () => open(item));
        return item;
      }));
      if (!hits.length) list.append(make("li", {}, words.none));
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      choose(0);
    };
    const hide = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const open = (item) => {
      if (item && item.dataset.page) location.href = up + item.dataset.page;
      hide();
    };
    box.hidden = false;
    input.addEventListener("input", async () => {
      const wanted = tokens(input.value);
      if (!wanted.length) return hide();
      const areas = await load();
      if (tokens(input.value).join() === wanted.join()) show(find(areas, wanted));
    });
    input.addEventListener("keydown", (event) => {
      const action = {
        ArrowDown: () => choose(selected + 1), ArrowUp: () => choose(selected - 1),
        Enter: () => open(list.children[selected]), Escape: hide,
      }[event.key];
      if (!action || list.hidden) return;
      event.preventDefault();
      action();
    });
    input.addEventListener("blur", hide);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
      event.preventDefault();
      input.focus();
    });
  };

  // The page of all stations: the marked ones are on it already, the script lists every one.
  const allStations = async () => {
    const main = document.getElementById("main");
    const areas = await load();
    const decimal = (value) => value === undefined ? "—"
      : `${(value / 100).toFixed(2).replace(".", words.point)} %`;
    const whole = (value) => value === undefined ? "—"
      : String(value).replace(/\B(?=(\d{3})+$)/g, words.group);
    let rows = areas.flatMap(([name, page, , stations]) => stations.map((station) =>
      ({ station, name, page, text: folded(`${station[0]} ${name} ${words.levels[station[6] || 0]}`) })));
    const columns = [
      [words.station, (row) => row.station[0]], [words.constituency, (row) => row.name],
      [words.registered, (row) => row.station[2]], [words.counted, (row) => row.station[3]],
      [words.turnout, (row) => row.station[4]],
      [`${words.share} ${window.places.candidate}`, (row) => row.station[5]],
      [words.level, (row) => row.station[6] || 0],
    ];
    let shown = 100;
    let wanted = [];
    const body = make("tbody");
    const table = make("table", { className: "n3 n4 n5 n6" },
      make("thead", {}, make("tr", {}, ...columns.map(([title]) => make("th", { scope: "col" }, title)))), body);
    const frame = make("div", { className: "table", tabIndex: 0 }, table);
    const more = make("button", { type: "button" }, words.more);
    const draw = (count) => {
      const found = rows.filter((row) => wanted.every((token) => row.text.includes(token)));
      body.replaceChildren(...found.slice(0, shown).map(({ station, name, page }) => make("tr", {},
        make("td", {}, make("a", { href: `${up}${page}#${station[1]}` }, station[0])),
        make("td", {}, make("a", { href: up + page }, name)),
        make("td", {}, whole(station[2])), make("td", {}, whole(station[3])),
        make("td", {}, decimal(station[4])), make("td", {}, decimal(station[5])),
        make("td", {}, words.levels[station[6] || 0]))));
      more.hidden = found.length <= shown;
      if (count) count.textContent = `${words.rows} ${whole(found.length)}`;
    };
    [...table.tHead.rows[0].cells].forEach((heading, column) => sortable(heading, (ascending) => {
      const value = columns[column][1];
      const order = (a, b) => typeof a === "string" ? a.localeCompare(b, undefined, { numeric: true })
        : (a === undefined) - (b === undefined) || a - b;
      rows = rows.slice().sort((a, b) => ascending ? order(value(a), value(b)) : order(value(b), value(a)));
      draw();
    }));
    more.addEventListener("click", () => { shown += 400; draw(); });
    const marked = main.querySelector("section");
    if (marked) marked.before(frame, more);
    else main.append(frame, more);
    const input = filter(frame, (tokens, count) => { wanted = tokens; shown = 100; draw(count); });
    draw(input.parentNode.querySelector("span"));
  };

  for (const frame of document.querySelectorAll("div.table")) enhance(frame);
  search();
  if (/\/stations\.html$/.test(location.pathname)) allStations();
})();
