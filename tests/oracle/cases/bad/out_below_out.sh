# An output inside of another's directory.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: mkdir -p d, outs: [d]}
	  b: {cmd: echo 2 >d/x, outs: [d/x]}
TXT
run dvc repro
run dvc status
run dvc repro -s a
