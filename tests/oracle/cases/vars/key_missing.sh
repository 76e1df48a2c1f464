# A key that the file does not have.
project
echo 'x: 1' >v.yaml
file dvc.yaml <<-'TXT'
	vars: ['v.yaml:nosuch']
	stages:
	  s: {cmd: echo 1}
TXT
run dvc repro
