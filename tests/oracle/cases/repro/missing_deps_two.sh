# Several that are missing.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1, deps: [no]}
	  b: {cmd: echo 1, deps: [in, nope]}
TXT
echo 1 >in
run dvc repro b
run dvc repro -k
