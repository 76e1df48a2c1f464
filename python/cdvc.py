"""What a Python program asks of cdvc while a stage runs."""

import os
import time

__all__ = ["make_checkpoint"]


def make_checkpoint():
    """Keep the outputs of the stage as they are now as one more checkpoint of the experiment.

    Returns when they are kept, so write everything out before.  Does nothing outside of a stage that has an output with
    `checkpoint: true` and is run by `dvc exp run`.  The same as dvc.api.make_checkpoint of DVC 2.
    """
    if os.environ.get("DVC_CHECKPOINT") is None:
        return
    root = os.environ.get("DVC_ROOT") or os.getcwd()
    signal = os.path.join(root, ".dvc", "tmp", "DVC_CHECKPOINT")
    with open(signal, "w", encoding="utf-8"):
        pass
    wait = 0.0005
    while os.path.exists(signal):
        time.sleep(wait)
        wait = min(2 * wait, 0.05)
