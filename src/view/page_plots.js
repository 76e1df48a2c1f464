/* Draws the plots of a page as they come into sight: each [data-plot] holds its specification as JSON.
 * Works with any version of vegaEmbed since 6.18, also inside of a page of the user's, whose look is left alone. */
(() => {
  "use strict";
  const ours = document.querySelector("main.plots") !== null;
  const night = matchMedia("(prefers-color-scheme: dark)");
  const drawn = new Map(); // element -> what vegaEmbed gave

  // --- what a specification says ---

  // The first thing below `spec` that `ask` finds an answer for.
  const search = (spec, ask) => {
    if (!spec || typeof spec !== "object") return undefined;
    const found = ask(spec);
    if (found !== undefined) return found;
    for (const [key, part] of Object.entries(spec)) {
      if (key === "values" || key === "datasets") continue;
      const deeper = search(part, ask);
      if (deeper !== undefined) return deeper;
    }
    return undefined;
  };
  const says = (s, name) => s[name] !== null && typeof s[name] === "object" && Object.keys(s[name]).length > 0;
  const has = (spec, names) => search(spec, (s) => (names.some((n) => says(s, n)) ? true : undefined)) === true;

  // Which revision has which colour.
  const coloursOf = (spec) => {
    const scale = search(spec, (s) => {
      const own = s.color && s.color.scale;
      return own && Array.isArray(own.domain) && Array.isArray(own.range) ? own : undefined;
    });
    return new Map(scale ? scale.domain.map((rev, i) => [String(rev), scale.range[i % scale.range.length]]) : []);
  };

  // A plot of the usual size takes the room there is; rows and columns of plots keep theirs.
  const isOne = (spec) =>
    !["facet", "hconcat", "vconcat", "concat", "repeat"].some((n) => n in spec) && !has(spec, ["row", "column", "facet"]);

  // --- numbers of tables ---

  // Every object of a specification, data left out.
  const walk = (spec, visit) => search(spec, (part) => void visit(part));

  const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e[+-]?\d+)?$/i; // not "007", nor what a number is too short for

  // The fields that are measured, and those that are names on an axis; what is a date anywhere is neither.
  const fieldsOf = (spec) => {
    const measured = new Set();
    const names = new Set();
    const dates = [];
    walk(spec, ({ x, y, field, type, timeUnit }) => {
      if (timeUnit || type === "temporal") dates.push(field);
      else if (type === "quantitative") measured.add(field);
      for (const axis of [x, y]) if (axis && axis.type !== "quantitative") names.add(axis.field);
    });
    for (const date of dates) [measured, names].forEach((fields) => fields.delete(date));
    return [measured, names];
  };

  // What a row calls a field: "val\\.acc" is a name with a dot, not an "acc" in a "val".
  const keyOf = (field) => (typeof field === "string" ? field.replace(/\\([.[\]])/g, "$1") : field);

  const toNumbers = (rows, field) => {
    for (const row of rows)
      if (typeof row[field] === "string") {
        const text = row[field].trim();
        if (text === "") row[field] = null;
        else if (!Number.isNaN(Number(text))) row[field] = Number(text);
      }
  };

  // A CSV file brings texts.  Measured ones would make an empty cell 0, names have 10 before 2.
  const readNumbers = (spec) => {
    const [measured, names] = fieldsOf(spec);
    const isNumber = (of) => typeof of === "number" || (typeof of === "string" && NUMBER.test(of));
    walk(spec, ({ data }) => {
      const rows = data && Array.isArray(data.values) ? data.values : [];
      if (!rows.every((row) => row !== null && typeof row === "object")) return;
      for (const field of measured) toNumbers(rows, keyOf(field));
      for (const field of [...names].map(keyOf)) if (rows.every((row) => isNumber(row[field]))) toNumbers(rows, field);
    });
  };

  // --- names that Vega cannot have ---

  const AWKWARD = /['"\\.[\]\u0000-\u001f\u2028\u2029]/;
  const OTHERS = new Set(["values", "datasets", "domain", "range", "title", "text"]); // whose texts are no fields

  // An encoding without a title keeps the name it had as its title.
  const swap = (part, names, original) => {
    if (typeof part === "string") return names.get(part) ?? part;
    if (!part || typeof part !== "object") return part;
    if (names.has(part.field) && part.type) part.title ??= original.get(names.get(part.field));
    for (const [key, of] of Object.entries(part)) if (!OTHERS.has(key)) part[key] = swap(of, names, original);
    return part;
  };

  // Quotes, dots and the like mean something in the name of a field, and escaping them is not enough for smoothing: such fields
  // get plain names, unless an expression asks for them.  What they are called in the data, by these names, for the tooltip.
  const tameNames = (spec) => {
    const rows = spec.data && Array.isArray(spec.data.values) ? spec.data.values : [];
    const keys = new Set();
    for (const row of rows) for (const key in row) keys.add(key);
    const names = new Map();
    const original = new Map();
    if (search(spec, (part) => Object.values(part).some((of) => typeof of === "string" && of.includes("datum[")) || undefined)) return original;
    for (const key of [...keys].filter((of) => AWKWARD.test(of))) {
      let plain = `${key.replace(/[^\p{L}\p{N} -]+/gu, "_")}_`.replace(/^_+/, "f_");
      while (keys.has(plain) || original.has(plain)) plain += "_";
      names.set(key, plain).set(key.replace(/[.[\]]/g, "\\$&"), plain);
      original.set(plain, key);
    }
    if (!names.size) return original;
    spec.data.values = rows.map((row) => row && Object.fromEntries(Object.entries(row).map(([key, of]) => [names.get(key) ?? key, of])));
    swap(spec, names, original);
    return original;
  };

  // --- dates ---

  const DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?))?$/;
  const toTime = (of) => {
    const [, day, time] = (typeof of === "string" && DATE.exec(of.trim())) || [];
    return day ? Date.parse(`${day}T${time || "00:00"}`) : NaN; // without a zone the reader's own
  };

  // A measured field of dates alone is measured along a calendar.  What its times are called in the data, for the tooltip.
  const readDates = (spec) => {
    const rows = spec.data && Array.isArray(spec.data.values) ? spec.data.values : [];
    const written = new Map();
    for (const field of fieldsOf(spec)[0]) {
      const key = keyOf(field);
      if (typeof field !== "string" || !rows.length || !rows.every((row) => row && !Number.isNaN(toTime(row[key])))) continue;
      written.set(key, new Map(rows.map((row) => [toTime(row[key]), row[key]])));
      for (const row of rows) row[key] = toTime(row[key]);
      walk(spec, (part) => {
        if (part.field === field && part.type === "quantitative") part.type = "temporal";
      });
    }
    return written;
  };

  // A measured field that every row has and none has a number for; such a plot is empty.
  const withoutNumbers = (spec) => {
    const rows = spec.data && Array.isArray(spec.data.values) ? spec.data.values : [];
    const isBare = (field) => rows.length && rows.every((row) => row && field in row && Number.isNaN(Number(row[field] ?? NaN)) && row[field] !== "NaN");
    return [...fieldsOf(spec)[0]].map(keyOf).find((field) => typeof field === "string" && isBare(field));
  };

  // --- how it looks ---

  // There are few colours: when they come again they are darker, then lighter.
  const shade = (hex, times) => {
    const part = [0, 0.35, 0.4, 0.58, 0.62][times];
    const mixed = [1, 3, 5].map((at) => Math.round(parseInt(hex.slice(at, at + 2), 16) * (1 - part) + (times % 2 ? 0 : 255 * part)));
    return times ? `#${mixed.map((n) => n.toString(16).padStart(2, "0")).join("")}` : hex;
  };
  const distinguish = (spec) =>
    walk(spec, ({ scale }) => {
      if (!scale || !Array.isArray(scale.domain) || !Array.isArray(scale.range)) return;
      const seen = new Map();
      scale.range = scale.domain.map((_, i) => {
        const hex = scale.range[i % scale.range.length];
        const times = seen.get(hex) ?? 0;
        seen.set(hex, times + 1);
        return /^#[0-9a-f]{6}$/i.test(hex) ? shade(hex, times % 5) : hex;
      });
    });

  // A row of plots is broken where the page ends, and its title stands where the row begins.
  const wrap = (spec, width) => {
    const { facet } = spec;
    if (spec.title) spec.title = { ...(typeof spec.title === "string" ? { text: spec.title } : spec.title), anchor: "start" };
    if (!facet || !facet.column || (facet.row && facet.row.field) || typeof spec.spec?.width !== "number") return;
    spec.facet = facet.column;
    spec.columns = Math.max(1, Math.floor((width - 120) / (spec.spec.width + 24)));
  };

  // Each legend in as many columns as its own names leave room for.
  const fitLegends = (spec, width) =>
    walk(spec, (part) => {
      for (const of of [part.color, part.strokeDash, part.shape]) {
        const names = of && of.scale && of.scale.domain;
        if (!Array.isArray(names) || of.legend === null) continue;
        const longest = Math.min(32, Math.max(1, ...names.map((name) => String(name).length)));
        of.legend = { columns: Math.max(1, Math.floor(width / (longest * 6.6 + 42))), ...of.legend };
      }
    });

  const look = () => {
    const dark = night.matches;
    const ink = dark ? "#e3e4e8" : "#24262b";
    const soft = dark ? "#a9adb8" : "#5b616e";
    const line = dark ? "#363a45" : "#e3e5ea";
    const text = { labelColor: soft, titleColor: ink, labelFontSize: 11, titleFontSize: 12, titleFontWeight: 500 };
    return {
      background: dark ? "#1d2027" : "#ffffff",
      font: "system-ui, sans-serif",
      title: { color: ink, subtitleColor: soft, fontSize: 14, fontWeight: 600, offset: 12 },
      axis: { ...text, gridColor: line, domainColor: soft, tickColor: soft, labelLimit: 120, labelSeparation: 6 },
      header: text,
      legend: {
        ...text,
        orient: "bottom",
        layout: { bottom: { anchor: "start", direction: "vertical", margin: 12 } },
        labelLimit: 230,
        symbolLimit: 0,
        symbolStrokeWidth: 2.5,
        labelColor: ink,
      },
      view: { stroke: line },
    };
  };

  const valueOf = (of) => (typeof of === "number" ? +of.toPrecision(6) : of !== null && typeof of === "object" ? JSON.stringify(of) : of);

  // All that is known of a point, as text and nothing else: vega-tooltip would load what an "image" names.
  const tooltip = (colours, dates, original) => ({
    theme: night.matches ? "dark" : "light",
    formatTooltip: (value, text) => {
      if (value === null || typeof value !== "object") return text(value);
      const row = ([name, of]) => {
        const colour = colours.get(name) || colours.get(name.split("::")[0]) || colours.get(String(of));
        const dot = colour ? `<span class="dot" style="background:${text(colour).replace(/[^#\w(),.% ]/g, "")}"></span>` : "";
        const shown = dates.get(name)?.get(of) ?? valueOf(of);
        return `<tr><td class="key">${dot}${text(original.get(name) ?? name)}</td><td class="value">${text(shown)}</td></tr>`;
      };
      const rows = Object.entries(value).filter(([name, of]) => of !== undefined && !name.startsWith("_"));
      return `<table>${rows.map(row).join("")}</table>`;
    },
  });

  // --- drawing ---

  const say = (element, text) => {
    const says = document.createElement("p");
    says.className = "failed";
    says.textContent = text;
    element.append(says);
  };

  const fail = (element, error) => {
    element.replaceChildren();
    say(element, `${element.dataset.plot || element.id}: ${error.message || error}`);
    element.dataset.state = "failed";
  };

  const draw = async (element) => {
    element.source ??= element.querySelector("script").textContent;
    const spec = JSON.parse(element.source);
    const original = tameNames(spec);
    const dates = readDates(spec);
    readNumbers(spec);
    const empty = withoutNumbers(spec);
    const view = document.createElement("div");
    element.style.minHeight = `${element.offsetHeight}px`;
    element.dataset.state = "drawing";
    const one = isOne(spec);
    if (ours) element.classList.toggle("several", !one);
    if (ours && one && spec.width === 300) spec.width = "container";
    if (ours) distinguish(spec);
    if (ours) fitLegends(spec, element.clientWidth - 100);
    if (ours && !one) wrap(spec, element.clientWidth);
    element.replaceChildren(view);
    if (ours && empty) say(element, `“${original.get(empty) ?? empty}” has no numbers.`);
    const colours = coloursOf(spec);
    const options = { actions: { export: true, source: true, compiled: false, editor: false }, tooltip: tooltip(colours, dates, original) };
    if (ours) options.config = look();
    const result = await vegaEmbed(view, spec, options);
    drawn.set(element, result);
    element.view = result.view;
    element.dataset.state = "drawn";
    element.style.minHeight = "";
  };

  // One after the other, each shown before the next is begun; what is in sight first, the rest when there is nothing else to do.
  const waiting = [];
  let works = false;
  const inSight = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const shown = () => new Promise((go) => setTimeout(go));
  const idle = () => new Promise((go) => (window.requestIdleCallback ? requestIdleCallback(go, { timeout: 500 }) : setTimeout(go, 50)));

  const work = async () => {
    works = true;
    while (waiting.length) {
      if (drawn.size && !waiting.some(inSight)) await idle();
      const [element] = waiting.splice(Math.max(0, waiting.findIndex(inSight)), 1);
      await draw(element).catch((error) => fail(element, error));
      await shown();
    }
    works = false;
  };

  const ask = (element) => {
    waiting.push(element);
    if (!works) work();
  };

  const again = () => {
    for (const [element, result] of drawn) {
      result.finalize();
      ask(element);
    }
  };

  const start = () => {
    const plots = [...document.querySelectorAll("[data-plot]")];
    if (typeof vegaEmbed === "undefined") {
      for (const plot of plots) fail(plot, "the scripts of Vega could not be loaded");
      return;
    }
    const seen = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) {
            seen.unobserve(target);
            ask(target);
          }
      },
      { rootMargin: "400px" }
    );
    plots.forEach((plot) => seen.observe(plot));
    if (ours) night.addEventListener("change", again);
    addEventListener("beforeprint", () => {
      seen.disconnect();
      plots.filter((plot) => !plot.dataset.state).forEach(ask);
    });
  };

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
