# The lock names each stage; a group's name alone is not in it.
project
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [x]
	    do:
	      cmd: echo ${item} >o
	      outs: [o]
TXT
run -q dvc repro
run cat dvc.lock
run dvc status g@x
run dvc status g
