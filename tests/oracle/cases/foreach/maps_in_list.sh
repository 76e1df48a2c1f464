# foreach over a list of maps: stages are numbered.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach:
	    - n: 1
	    - n: 2
	    do:
	      cmd: echo ${item.n}
TXT
run dvc stage list
run dvc repro g@1
run dvc repro
