"""data/ -> model.json, rewritten after each epoch, each a checkpoint; goes on where model.json stands."""

import json
import os
import random

from cdvc import make_checkpoint
from common import load_params, read_images
from network import assess, learn, new_network

params = load_params("train")
images, held_out = read_images("data/train.csv"), read_images("data/held_out.csv")


def resume():
    """What the last checkpoint left, or a new network that has learnt nothing."""
    if not os.path.exists("model.json"):
        return {"epoch": 0, "network": new_network(params["hidden"], random.Random(params["seed"]))}
    with open("model.json", encoding="utf-8") as file:
        return json.load(file)


def save(state, loss, accuracy):
    """All that belongs to the state, before it is asked to be kept."""
    with open("model.json", "w", encoding="utf-8") as file:
        json.dump(state, file)
    with open("metrics.json", "w", encoding="utf-8") as file:
        json.dump({"epoch": state["epoch"], "loss": round(loss, 4), "accuracy": round(accuracy, 4)}, file)
        file.write("\n")


state = resume()
while state["epoch"] < params["epochs"]:
    state["epoch"] += 1
    order = random.Random(params["seed"] + state["epoch"]).sample(images, len(images))
    for pixels, digit in order:
        learn(state["network"], pixels, digit, params["learning_rate"])
    loss, accuracy = assess(state["network"], held_out)
    save(state, loss, accuracy)
    print(f"epoch {state['epoch']}: loss {loss:.3f}, accuracy {accuracy:.3f}", flush=True)
    make_checkpoint()
