# A name that is nowhere, and one whose parent is no map.
project
echo 'a: 1' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'echo ${nosuch}'}
TXT
run dvc repro
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'echo ${a.b}'}
TXT
run dvc repro
