# -k: a missing param is a failure like another.
project
echo 'a: 1' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1, params: [b]}
	  c: {cmd: echo 2}
TXT
run dvc repro -k
run dvc repro
