"""The cases of tests/pages/run: each gets a browser and a place."""

import json
import os
import re
import time

import docs
import project

CASES = []


class Wrong(Exception):
    pass


def case(needs_vega=True):
    def keep(function):
        function.needs_vega = needs_vega
        CASES.append((function.__name__, function))
        return function

    return keep


def all_of_them():
    return CASES


def check(condition, what):
    if not condition:
        raise Wrong(what)


def check_is(got, want, what):
    check(got == want, "%s: got %r, want %r" % (what, got, want))


# --- what every page must do ---


def check_quiet(browser):
    """No error in the console, nobody was asked for anything, and nothing that came from data was run."""
    says, asked = browser.log()
    errors = [entry["message"] for entry in says if entry["level"] == "SEVERE"]
    check(not errors, "the console says %s" % errors)
    check(not asked, "asked the network for %s" % asked)
    check(not browser.has_dialog(), "a dialog is open: something of the data was run")


def wait_drawn(browser, count):
    browser.wait("const all = [...document.querySelectorAll('[data-plot]')];"
                 "return all.filter(e => e.dataset.state === 'drawn').length >= %d || all.some(e => e.dataset.state === 'failed')" % count,
                 "%d plots are drawn" % count, 60)
    failed = browser.js("return [...document.querySelectorAll('[data-state=failed]')].map(e => e.innerText)")
    check(not failed, "not drawn: %s" % failed)


def scroll_through(browser):
    """So that every plot comes into sight; a page grows by what is drawn."""
    y = 0
    while y <= browser.js("return document.documentElement.scrollHeight"):
        browser.js("scrollTo(0, arguments[0])", y)
        browser.wait("return ![...document.querySelectorAll('[data-plot]')].some(e => e.dataset.state !== 'drawn' && e.dataset.state !== 'failed' &&"
                     " e.getBoundingClientRect().top < innerHeight && e.getBoundingClientRect().bottom > 0)", "plots in sight are drawn", 60)
        y += 600
    browser.js("scrollTo(0, 0)")


def both_ways(browser, place, name, path, ready):
    """The page light and dark, each with its picture."""
    for scheme in ("light", "dark"):
        browser.colour_scheme(scheme)
        browser.open(path)
        ready()
        browser.picture(place.picture("%s-%s" % (name, scheme)))
        shade = browser.js("const c = getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number); return c[0] + c[1] + c[2]")
        check((shade > 500) == (scheme == "light"), "%s page has a background of brightness %d" % (scheme, shade))
        check_quiet(browser)


# How many pixels of a canvas are about that colour.
PIXELS = """
const canvas = document.querySelectorAll('[data-plot] canvas')[arguments[0]];
const of = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
const want = [1, 3, 5].map(i => parseInt(arguments[1].slice(i, i + 2), 16));
let n = 0;
for (let i = 0; i < of.length; i += 4) n += want.every((w, k) => Math.abs(of[i + k] - w) < 24) && of[i + 3] > 128;
return n"""

# How many are of any colour: neither grey nor nearly so.
INK = """
const canvas = document.querySelectorAll('[data-plot] canvas')[arguments[0]];
const of = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
let n = 0;
for (let i = 0; i < of.length; i += 4) n += Math.max(of[i], of[i + 1], of[i + 2]) - Math.min(of[i], of[i + 1], of[i + 2]) > 40;
return n"""

# What the items of marks are drawn in.
COLOURS = """
const seen = new Set();
const walk = (mark) => {
  for (const item of mark.items || []) {
    if (mark.marktype !== 'group') [item.stroke, item.fill].forEach(c => seen.add(c));
    walk(item);
  }
};
walk(document.querySelectorAll('[data-plot]')[arguments[0]].view.scenegraph().root);
return [...seen].filter(c => typeof c === 'string')"""

# How many items of marks the view of a plot has, by type.
MARKS = """
const count = {};
const walk = (mark) => {
  if (mark.marktype && mark.marktype !== 'group') count[mark.marktype] = (count[mark.marktype] || 0) + mark.items.length;
  for (const item of mark.items || []) walk(item);
};
walk(document.querySelectorAll('[data-plot]')[arguments[0]].view.scenegraph().root);
return count"""

# The names in each legend of a plot, and where the rightmost ends.
LEGENDS = """
const all = [];
const walk = (mark, x, names) => {
  for (const item of mark.items || []) {
    const legend = mark.role === 'legend' ? {names: [], end: 0} : names;
    if (legend !== names) all.push(legend);
    if (legend && item.text) { legend.names.push(String(item.text)); legend.end = Math.max(legend.end, x + item.bounds.x2); }
    walk(item, x + (mark.marktype === 'group' ? item.x || 0 : 0), legend);
  }
};
const plot = document.querySelectorAll('[data-plot]')[arguments[0]];
walk(plot.view.scenegraph().root, plot.view.origin()[0], null);
return all.map(l => [l.names, l.end, plot.querySelector('canvas').clientWidth])"""

# What is written in a plot.
TEXTS = """
const texts = [];
const walk = (mark) => {
  for (const item of mark.items || []) {
    if (item.text) texts.push(String(item.text));
    walk(item);
  }
};
walk(document.querySelectorAll('[data-plot]')[arguments[0]].view.scenegraph().root);
return texts"""

TOOLTIP = "const t = document.querySelector('#vg-tooltip-element.visible'); return t ? t.innerText.replace(/\\s+/g, ' ').trim() : ''"


def hover(browser, plot, x, y):
    """Point at that share of the canvas, and wait for what is told."""
    at = browser.js("const r = document.querySelectorAll('[data-plot] canvas')[arguments[0]].getBoundingClientRect(); return [r.x, r.y, r.width, r.height]", plot)
    point = (at[0] + x * at[2], at[1] + y * at[3])
    browser.point((point[0] - 6, point[1] - 3), point)
    browser.wait(TOOLTIP, "a tooltip")
    return browser.js(TOOLTIP)


# --- plots ---


@case()
def plots_are_drawn(browser, place):
    revs = ["workspace", "HEAD", "exp-wide", "exp-quick"]
    rows = [{"x": 1, "y": 2, "rev": "a"}]
    path = place.page("plots", docs.plots(("train.csv", docs.linear("train.csv", revs, 40)), ("eval/acc.json", docs.linear("eval/acc.json", revs, 12)),
                                          ("one.csv", docs.points("one.csv", rows)), ("none.csv", {})))
    both_ways(browser, place, "plots", path, lambda: wait_drawn(browser, 3))
    for colour in docs.COLOURS[:4]:
        for plot in (0, 1):
            check(browser.js(PIXELS, plot, colour) > 100, "plot %d has no line of the colour %s" % (plot, colour))
    check(browser.js(MARKS, 0)["line"] >= 160, "the marks are %s" % browser.js(MARKS, 0))
    check(set(revs) <= set(browser.js(TEXTS, 0)), "the texts are %s" % browser.js(TEXTS, 0))


@case()
def hovering_tells_values(browser, place):
    browser.open(place.page("hover", docs.plots(("train.csv", docs.linear("train.csv", ["workspace", "HEAD"], 11)))))
    wait_drawn(browser, 1)
    told = hover(browser, 0, 0.5, 0.4)
    found = re.fullmatch(r"step (\d+) HEAD ([\d.]+) workspace ([\d.]+)", told)
    check(found, "told: %r" % told)
    rows = {(r["rev"], r["step"]): r["acc"] for r in docs.curve("train.csv", ["workspace", "HEAD"], 11)}
    step = int(found.group(1))
    check_is([float(found.group(2)), float(found.group(3))], [rows["HEAD", step], rows["workspace", step]], "values of step %d" % step)
    dots = browser.js("return [...document.querySelectorAll('#vg-tooltip-element .dot')].map(d => d.style.background)")
    check_is(dots, ["rgb(19, 173, 199)", "rgb(148, 93, 214)"], "colours of HEAD and workspace")
    check_quiet(browser)


@case()
def numbers_that_are_none_do_not_hide_others(browser, place):
    rows = [{"x": i, "y": y, "rev": "a"} for i, y in enumerate([1.0, float("nan"), 3.0, None, "4.5"])]
    browser.open(place.page("nan", docs.plots(("nan.csv", docs.points("nan.csv", rows)))))
    wait_drawn(browser, 1)
    check(browser.js(MARKS, 0)["symbol"] >= 3, "the marks are %s" % browser.js(MARKS, 0))
    check(browser.js(PIXELS, 0, docs.COLOURS[0]) > 300, "the points are not there")
    check_quiet(browser)


@case()
def harmful_plots_stay_text(browser, place):
    rows = [{"x": 1, "y": 1, "rev": "a", "image": "http://example.com/i.png", "title": docs.HARM[0], docs.HARM[1]: docs.HARM[4]}]
    parts = [(word, docs.points(word, rows)) for word in docs.HARM]
    parts.append(("images/" + docs.HARM[1], {}))
    browser.open(place.page("harm", docs.plots(*parts)))
    wait_drawn(browser, 4)
    scroll_through(browser)
    for i, word in enumerate(docs.HARM):
        check(word in browser.js(TEXTS, i), "the title %r is not among %s" % (word, browser.js(TEXTS, i)))
    told = point_at_symbol(browser)
    for word in ("image http://example.com/i.png", docs.HARM[0], docs.HARM[1], docs.HARM[4]):
        check(word in told, "%r is not in what is told: %r" % (word, told))
    check_is(browser.js("return document.querySelectorAll('img, svg[onload]').length"), 0, "elements made of data")
    browser.picture(place.picture("harm"))
    check_quiet(browser)


def point_at_symbol(browser):
    """The first symbol of the first plot."""
    at = browser.js("""
const plot = document.querySelector('[data-plot]'), canvas = plot.querySelector('canvas').getBoundingClientRect();
const find = (mark, x, y) => {
  for (const item of mark.items || []) {
    if (mark.marktype === 'symbol' && mark.interactive && item.datum && item.datum.x !== undefined) return [x + item.x, y + item.y];
    const found = find(item, x + (mark.marktype === 'group' ? item.x || 0 : 0), y + (mark.marktype === 'group' ? item.y || 0 : 0));
    if (found) return found;
  }
};
const found = find(plot.view.scenegraph().root, plot.view.origin()[0], plot.view.origin()[1]);
return [canvas.x + found[0], canvas.y + found[1]]""")
    browser.point((at[0] - 3, at[1]), at)
    browser.wait(TOOLTIP, "a tooltip")
    return browser.js(TOOLTIP)


@case()
def many_plots_open_soon(browser, place):
    revs = ["workspace", "HEAD"] + ["exp-%d" % i for i in range(18)]
    path = place.page("many", docs.plots(*[("p%d.csv" % i, docs.linear("p%d.csv" % i, revs, 1000)) for i in range(20)]))
    browser.devtools("Performance.enable", timeDomain="threadTicks")
    begun = time.monotonic()
    browser.open(path)
    browser.wait("const seen = [...document.querySelectorAll('[data-plot]')].filter(e => e.getBoundingClientRect().top < innerHeight);"
                 "return seen.length > 0 && seen.every(e => e.dataset.state === 'drawn')", "the plots in sight are drawn", 60)
    waited = time.monotonic() - begun
    busy = {m["name"]: m["value"] for m in browser.devtools("Performance.getMetrics")["metrics"]}["TaskDuration"]
    drawn = browser.js("return document.querySelectorAll('[data-state=drawn]').length")
    print("     %d of 20 plots drawn after %.2f s, busy for %.2f s" % (drawn, waited, busy))
    check(busy < 2, "busy for %.2f s" % busy)
    check(drawn < 20, "plots out of sight are drawn too")
    browser.picture(place.picture("many"))
    scroll_through(browser)
    check_is(browser.js("return document.querySelectorAll('[data-state=drawn]').length"), 20, "plots drawn")
    check_quiet(browser)


# Where the entries of a legend end, and where the picture does.
LEGEND = """
const element = document.querySelectorAll('[data-plot]')[arguments[0]], view = element.view;
let end = 0, texts = 0;
const walk = (mark, x, inside) => {
  for (const item of mark.items || []) {
    if (inside && item.text) { texts++; end = Math.max(end, x + item.bounds.x2) }
    walk(item, x + (mark.marktype === 'group' ? item.x || 0 : 0), inside || /^legend/.test(mark.role || ''));
  }
};
walk(view.scenegraph().root, view.origin()[0], false);
return [texts, end, element.querySelector('canvas').clientWidth]"""


@case()
def many_revisions_are_told_apart(browser, place):
    revs = ["exp-%02d" % i for i in range(30)]
    cells = [{"rev": rev, "actual": a, "predicted": p} for rev in revs for a in "xy" for p in "xy"]
    matrix = {"$schema": docs.SCHEMA, "data": {"values": cells}, "title": {"text": "matrix", "anchor": "middle"},
              "facet": {"column": {"field": "rev", "sort": []}, "row": {}},
              "spec": {"width": 300, "height": 300, "mark": "rect",
                       "encoding": {"x": {"field": "actual", "type": "nominal"}, "y": {"field": "predicted", "type": "nominal"}}}}
    browser.size(1300, 900)
    browser.open(place.page("apart", docs.plots(("a.csv", docs.linear("a.csv", revs, 10)), ("b.csv", matrix))))
    wait_drawn(browser, 2)
    check(len(browser.js(COLOURS, 0)) >= 30, "30 lines have the colours %s" % browser.js(COLOURS, 0))
    check(set(docs.COLOURS) <= set(browser.js(COLOURS, 0)), "the first ones have those of the specification")
    texts, end, width = browser.js(LEGEND, 0)
    check(texts >= 30 and end <= width, "a legend of %d texts ends at %d of %d" % (texts, end, width))
    check(browser.js("const e = document.querySelectorAll('[data-plot]')[1]; return e.scrollWidth <= e.clientWidth"), "matrices are broken into rows")
    browser.picture(place.picture("apart"))
    check_quiet(browser)


@case()
def two_legends_have_room(browser, place):
    revs, files = ["HEAD", "v1.2", "one", "two", "three", "four"], ["eval/test-set.json", "eval/train-set.json"]
    doc = docs.linear("roc", revs, 10)
    doc["data"]["values"] = [dict(row, filename=name) for row in doc["data"]["values"] for name in files]
    doc["layer"][0]["encoding"]["strokeDash"] = {"field": "filename", "scale": {"domain": files, "range": [[1, 0], [8, 8]]}}
    for size in (1300, 420):
        browser.size(size, 900)
        browser.open(place.page("two-legends", docs.plots(("roc", doc))))
        wait_drawn(browser, 1)
        legends = browser.js(LEGENDS, 0)
        check_is([set(names) >= set(of) for (names, _, _), of in zip(legends, (revs, files))], [True, True], "legends of revisions and files: %s" % legends)
        check(all(end <= width for _, end, width in legends), "legends end at %s" % legends)
    browser.picture(place.picture("two-legends"))
    check_quiet(browser)


@case()
def dates_are_measured_along_a_calendar(browser, place):
    made = project.Project(place.program).set_up()
    try:
        made.write("d.csv", "day,time,acc\n" + "".join("2026-01-%02d,2026-03-01 10:%02d:00,%g\n" % (d, d, d * d) for d in range(1, 13)))
        made.write("dvc.yaml", "plots:\n" + "".join("- %s of %s:\n    x: %s\n    y: {d.csv: acc}\n    template: %s\n" % (t, x, x, t)
                                                    for t in ("linear", "simple", "scatter", "smooth") for x in ("day", "time")))
        browser.open(made.dvc("plots", "show").strip())
        wait_drawn(browser, 1)
        scroll_through(browser)
        browser.picture(place.picture("dates"))
        for i in range(8):
            check(browser.js(INK, i) > 100, "plot %d is empty" % i)
            says = browser.js(TEXTS, i)
            check(any(("Jan" if i % 2 == 0 else "10:0") in text for text in says), "plot %d says %s" % (i, says))
        check_is(browser.js("return document.querySelectorAll('.failed').length"), 0, "what is said to be wrong")
        told = hover(browser, 0, 0.5, 0.4)
        check(re.fullmatch(r"day 2026-01-\d\d workspace \d+", told), "told: %r" % told)
        check_quiet(browser)
    finally:
        made.close()


@case()
def a_field_without_numbers_is_said(browser, place):
    doc = docs.linear("a.csv", ["HEAD"], 5)
    for row in doc["data"]["values"]:
        row["acc"] = "warm"
    mixed = docs.linear("b.csv", ["HEAD"], 5)
    mixed["data"]["values"][0]["acc"] = ""
    browser.open(place.page("no-numbers", docs.plots(("a.csv", doc), ("b.csv", mixed))))
    wait_drawn(browser, 2)
    check_is(browser.js("return [...document.querySelectorAll('.failed')].map(p => [p.parentElement.id, p.textContent])"), [["a_csv", "“acc” has no numbers."]],
             "what is said")
    check_quiet(browser)


@case()
def plots_fit_a_narrow_window(browser, place):
    browser.size(400, 800)
    browser.open(place.page("narrow", docs.plots(("a.csv", docs.linear("a.csv", ["workspace", "a-long-name-of-an-experiment"], 20)))))
    wait_drawn(browser, 1)
    check(browser.js("return document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the window")
    check(browser.js("return document.querySelector('canvas').getBoundingClientRect().right <= innerWidth"), "the plot is wider than the window")
    browser.picture(place.picture("narrow"))
    check_quiet(browser)


@case()
def several_in_one_plot(browser, place):
    doc = docs.linear("by revision", ["workspace", "HEAD"], 10)
    layer = doc.pop("layer")[0]
    del doc["encoding"]
    layer["encoding"].update(x={"field": "step", "type": "quantitative"}, column={"field": "rev", "type": "nominal"})
    path = place.page("columns", docs.plots(("c.csv", dict(doc, **layer)), ("d.csv", docs.linear("d.csv", ["workspace"], 5))))
    both_ways(browser, place, "columns", path, lambda: wait_drawn(browser, 2))


@case()
def a_template_of_the_user_is_left_alone(browser, place):
    template = "<html><head>{refresh_tag}{scripts}</head><body><h1>Mine</h1><section>{plot_divs}</section></body></html>"
    browser.open(place.page("template", docs.plots(("a.csv", docs.linear("a.csv", ["workspace"], 10)), template=template)))
    wait_drawn(browser, 1)
    check_is(browser.js("return document.querySelector('section > #a_csv canvas') !== null"), True, "the plot is where it should be")
    check_is(browser.js("return document.querySelector('[data-plot]').view.width()"), 300, "its width")
    check_is(browser.js("return document.body.innerText.includes('{')"), False, "places are filled in")
    check_quiet(browser)


@case()
def plots_of_a_project_are_drawn(browser, place):
    """From runs to a page: every built-in template, several lines, images; of commits and experiments."""
    made = project.Project(place.program).set_up()
    try:
        revs = ["workspace", "HEAD", "wide", "quick"]
        page = made.dvc("plots", "diff", *revs).strip()
        check_is(page, "file://%s/dvc_plots/index.html" % os.path.realpath(made.dir), "what is printed")

        def ready():
            wait_drawn(browser, 1)
            scroll_through(browser)

        both_ways(browser, place, "project", page, ready)
        plots = browser.js("return [...document.querySelectorAll('[data-plot]')].map(e => [e.id, e.dataset.state, e.classList.contains('several')])")
        columns = ("confusion", "confusion_normalized")
        check_is(plots, [[t, "drawn", t in columns] for t in project.TEMPLATES] + [["several_lines", "drawn", False]], "plots")
        for i, name in enumerate(project.TEMPLATES):
            marks = browser.js(MARKS, i)
            check(sum(n for kind, n in marks.items() if kind in ("line", "symbol", "rect")) >= 3, "%s has the marks %s" % (name, marks))
            if name not in columns:
                check(set(revs) <= set(browser.js(TEXTS, i)), "%s has the texts %s" % (name, browser.js(TEXTS, i)))
                check(set(docs.COLOURS[:4]) <= set(browser.js(COLOURS, i)), "%s has the colours %s" % (name, browser.js(COLOURS, i)))
                check(browser.js(INK, i) > 500, "%s has %d pixels of any colour" % (name, browser.js(INK, i)))
        images = browser.js("return [...document.querySelectorAll('img')].map(i => [i.naturalWidth, i.parentNode.innerText.trim()])")
        check_is(images, [[64, rev] for rev in revs], "images")
    finally:
        made.close()


# Where the items of the marks of a plot are, each kind of item; and what is written.
PLACES = """
const places = [], near = (n) => typeof n === 'number' ? Math.round(n * 10) / 10 : n;
const walk = (mark) => {
  for (const item of mark.items || []) {
    if (mark.marktype !== 'group') places.push([mark.marktype, near(item.x), near(item.y), near(item.width), near(item.height), item.text].join(' '));
    walk(item);
  }
};
walk(document.querySelectorAll('[data-plot]')[arguments[0]].view.scenegraph().root);
return places"""


@case()
def numbers_of_a_table_are_numbers(browser, place):
    """Every built-in template draws a CSV file as it draws the same numbers of a JSON file."""
    made = project.Project(place.program).set_up()
    try:
        rows = [{"step": s, "acc": (s * 7 % 12) / 4, "class": s % 3 * 5} for s in range(12)]
        made.write("n.json", json.dumps(rows))
        made.write("n.csv", "step,acc,class\n" + "".join("%(step)d,%(acc).2f,%(class)d\n" % row for row in rows))
        definition = "- %s of %s:\n    x: %s\n    y: {n.%s: %s}\n    template: %s\n    title: t\n"
        axes = {"confusion": ("class", "step"), "confusion_normalized": ("class", "step"), "bar_horizontal": ("acc", "step"),
                "bar_horizontal_sorted": ("acc", "step"), "scatter_jitter": ("step", "class")}
        made.write("dvc.yaml", "plots:\n" + "".join(
            definition % (t, kind, axes.get(t, ("step", "acc"))[0], kind, axes.get(t, ("step", "acc"))[1], t)
            for t in project.TEMPLATES for kind in ("csv", "json")))
        browser.open(made.dvc("plots", "show").strip())
        wait_drawn(browser, 1)
        scroll_through(browser)
        browser.picture(place.picture("numbers"))
        for i, name in enumerate(project.TEMPLATES):
            csv, js = browser.js(PLACES, 2 * i), browser.js(PLACES, 2 * i + 1)
            if name == "scatter_jitter":  # points are where chance puts them
                csv, js = ([item for item in items if not item.startswith("symbol")] for items in (csv, js))
            check(len(csv) > 12, "%s is %s" % (name, csv))
            check_is(csv, js, "%s of a CSV file" % name)
        check_quiet(browser)
    finally:
        made.close()


@case()
def names_with_dots_are_columns(browser, place):
    made = project.Project(place.program).set_up()
    try:
        rows = [{"at.day": "2026-01-%02d" % (s + 1), "step.no": s, "val[0].acc": None if s == 3 else s * s} for s in range(12)]
        made.write("n.json", json.dumps(rows))
        made.write("n.csv", "at.day,step.no,val[0].acc\n" + "".join(
            "%s,%s,%s\n" % tuple("" if v is None else v for v in row.values()) for row in rows))
        axes = [(t, x, "val[0].acc") for t in ("simple", "linear", "scatter") for x in ("step.no", "at.day")] + [("bar_horizontal", "val[0].acc", "step.no")]
        plots = [(*of, kind) for of in axes for kind in ("csv", "json")]
        made.write("dvc.yaml", "plots:\n" + "".join("- %s of %s of %s:\n    x: '%s'\n    y: {n.%s: '%s'}\n    template: %s\n    title: t\n"
                                                    % (t, x, kind, x, kind, y, t) for t, x, y, kind in plots))
        browser.open(made.dvc("plots", "show").strip())
        wait_drawn(browser, 1)
        scroll_through(browser)
        for i in range(0, len(plots), 2):
            csv, js = browser.js(PLACES, i), browser.js(PLACES, i + 1)
            check(len(csv) > 12, "%s is %s" % (plots[i], csv))
            check_is(csv, js, "%s of %s of a CSV file" % plots[i][:2])
        check_is(browser.js("return document.querySelectorAll('.failed').length"), 0, "what is said to be wrong")
        check_quiet(browser)
    finally:
        made.close()


# Of each line of a plot: which of its points have a place.
LINES_OF = """
const lines = [];
const walk = (mark) => {
  if (mark.marktype === 'line' && mark.items.length)
    lines.push(mark.items.filter(i => i.defined !== false).map(i => Number.isFinite(i.x) && Number.isFinite(i.y)));
  for (const item of mark.items || []) walk(item);
};
walk(document.querySelectorAll('[data-plot]')[arguments[0]].view.scenegraph().root);
return lines"""


@case()
def names_with_quotes_are_columns(browser, place):
    made = project.Project(place.program).set_up()
    try:
        made.write("q.csv", "x,bird's eye,\"5\"\" [in.]\",val.acc\n" + "".join("%d,%d,%d,%d\n" % (s, s * s, 9 - s, s) for s in range(9)))
        axes = [(t, y) for t in ("simple", "linear", "scatter", "smooth") for y in ("bird's eye", '5" [in.]', "val.acc")]
        made.write("dvc.yaml", "plots:\n" + "".join("- %s of %d:\n    x: x\n    y: {q.csv: %s}\n    template: %s\n" % (t, len(y), json.dumps(y), t) for t, y in axes))
        browser.open(made.dvc("plots", "show").strip())
        wait_drawn(browser, 1)
        scroll_through(browser)
        for i, (template, y) in enumerate(axes):
            check(browser.js(INK, i) > 100, "%s of %s is empty" % (template, y))
            check(y in browser.js(TEXTS, i), "%s of %s says %s" % (template, y, browser.js(TEXTS, i)))
            lines = browser.js(LINES_OF, i)
            check(template == "scatter" or (lines and all(len(line) == 9 and all(line) for line in lines)), "%s of %s has the lines %s" % (template, y, lines))
        told = hover(browser, axes.index(("linear", "bird's eye")), 0.5, 0.4)
        check(re.fullmatch(r"x \d workspace \d+", told), "told: %r" % told)
        check_is(browser.js("return document.querySelectorAll('.failed, [data-state=failed]').length"), 0, "what is said to be wrong")
        check_quiet(browser)
    finally:
        made.close()


@case()
def lines_go_on_where_numbers_are_missing(browser, place):
    """NaN, infinities and empty cells leave their place empty, and the rest is drawn."""
    made = project.Project(place.program).set_up()
    try:
        spoilt = {2: ("nan", "NaN"), 4: ("", "null"), 6: ("inf", "Infinity"), 7: ("-inf", "-Infinity")}
        numbers = [(s, spoilt.get(s, ("%g" % (s * s / 10 + 1),) * 2)) for s in range(12)]
        made.write("n.csv", "step,acc\n" + "".join("%d,%s\n" % (s, n[0]) for s, n in numbers))
        made.write("n.json", "[%s]" % ", ".join('{"step": %d, "acc": %s}' % (s, n[1]) for s, n in numbers))
        kinds = [(t, kind) for t in ("simple", "linear", "smooth", "scatter") for kind in ("csv", "json")]
        made.write("dvc.yaml", "plots:\n" + "".join("- %s of %s:\n    x: step\n    y: {n.%s: acc}\n    template: %s\n" % (t, k, k, t) for t, k in kinds))
        browser.open(made.dvc("plots", "show").strip())
        wait_drawn(browser, 1)
        scroll_through(browser)
        browser.picture(place.picture("missing-numbers"))
        for i, (name, kind) in enumerate(kinds):
            lines = browser.js(LINES_OF, i)
            check(name == "scatter" or lines, "%s of %s has no line" % (name, kind))
            check(all(len(line) == 8 and all(line) for line in lines), "%s of %s has the lines %s" % (name, kind, lines))
            check_is(browser.js("return document.querySelectorAll('[data-plot]')[arguments[0]].view.scale('y').domain().every(Number.isFinite)", i),
                     True, "numbers at the ends of y, %s of %s" % (name, kind))
            if name == "scatter":
                check(browser.js(MARKS, i)["symbol"] >= 8, "%s of %s has the marks %s" % (name, kind, browser.js(MARKS, i)))
            else:
                check(browser.js(PIXELS, i, docs.COLOURS[0]) > 100, "%s of %s is empty" % (name, kind))
        check_quiet(browser)
    finally:
        made.close()


@case(needs_vega=False)
def pages_of_experiments_are_drawn(browser, place):
    made = project.Project(place.program).set_up()
    try:
        browser.open(made.dvc("exp", "show", "--pcp").strip())
        check_is(browser.js("return [...document.querySelectorAll('.title')].map(t => t.firstChild.data)"), ["acc", "loss", "lr", "opt"], "axes")
        check_is(browser.js(LINES), 4, "lines")
        browser.picture(place.picture("project-parallel"))
        check_quiet(browser)
        browser.open(made.dvc("exp", "show", "--html", "--out", "html").strip())
        check_is(sorted(name.split()[-1] for name in browser.js(COLUMN, 0)), ["[quick]", "[wide]", "main", "workspace"], "names")
        check_quiet(browser)
    finally:
        made.close()


@case(needs_vega=False)
def without_vega_it_is_said(browser, place):
    """As when the scripts are to be loaded and there is no network."""
    browser.open(place.page("bare", docs.plots(("a.csv", docs.linear("a.csv", ["workspace"], 10)), template="{plot_divs}")))
    browser.wait("return document.querySelector('[data-state=failed]') !== null", "the failure is said")
    check_is(browser.js("return document.querySelector('#a_csv').innerText"), "a.csv: the scripts of Vega could not be loaded", "words")


# --- tables of experiments ---

COLUMN = "return [...document.querySelectorAll('tbody tr')].map(r => r.cells[arguments[0]].innerText)"


@case(needs_vega=False)
def a_table_is_sorted_by_a_click(browser, place):
    path = place.page("table", docs.experiments("table"))
    both_ways(browser, place, "table", path, lambda: None)
    before = browser.js(COLUMN, 0)
    browser.click("thead th:nth-child(5) button")
    losses = browser.js(COLUMN, 4)
    numbers = [float(v) for v in losses if v not in ("nan", "inf", "-")]
    check_is(numbers, sorted(numbers), "losses, upward")
    check_is(losses[len(numbers):], ["inf", "inf", "nan", "nan", "-"], "what is no number comes last")
    browser.click("thead th:nth-child(5) button")
    downward = browser.js(COLUMN, 4)
    check_is(downward[:2] + downward[-3:], ["inf", "inf", "nan", "nan", "-"], "ends of losses, downward")
    check_is(browser.js("return document.querySelector('th:nth-child(5)').getAttribute('aria-sort')"), "descending", "aria-sort")
    browser.click("thead th:nth-child(5) button")
    check_is(browser.js(COLUMN, 0), before, "as it was")
    check_quiet(browser)


@case(needs_vega=False)
def names_and_headers_stay_in_sight(browser, place):
    browser.size(600, 300)
    browser.open(place.page("small", docs.experiments("table", 40)))
    browser.js("document.querySelector('.table').scrollTo(250, 400)")
    seen = browser.js("return ['thead th:nth-child(4)', 'tbody tr:nth-child(20) th', 'thead th'].map(s => document.querySelector(s).getBoundingClientRect())"
                      ".map(r => [Math.round(r.left), Math.round(r.top)])")
    check_is(seen[0][1], 0, "top of a header")
    check_is(seen[1][0], 0, "left of a name")
    check_is(seen[2], [0, 0], "corner")
    browser.picture(place.picture("scrolled"))
    check_quiet(browser)


@case(needs_vega=False)
def harmful_tables_stay_text(browser, place):
    for kind in ("table", "parallel"):
        browser.open(place.page("harm-" + kind, docs.harmful(kind)))
        check_is(browser.js(COLUMN, 0)[-5:], docs.HARM, "names")
        check_is(browser.js("return [...document.querySelectorAll('thead th')].at(-1).innerText.trim()"), docs.HARM[1], "header")
        check_is(browser.js("return document.querySelectorAll('img, svg[onload]').length"), 0, "elements made of data")
        browser.picture(place.picture("harm-" + kind))
        check_quiet(browser)


# --- parallel coordinates ---

AXIS = """
const at = [...document.querySelectorAll('.axis')].findIndex(a => a.querySelector('.title').firstChild.data === arguments[0]);
if (at < 0) return null;
const r = document.querySelectorAll('.hit')[at].getBoundingClientRect();
return [r.x + r.width / 2, r.y, r.height]"""
KEPT = "return [...document.querySelectorAll('tbody tr:not(.off)')].map(r => r.cells[0].innerText)"
LINES = "return document.querySelectorAll('.row:not(.off)').length"


def tick(browser, axis, text):
    """The place of a label on an axis."""
    return browser.js("for (const a of document.querySelectorAll('.axis')) if (a.querySelector('.title').firstChild.data === arguments[0])"
                      "for (const t of a.querySelectorAll('.label')) if (t.textContent === arguments[1])"
                      "{ const r = t.getBoundingClientRect(); return r.y + r.height / 2 }", axis, text)


@case(needs_vega=False)
def axes_are_of_what_differs(browser, place):
    path = place.page("parallel", docs.experiments("parallel"))
    both_ways(browser, place, "parallel", path, lambda: None)
    titles = browser.js("return [...document.querySelectorAll('.title')].map(t => t.firstChild.data)")
    check_is(titles, ["acc", "loss", "train.learning_rate", "optimizer"], "axes")
    specials = browser.js("return [...document.querySelectorAll('.special')].map(t => t.textContent)")
    check_is(specials, ["missing", "inf", "nan", "missing"], "places for what is no number")
    check_is(browser.js(LINES), 14, "lines")
    colours = browser.js("return new Set([...document.querySelectorAll('.row')].map(r => r.getAttribute('stroke'))).size")
    check(colours > 8, "%d colours" % colours)


@case(needs_vega=False)
def axes_of_hashes_and_long_names_leave_each_other_room(browser, place):
    doc = docs.experiments("parallel", 6)
    doc["cols"] = doc["cols"][:-1] + [["a.param.with.quite.a.long.name.%d" % i, "param"] for i in range(6)] + [["data", "dep"]]
    hashes = ["5ca227d" + letter * 25 for letter in "abc"] + ["0" * 32 + ".dir"]
    for i, row in enumerate(doc["rows"]):
        row[-1:] = [i * (k + 1) for k in range(6)] + [hashes[i % 4]]
    browser.open(place.page("long", doc))
    browser.size(1000, 700)
    titles = browser.js("return [...document.querySelectorAll('.axis .title')].map(t => { const r = t.getBBox(); return [r.x, r.x + r.width] })")
    check(all(left[1] + 4 < right[0] for left, right in zip(titles, titles[1:])), "titles touch: %s" % titles)
    labels = browser.js("return [...[...document.querySelectorAll('.axis')].at(-1).querySelectorAll('.label')].map(t => t.firstChild.data)")
    check_is(labels, ["0000000", "5ca227d", "5ca227d", "5ca227d"], "hashes of three kinds that begin alike, and of a directory")
    ends = browser.js("const w = document.querySelector('.stage svg').clientWidth;"
                      "return [...document.querySelectorAll('.label')].filter(t => { const r = t.getBBox(); return r.x + r.width > w }).length")
    check_is(ends, 0, "labels that are cut")
    cells = browser.js("return [...document.querySelectorAll('tbody tr')].slice(0, 4).map(r => [r.cells[r.cells.length - 1].innerText, r.cells[r.cells.length - 1].title])")
    check_is(cells, [[h[:7], h] for h in hashes], "hashes in the table, and what hovering tells")
    browser.picture(place.picture("long"))
    check_quiet(browser)


@case(needs_vega=False)
def a_brush_keeps_what_crosses_it(browser, place):
    browser.open(place.page("brush", docs.experiments("parallel")))
    x, _, _ = browser.js(AXIS, "optimizer")
    y = tick(browser, "optimizer", "sgd")
    browser.point((x, y - 8), "down", (x, y), (x, y + 8), "up")
    check_is(browser.js(LINES), 4, "lines that cross sgd")
    rows = browser.js(KEPT)
    check_is([r.split()[-1] for r in rows], ["[exp-1]", "[exp-4]", "[exp-7]", "[exp-10]"], "rows of the table")
    check_is(browser.js("return document.querySelector('.count').textContent"), "4 of 14 rows", "count")
    x, _, _ = browser.js(AXIS, "loss")
    y = tick(browser, "loss", "nan")
    browser.point((x, y - 6), "down", (x, y), (x, y + 6), "up")
    check_is([r.split()[-1] for r in browser.js(KEPT)], ["[exp-1]", "[exp-10]"], "both brushes")
    browser.picture(place.picture("brushed"))
    browser.size(1000, 700)
    check_is(browser.js(LINES), 2, "lines after the window has changed")
    x, top, _ = browser.js(AXIS, "loss")
    browser.point((x, top + 20), "down", "up")
    check_is(browser.js(LINES), 4, "lines when a press has taken one brush away")
    browser.click(".clear")
    check_is(browser.js(LINES), 14, "lines after all")
    check_quiet(browser)


@case(needs_vega=False)
def a_line_tells_its_experiment(browser, place):
    browser.open(place.page("line", docs.experiments("parallel")))
    at = browser.js("const p = document.querySelectorAll('.near')[6], q = p.getPointAtLength(p.getTotalLength() * 0.17), m = p.getScreenCTM();"
                    "p.closest('.rows').append(p.parentNode); return [q.x + m.e, q.y + m.f]")
    browser.point((at[0] - 1, at[1]), at)
    browser.wait("return !document.querySelector('.tip').hidden", "a tooltip")
    told = browser.js("return document.querySelector('.tip').innerText")
    check("[exp-4]" in told and "train.learning_rate" in told and "sgd" in told, "told: %r" % told)
    check_is(browser.js("return [...document.querySelectorAll('tbody tr.lit')].map(r => r.cells[0].innerText.split(' ').pop())"), ["[exp-4]"], "row that is lit")
    browser.picture(place.picture("pointed"))
    browser.click(".title")
    check_quiet(browser)


@case(needs_vega=False)
def an_axis_is_what_lines_are_coloured_by(browser, place):
    browser.open(place.page("coloured", docs.experiments("parallel")))
    browser.js("document.querySelectorAll('.title')[3].dispatchEvent(new MouseEvent('click'))")
    colours = browser.js("return [...new Set([...document.querySelectorAll('.row')].map(r => r.getAttribute('stroke')))].sort()")
    check_is(colours, sorted(docs.COLOURS[:3]), "colours of three words")
    check_quiet(browser)


@case(needs_vega=False)
def a_table_without_differences_is_said(browser, place):
    doc = docs.experiments("parallel", 0)
    doc["rows"] = doc["rows"][:1]
    browser.open(place.page("same", doc))
    check("no axes" in browser.js("return document.querySelector('.stage').innerText"), "nothing is said")
    check_quiet(browser)


# --- the scripts ---


@case(needs_vega=False)
def loaded_scripts_are_those_built_in(browser, place):
    """The addresses in the source name the versions that tools/vega-setup fetches."""
    with open(os.path.join(place.top, "tools", "vega-setup"), encoding="utf-8") as f:
        fetched = re.search(r"^vega=(\S+) vega_lite=(\S+) vega_embed=(\S+)$", f.read(), re.M).groups()
    with open(os.path.join(place.top, "src", "view", "page.c"), encoding="utf-8") as f:
        loaded = tuple(re.findall(r"/npm/vega(?:-lite|-embed)?@([\d.]+)", f.read()))
    check_is(loaded, fetched, "versions")
