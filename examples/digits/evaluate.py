"""model.json, data/held_out.csv -> metrics.json, and each digit beside the one it was taken for in confusion.csv"""

import json

from common import read_images, write_rows
from network import assess, forward

with open("model.json", encoding="utf-8") as file:
    network = json.load(file)
images = read_images("data/held_out.csv")

loss, accuracy = assess(network, images)
with open("metrics.json", "w", encoding="utf-8") as file:
    json.dump({"accuracy": round(accuracy, 4), "loss": round(loss, 4)}, file, indent=2)
    file.write("\n")

confusion = [("actual", "predicted")]
for pixels, digit in images:
    _, chances = forward(network, pixels)
    confusion.append((digit, chances.index(max(chances))))
write_rows("confusion.csv", confusion)
print(f"accuracy {accuracy:.3f} on {len(images)} held-out images")
