# A stage that needs its own output.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp x x, deps: [x], outs: [x]}
TXT
run dvc repro
run dvc status
