# A command that does not make what it should.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: 'true', outs: [x]}
	  b: {cmd: 'echo 1 >y', outs: [y]}
TXT
run dvc repro
run dvc repro -k
run dvc status
