# freeze of one of a matrix, and of a matrix.
project
file dvc.yaml <<-'TXT'
	stages:
	  m:
	    matrix: {a: [1, 2]}
	    cmd: echo ${item.a}
TXT
run dvc freeze m@1
run dvc freeze m
run dvc remove m@1
