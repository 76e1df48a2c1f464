# A matrix has no do, and no foreach beside it.
project
file dvc.yaml <<-'TXT'
	stages:
	  m:
	    matrix: {a: [1]}
	    do:
	      cmd: echo 1
TXT
run dvc repro
file dvc.yaml <<-'TXT'
	stages:
	  m:
	    matrix: {a: [1]}
	    foreach: [1]
	    cmd: echo 1
TXT
run dvc repro
