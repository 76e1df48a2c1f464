# The same key twice.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1}
	  a: {cmd: echo 2}
TXT
run -h dvc repro
run -h dvc status
run -h dvc stage list
