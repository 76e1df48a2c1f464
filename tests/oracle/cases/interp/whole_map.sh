# A map in a command becomes options.
project
echo 'train: {lr: 0.1, deep: {x: 1}, flag: true, off: false, list: [1, 2], name: a b}' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'echo ${train}'}
TXT
run dvc repro
