# A missing dependency: nothing is run, nothing recorded.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp nosuch a, deps: [nosuch], outs: [a]}
TXT
run dvc repro
run dvc repro -f
run dvc status
