# An axis that is not there.
project
file dvc.yaml <<-'TXT'
	stages:
	  m:
	    matrix: {a: [1, 2]}
	    cmd: echo ${item.b}
TXT
run dvc repro
run dvc stage list
