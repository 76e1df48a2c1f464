# A stage that is no more keeps its entry in the lock.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x]}
	  b: {cmd: echo 1 >y, outs: [y]}
TXT
run -q dvc repro
sed -i '/  a:/d' dvc.yaml
run dvc status
run dvc repro
