# -s of a stage whose upstream changed runs it alone.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp in a, deps: [in], outs: [a]}
	  b: {cmd: cp a b, deps: [a], outs: [b]}
TXT
run -q dvc repro
echo 2 >in
run dvc repro -s b
run dvc repro -s a
run dvc repro -s b
