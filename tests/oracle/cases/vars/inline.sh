# vars in dvc.yaml.
project
file dvc.yaml <<-'TXT'
	vars:
	- a: 1
	- b: {c: [x]}
	stages:
	  s: {cmd: 'echo ${a} ${b.c[0]}'}
TXT
run dvc repro
sed -i 's/a: 1/a: 2/' dvc.yaml
run dvc status
run dvc repro
