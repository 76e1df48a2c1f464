# All stages of a group have the same output.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [1, 2]
	    do:
	      cmd: echo ${item} >out
	      outs: [out]
TXT
run dvc repro
run dvc stage list
