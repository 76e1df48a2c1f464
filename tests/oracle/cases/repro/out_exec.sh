# An output that can be executed.
project
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'echo : >o; chmod +x o', outs: [o]}
TXT
run dvc repro
chmod -x o
run dvc status
run dvc repro
