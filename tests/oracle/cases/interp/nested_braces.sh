# Braces in braces are no template.
project
printf 'a: b\nb: 1\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'echo ${${a}}'}
TXT
run -h dvc repro
