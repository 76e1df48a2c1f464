# Files of vars are looked for beside dvc.yaml.
project
mkdir d
echo 'x: 1' >d/v.yaml
file d/dvc.yaml <<-'TXT'
	vars: [v.yaml]
	stages:
	  s: {cmd: 'echo ${x}'}
TXT
run dvc repro d/dvc.yaml
cd d
run dvc repro -f
