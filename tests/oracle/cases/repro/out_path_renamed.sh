# An output under another name: run again, the old file stays.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x]}
TXT
run dvc repro
sed -i 's/x/y/g' dvc.yaml
run dvc status
run dvc repro
