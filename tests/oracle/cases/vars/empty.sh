# vars of nothing.
project
file dvc.yaml <<-'TXT'
	vars: []
	stages:
	  s: {cmd: echo 1, vars: []}
TXT
run dvc repro
sed -i 's/vars: \[\]$/vars:/' dvc.yaml
run dvc repro -f
