# Braces that do not close, or hold nothing.
project
echo 'a: 1' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'echo ${a'}
TXT
run dvc repro
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'echo ${}'}
TXT
run -h dvc repro
