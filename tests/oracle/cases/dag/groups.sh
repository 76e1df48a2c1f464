# Stages made by foreach and matrix, one by one and collapsed.
project
file dvc.yaml <<-'TXT'
	stages:
	  start:
	    cmd: echo 1
	    outs: [s]
	  group:
	    foreach: [a, b, c]
	    do:
	      cmd: echo ${item}
	      deps: [s]
	      outs: ['${item}.out']
	  end:
	    cmd: echo 1
	    deps: [a.out, b.out, c.out]
TXT
run dvc dag
run dvc dag --collapse-foreach-matrix
run dvc dag --collapse-foreach-matrix --dot
run dvc dag --collapse-foreach-matrix --mermaid
run dvc dag group@b
run dvc dag group --dot
run dvc dag group --dot --collapse-foreach-matrix
run dvc dag --dot group@b --full
run dvc dag --outs
run dvc dag a.out --mermaid --collapse-foreach-matrix
