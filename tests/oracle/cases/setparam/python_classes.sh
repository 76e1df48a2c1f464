# Params of a Python file: top level, classes in classes, what __init__ sets; a file that is none.
deviation exec-refs
project
file params.py <<'T'
# comment
INT = 5
FLOAT = 0.001


class Train:
    lr = 0.1

    class Deep:
        x = 7

    def __init__(self):
        self.mom = 0.9
T
file dvc.yaml <<'T'
stages:
  s:
    cmd: cat params.py >out
    params:
    - params.py: [INT, FLOAT, Train]
    outs: [out]
T
commit p
run dvc exp run -n e1 -S params.py:FLOAT=0.1 -S params.py:Train.lr=0.5 -S params.py:Train.Deep.x=3 -S params.py:Train.mom=0.8
run cat params.py
run -q dvc exp run -n e2 -S params.yaml:foo=1
run dvc exp list --name-only
