# There is no key in a list.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [1, 2]
	    do:
	      cmd: echo ${key}
TXT
run dvc repro
