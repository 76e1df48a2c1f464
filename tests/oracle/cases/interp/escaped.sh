# A backslash before the dollar.
project
echo 'a: 1' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'A=2; echo \${A} ${a} $A'}
TXT
run dvc repro
run cat dvc.lock
