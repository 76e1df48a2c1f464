# vars are not templates themselves.
project
file dvc.yaml <<-'TXT'
	vars:
	- x: 1
	- y: ${x}
	stages:
	  s: {cmd: 'echo ${y}'}
TXT
run -h dvc repro
