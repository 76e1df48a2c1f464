# An output that is an empty directory.
project
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: mkdir o, outs: [o]}
TXT
run dvc repro
run dvc status
rmdir o
run dvc repro
