# Only the entry of the stage that ran changes in the lock.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x]}
	  b: {cmd: echo 1 >y, outs: [y]}
TXT
run -q dvc repro
sed -i 's/echo 1 >y/echo 2 >y/' dvc.yaml
run dvc repro
