# Two stages with the same content share one object.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x]}
	  b: {cmd: echo 1 >y, outs: [y]}
TXT
run dvc repro
run dvc status
