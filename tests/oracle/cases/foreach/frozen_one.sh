# frozen in do freezes them all.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [u, v]
	    do:
	      frozen: true
	      cmd: echo ${item} >${item}
	      outs: ['${item}']
TXT
run dvc repro
run dvc freeze g@u
run dvc unfreeze g
