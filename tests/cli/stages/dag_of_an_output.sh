# An output as the target of `dag --outs`: what it needs; a path inside a tracked directory counts as the directory.
project
file dvc.yaml <<'TXT'
stages:
  get:
    cmd: echo 1
    outs: [raw, notes]
  train:
    cmd: echo 1
    deps: [raw/a.csv]
    outs: [model]
TXT
run dvc dag --outs --mermaid model <<'END'
flowchart TD
	node1["model"]
	node2["raw"]
	node2-->node1
END
run dvc dag --outs --mermaid raw/b.csv <<'END'
flowchart TD
	node1["raw"]
END
run dvc dag --outs --mermaid notes <<'END'
flowchart TD
	node1["notes"]
END
