# ${...} takes params.yaml without being told.
project
echo 'a: {b: [x, y]}' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'echo ${a.b[1]}'}
TXT
run dvc repro
echo 'a: {b: [x, z]}' >params.yaml
run dvc status
run dvc repro
