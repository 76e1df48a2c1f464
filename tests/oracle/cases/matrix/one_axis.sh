# One axis with one value.
project
file dvc.yaml <<-'TXT'
	stages:
	  m:
	    matrix:
	      a: [x]
	    cmd: echo ${item.a} ${key}
TXT
run dvc stage list
run dvc repro m@x
