# The same name in params.yaml and in vars.
project
echo 'x: 1' >params.yaml
file dvc.yaml <<-'TXT'
	vars:
	- x: 2
	stages:
	  s: {cmd: 'echo ${x}'}
TXT
run dvc repro
