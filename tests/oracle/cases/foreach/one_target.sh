# One stage of a group; one that is not in it.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [1, 2, 3]
	    do:
	      cmd: echo ${item}
TXT
run dvc repro g@2
run dvc repro g@4
run dvc repro g
