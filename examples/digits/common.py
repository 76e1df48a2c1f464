"""What all three stages need: the parameters, and images as files."""

import csv
import json


def load_params(section, path="params.yaml"):
    """The numbers of one section of params.yaml: two levels and comments are all the YAML that it uses."""
    params, current = {}, None
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.split("#")[0].rstrip()
            name, _, value = line.partition(":")
            if line and not line.startswith(" "):
                current = name
            elif line and current == section:
                params[name.strip()] = json.loads(value)
    return params


def read_images(path):
    """A list of (pixels between 0 and 1, digit)."""
    with open(path, newline="", encoding="utf-8") as file:
        rows = [[int(cell) for cell in row] for row in csv.reader(file)]
    return [([pixel / 16 for pixel in row[:64]], row[64]) for row in rows]


def write_rows(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
