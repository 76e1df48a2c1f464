# --downstream: a stage and what follows it, not what it needs.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp in a, deps: [in], outs: [a]}
	  b: {cmd: cp a b, deps: [a], outs: [b]}
	  c: {cmd: cp b c, deps: [b], outs: [c]}
TXT
run -q dvc repro
echo 2 >in
run dvc repro --downstream b
run dvc repro --downstream a
