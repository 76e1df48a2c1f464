"""data/ -> model.json, and the course of training in training.csv"""

import json
import random

from common import load_params, read_images, write_rows
from network import assess, learn, new_network

params = load_params("train")
images, held_out = read_images("data/train.csv"), read_images("data/held_out.csv")
rng = random.Random(params["seed"])
network = new_network(params["hidden"], rng)

course = [("epoch", "loss", "accuracy")]
for epoch in range(1, params["epochs"] + 1):
    rng.shuffle(images)
    for pixels, digit in images:
        learn(network, pixels, digit, params["learning_rate"])
    loss, accuracy = assess(network, held_out)
    course.append((epoch, round(loss, 4), round(accuracy, 4)))
    if epoch % 5 == 0:
        print(f"epoch {epoch}: loss {loss:.3f}, accuracy {accuracy:.3f}", flush=True)

write_rows("training.csv", course)
with open("model.json", "w", encoding="utf-8") as file:
    json.dump(network, file)
