# Stages in another order: nothing is run, the lock stays.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x]}
	  b: {cmd: echo 1 >y, outs: [y]}
TXT
run -q dvc repro
file dvc.yaml <<-'TXT'
	stages:
	  b: {outs: [y], cmd: echo 1 >y}
	  a: {outs: [x], cmd: echo 1 >x}
TXT
run dvc repro
