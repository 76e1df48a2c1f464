# A template in wdir that is nowhere.
project
file dvc.yaml <<-'TXT'
	stages:
	  s: {wdir: '${missing.value}', cmd: echo 1}
TXT
run dvc repro
run dvc stage list
