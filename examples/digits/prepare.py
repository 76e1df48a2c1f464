"""digits.csv -> data/train.csv, data/held_out.csv"""

import csv
import os
import random

from common import load_params, write_rows

params = load_params("prepare")

with open("digits.csv", newline="", encoding="utf-8") as file:
    rows = list(csv.reader(file))
random.Random(params["seed"]).shuffle(rows)
cut = round(len(rows) * params["held_out"])

os.makedirs("data", exist_ok=True)
write_rows("data/held_out.csv", rows[:cut])
write_rows("data/train.csv", rows[cut:])
print(f"{len(rows) - cut} images to learn from, {cut} held out")
