# vars from a file, with and without a part of it.
project
printf 'x: 1\ny: 2\n' >v.yaml
file dvc.yaml <<-'TXT'
	vars: [v.yaml]
	stages:
	  s: {cmd: 'echo ${x} ${y}'}
TXT
run dvc repro
sed -i 's/\[v.yaml\]/["v.yaml:x"]/' dvc.yaml
run dvc repro
