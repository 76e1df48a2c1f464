# A file of vars that is not there.
project
file dvc.yaml <<-'TXT'
	vars: [nosuch.yaml]
	stages:
	  s: {cmd: echo 1}
TXT
run dvc repro
run dvc status
