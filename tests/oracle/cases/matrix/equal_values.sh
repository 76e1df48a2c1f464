# The same value twice on an axis.
project
file dvc.yaml <<-'TXT'
	stages:
	  m:
	    matrix: {a: [1, 1, '1']}
	    cmd: echo ${item.a}
TXT
run dvc stage list
run dvc repro
