# A stage under the name of one that a group makes: the group's is taken.
project
file dvc.yaml <<-'TXT'
	stages:
	  s@1:
	    cmd: echo written
	    deps: [dvc.yaml]
	  s:
	    foreach: [1, 2]
	    do:
	      cmd: echo ${item}
	  m:
	    matrix:
	      a: [1]
	    cmd: echo ${item.a}
	  m@1:
	    cmd: echo written
	TXT
run dvc stage list
run dvc repro --dry s@1
run dvc repro
run dvc status
run dvc dag
