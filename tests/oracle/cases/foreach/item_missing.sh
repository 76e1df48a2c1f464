# A key that an item does not have.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach:
	      a: {n: 1}
	      b: {m: 1}
	    do:
	      cmd: echo ${item.n}
TXT
run dvc repro
run dvc stage list
