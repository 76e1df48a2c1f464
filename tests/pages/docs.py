"""What the pages of the tests show: made-up runs, and words of somebody who means harm."""

import random

COLOURS = ["#945dd6", "#13adc7", "#f46837", "#48bb78", "#4299e1", "#ed8936", "#f56565"]
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
HARM = ["</script><script>alert(1)</script>", "<img src=x onerror=alert(2)>", "<DVC_METRIC_DATA>", "{plot_divs}", "'\"><svg onload=alert(3)>"]


def curve(title, revs, points):
    """Rows as `plots show` has them."""
    chance = random.Random(title)
    for rev in revs:
        steep = chance.uniform(1, 4)
        for step in range(points):
            yield {"step": step, "acc": round(step / (step + points / steep) + chance.gauss(0, 0.005), 5), "rev": rev}


def linear(title, revs, points, **more):
    """Lines with a ruler that tells the values of a step, like the template of this name."""
    colour = {"field": "rev", "type": "nominal", "scale": {"domain": revs, "range": [COLOURS[i % 7] for i in range(len(revs))]}}
    x = {"field": "step", "type": "quantitative", "title": "step"}
    y = {"field": "acc", "type": "quantitative", "title": "acc", "scale": {"zero": False}}
    hover = {"name": "hover", "select": {"type": "point", "fields": ["step"], "nearest": True, "on": "mouseover", "clear": "mouseout"}}
    ruler = {"transform": [{"pivot": "rev", "op": "mean", "value": "acc", "groupby": ["step"]}],
             "mark": {"type": "rule", "tooltip": {"content": "data"}, "stroke": "grey"}, "params": [hover],
             "encoding": {"opacity": {"condition": {"value": 0.3, "param": "hover", "empty": False}, "value": 0}}}
    doc = {"$schema": SCHEMA, "data": {"values": list(curve(title, revs, points))}, "title": {"text": title, "anchor": "middle"},
           "width": 300, "height": 300, "encoding": {"x": x},
           "layer": [{"mark": "line", "encoding": {"y": y, "color": colour}}, ruler]}
    doc.update(more)
    return doc


def points(title, rows):
    """One mark for each row, which tells all of it."""
    return {"$schema": SCHEMA, "data": {"values": rows}, "title": {"text": title}, "width": 300, "height": 300,
            "mark": {"type": "point", "size": 400, "filled": True, "opacity": 1, "tooltip": {"content": "data"}},
            "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"},
                         "color": {"field": "rev", "type": "nominal", "scale": {"domain": ["a"], "range": [COLOURS[0]]}}}}


def plots(*parts, template=None):
    return {"kind": "plots", "template": template, "parts": [{"id": name, "vega": doc} for name, doc in parts]}


COLS = [["Experiment", "name"], ["rev", "fixed"], ["Created", "fixed"], ["State", "fixed"], ["acc", "metric"], ["loss", "metric"],
        ["train.learning_rate", "param"], ["optimizer", "param"], ["layers", "param"], ["data.csv", "dep"]]


def experiment(chance, i, of):
    """A queued one has no metrics; losses blow up."""
    acc = None if i == 5 else round(chance.uniform(0.5, 1), 7)
    loss = None if i == 5 else float("nan") if i % 9 == 1 else float("inf") if i % 9 == 2 else round(chance.uniform(0.1, 2), 7)
    name = "%s%07x [exp-%d]" % ("└── " if i == of - 1 else "├── ", chance.getrandbits(28), i)
    return [name, None, "08:26 AM", "Queued" if i == 5 else None, acc, loss, 10.0 ** -(i % 4), ["adam", "sgd", "rmsprop"][i % 3],
            {"value": [16, 32]}, "5ca227d"]


def experiments(kind, count=12, more=()):
    chance = random.Random(7)
    rows = [["workspace", None, None, None, 0.9, 0.25, 0.1, "adam", {"value": [16, 32]}, "5ca227d"],
            ["main", None, "Nov 25, 2026", None, 0.875, 0.5, 0.1, "adam", {"value": [16, 32]}, "5ca227d"]]
    rows += [experiment(chance, i, count) for i in range(count)]
    return {"kind": kind, "cols": COLS, "rows": rows + list(more), "bold": [1]}


def harmful(kind):
    doc = experiments(kind, 3, [[word, None, None, None, 0.5, 1.5, 0.1, word, {"value": [word]}, word] for word in HARM])
    doc["cols"] = COLS[:-1] + [[HARM[1], "dep"]]
    return doc
