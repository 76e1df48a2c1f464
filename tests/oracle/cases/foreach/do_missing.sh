# foreach without do, do without foreach.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [1]
TXT
run dvc repro
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    do:
	      cmd: echo 1
TXT
run dvc repro
