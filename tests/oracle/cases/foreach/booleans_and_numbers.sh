# Items that are no text.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [1, 2.5, true, null, 1e3, 010]
	    do:
	      cmd: echo ${item}
TXT
run dvc stage list
run dvc repro
